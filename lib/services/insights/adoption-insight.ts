import { AdoptionCell, AdoptionNumbers, AdoptionQuery, useSpan } from '@/lib/core/adoption/adoption';
import { adoptionRule } from '@/lib/core/adoption/adoption-rule';
import { adoptionTable } from '@/lib/core/adoption/adoption-table';
import { adoptionCellText } from '@/lib/core/adoption/explain-adoption';
import { cohortEdges } from '@/lib/core/cohorts/cohort-edges';
import { AppError } from '@/lib/core/errors';
import { unknownEventRemarks } from '@/lib/core/insights/name-remarks';
import { lastSpan } from '@/lib/core/time';
import { type AdoptionQuestion, measureAdoption } from '@/lib/data/events/insights/adoption';
import { ruleKeysInPart } from '@/lib/data/events/insights/audience';
import { divide, segmentRules } from './insight-ground';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';
import { nameInPart, partOfCell, ruleInPart } from './part-of-cell';

export const adoptionInsight: InsightKind<typeof AdoptionQuery, typeof AdoptionCell, typeof AdoptionNumbers> = {
  kind: 'adoption',
  Query: AdoptionQuery,
  Cell: AdoptionCell,
  Numbers: AdoptionNumbers,
  pinned: ({ split }) => segmentRules(split),
  measure,
  behind,
};

function questionOf({ ground, now }: Asker, query: AdoptionQuery): AdoptionQuestion {
  const { scope } = ground;
  const { from: useFrom } = lastSpan(useSpan, scope.asOf, scope.zone);
  const allKnown = scope.knownAt.getTime() >= now.getTime();
  const { feature, active, days } = query;
  return { feature, active, days, edges: cohortEdges(query, ground), useFrom, allKnown };
}

async function measure(asker: Asker, query: AdoptionQuery): Promise<Measured<AdoptionNumbers>> {
  const { events, signal, ground } = asker;
  const question = questionOf(asker, query);
  const { audience, parts } = await divide(asker, ground, query.split);
  const found = await measureAdoption(events, audience, question, { signal });
  const { edges, days, useFrom } = question;
  const [whole, ...own] = found.map((one) => adoptionTable(one, { edges, days, asOf: ground.scope.asOf }));
  if (!whole) throw new Error('The whole of an answer is missing.');
  const splits = parts.flatMap((part, index) => (own[index] ? [{ ...own[index], part }] : []));
  return {
    numbers: {
      ...whole,
      ends_at: new Date(edges.at(-1) ?? 0).toISOString(),
      use_from: new Date(useFrom).toISOString(),
      ...(query.split && { splits }),
    },
    remarks: remarksOn(asker, query, whole),
  };
}

function remarksOn({ ground }: Asker, { feature, active, days }: AdoptionQuery, numbers: Whole): string[] {
  const { curve, profiles } = numbers.newcomers;
  return [
    ...unknownEventRemarks([feature.event, active.event], ground.dictionary),
    ...(numbers.breadth.length === 0
      ? ['All of these periods lie after the moment that is looked from. Choose an earlier end.']
      : []),
    ...(profiles > 0 && curve.length < days
      ? [`No newcomer has been followed for ${days} whole days, so the curve ends after ${curve.length}.`]
      : []),
  ];
}

type Whole = Pick<AdoptionNumbers, 'newcomers' | 'breadth'>;

async function behind(asker: Asker, query: AdoptionQuery, cell: AdoptionCell): Promise<Behind> {
  const { ground } = asker;
  const { scope, dictionary } = ground;
  const { edges } = questionOf(asker, query);
  const divided = await divide(asker, ground, query.split);
  const ofPart = partOfCell(ground, query.split, divided, cell.part);
  const name = nameInPart(adoptionCellText(query, cell, { zone: scope.zone, dictionary }), ofPart);
  const own = adoptionRule(query, cell, {
    edges,
    zone: query.zone === undefined ? scope.zone : null,
    asOf: scope.asOf,
  });
  if (!own)
    throw new AppError('not_found', 'This answer has no such number. Ask again, and choose one of its numbers.');
  const rule = ruleInPart(ground, own, ofPart);
  if (rule) return { name, rule };
  return { name, keys: ruleKeysInPart(own, divided.audience, cell.part) };
}
