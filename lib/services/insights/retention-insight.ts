import { cohortEdges } from '@/lib/core/cohorts/cohort-edges';
import { cohortRule, periodsOfCell } from '@/lib/core/cohorts/cohort-rule';
import { cohortTable } from '@/lib/core/cohorts/cohort-table';
import { cellText, periodsText } from '@/lib/core/cohorts/explain-cohort';
import {
  givenWeekStart,
  mostSegmentCohorts,
  RetentionCell,
  RetentionNumbers,
  RetentionQuery,
  type RetentionTable,
} from '@/lib/core/cohorts/retention';
import { AppError } from '@/lib/core/errors';
import { amountRemarks, unknownEventRemarks } from '@/lib/core/insights/name-remarks';
import { namesIn } from '@/lib/core/personas/rule-names';
import type { Rule } from '@/lib/core/segments/rule';
import { type CohortQuestion, cohortKeys, measureRetention } from '@/lib/data/events/insights/retention';
import { divide, type InsightGround, segmentRules } from './insight-ground';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';
import { nameInPart, partOfCell, ruleInPart } from './part-of-cell';

export const retentionInsight: InsightKind<typeof RetentionQuery, typeof RetentionCell, typeof RetentionNumbers> = {
  kind: 'retention',
  Query: RetentionQuery,
  Cell: RetentionCell,
  Numbers: RetentionNumbers,
  pinned: (query) => [...segmentRules(query.split), ...startRule(query)],
  measure,
  behind,
};

function startRule({ start }: RetentionQuery): Rule[] {
  return 'segment' in start ? [{ kind: 'segment', segment: start.segment, version: start.version }] : [];
}

const isoOf = (ms: number): string => new Date(ms).toISOString();

function questionOf({ ground, now }: Asker, query: RetentionQuery): CohortQuestion {
  if ('segment' in query.start && query.periods > mostSegmentCohorts) {
    throw new AppError(
      'invalid',
      `Who came into a segment is looked at from the end of every period: ask for at most ${mostSegmentCohorts} of them.`,
    );
  }
  const { scope, weekStart } = ground;
  const edges = cohortEdges(query, { scope, weekStart: givenWeekStart(query) ?? weekStart });
  return { ...query, edges, allKnown: scope.knownAt.getTime() >= now.getTime() };
}

async function measure(asker: Asker, query: RetentionQuery): Promise<Measured<RetentionNumbers>> {
  const { events, signal, ground } = asker;
  const question = questionOf(asker, query);
  const { audience, parts } = await divide(asker, ground, query.split);
  const found = await measureRetention(events, audience, question, { signal });
  const shape = { ...query, edges: question.edges, asOf: ground.scope.asOf };
  const [whole, ...own] = found.map((one) => cohortTable(one, shape));
  if (!whole) throw new Error('The whole of an answer is missing.');
  const splits = parts.flatMap((part, index) => (own[index] ? [{ ...own[index], part }] : []));
  return {
    numbers: {
      ...whole,
      ends_at: isoOf(question.edges.at(-1) ?? 0),
      ...(query.split && { splits }),
    },
    remarks: [...remarksOn(query, ground), ...remarksOnTable(query, whole)],
  };
}

function remarksOn(query: RetentionQuery, { dictionary, scope }: InsightGround): string[] {
  const named = ['segment' in query.start ? undefined : query.start.event, query.return.event];
  const amounts = query.measure ? [{ event: query.return.event, property: query.measure.property }] : [];
  const remarks = [...unknownEventRemarks(named, dictionary), ...amountRemarks(amounts, dictionary)];
  if (!('segment' in query.start)) return remarks;
  const [rule] = startRule(query);
  const names = rule && namesIn(rule, scope);
  return [
    ...remarks,
    `Coming into the segment is seen at the ends of periods: whoever came and left again within one ${query.period} is not counted.`,
    ...(names && names.traits.size > 0
      ? [
          'The segment asks for traits, and of a trait only the newest value is known: such conditions move nobody into it.',
        ]
      : []),
  ];
}

function remarksOnTable({ start, period }: RetentionQuery, { cohorts, profiles }: RetentionTable): string[] {
  const begun = cohorts.filter((cohort) => cohort.begun > 0);
  if (begun.length === 0)
    return ['All of these periods lie after the moment that is looked from. Choose an earlier end.'];
  const total = cohorts.reduce((sum, { size }) => sum + size, 0);
  const leading = begun.findIndex(({ size }) => size > 0);
  return [
    ...(leading > 0
      ? [`Nobody began in the first ${periodsText(leading, period)}: the table is longer than the data.`]
      : []),
    ...(!start.first && total > profiles
      ? [`Whoever begins in several ${period}s is in each of these cohorts: the sizes add up to more than the people.`]
      : []),
  ];
}

async function behind(asker: Asker, query: RetentionQuery, cell: RetentionCell): Promise<Behind> {
  const { ground } = asker;
  const question = questionOf(asker, query);
  const place = { edges: question.edges, cohort: cohortOf(cell, question.edges) };
  const divided = await divide(asker, ground, query.split);
  const ofPart = partOfCell(ground, query.split, divided, cell.part);
  const { scope, dictionary } = ground;
  const startMs = Date.parse(cell.cohort);
  const name = nameInPart(cellText(query, cell, { startMs, zone: scope.zone, dictionary }), ofPart);
  const own = cohortRule(query, cell, { ...place, zone: query.zone === undefined ? scope.zone : null });
  const rule = own && ruleInPart(ground, own, ofPart);
  if (rule) return { name, rule };
  const periods = cell.after === 0 ? null : periodsOfCell(query, cell, place);
  const returned = cell.who === 'returned' ? periods : null;
  const stayedAway = cell.who === 'stayed_away' ? periods : null;
  const { cohort } = place;
  return { name, keys: cohortKeys(question, divided.audience, { cohort, returned, stayedAway, part: cell.part }) };
}

function cohortOf(cell: RetentionCell, edges: readonly number[]): number {
  const cohort = edges.slice(0, -1).indexOf(Date.parse(cell.cohort));
  if (cohort !== -1 && cohort + cell.after <= edges.length - 2) return cohort;
  throw new AppError('not_found', 'This answer has no such cell. Ask again, and choose one of its cells.');
}
