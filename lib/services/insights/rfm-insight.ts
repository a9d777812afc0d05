import { fromMillionths } from '@/lib/core/events/millionths';
import { partRule } from '@/lib/core/insights/part-rule';
import { type Binning, binAmounts, binDays, binsOf, binTimes } from '@/lib/core/rfm/readable-bins';
import { type RfmAxis, RfmCell, RfmNumbers, RfmQuery } from '@/lib/core/rfm/rfm';
import type { RfmAxisName } from '@/lib/core/rfm/rfm-axes';
import type { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import { type CountedAxis, rfmRemarks, windowRemarks } from '@/lib/core/rfm/rfm-remarks';
import { rfmStanding } from '@/lib/core/rfm/rfm-standing';
import { sameScoring } from '@/lib/core/rfm/same-scoring';
import { pinRule, scoredRule } from '@/lib/core/rfm/scored-rule';
import { usualGroups } from '@/lib/core/rfm/usual-groups';
import { findEvent } from '@/lib/core/segments/dictionary';
import type { Rule } from '@/lib/core/segments/rule';
import { type CountedScores, countRfmParts, countRfmScores, type MeasuredAxes } from '@/lib/data/events/insights/rfm';
import { chosenKeys } from '@/lib/data/events/insights/rfm-profiles';
import { definitionOf, measureAxes, requireSoundRfm, wholeOf } from './freeze-rfm';
import { divide, segmentRules } from './insight-ground';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';
import { cellName, type OpenRfmCell, openRfmCell } from './open-rfm-cell';
import { ruleInPart } from './part-of-cell';

export const rfmInsight: InsightKind<typeof RfmQuery, typeof RfmCell, typeof RfmNumbers> = {
  kind: 'rfm',
  Query: RfmQuery,
  Cell: RfmCell,
  Numbers: RfmNumbers,
  pinned: ({ split, model }) => [...segmentRules(split), ...(model ? [pinRule(model)] : [])],
  measure,
  behind,
};

async function measure(asker: Asker, query: RfmQuery): Promise<Measured<RfmNumbers>> {
  const { ground } = asker;
  const warnings = requireSoundRfm(query, ground);
  const axes = await measureAxes(asker, query);
  const definition = definitionOf(query, axes, ground.scope.zone);
  const { spread } = axes;
  const words = { dictionary: ground.dictionary, currency: ground.currency };
  if (!definition || !spread) {
    const nobody = { ...axes, axes: emptyAxes };
    const why = rfmRemarks(nobody, query, words);
    // Of an event that is not there, this says it all.
    const remarks = findEvent(ground.dictionary, query.event) ? [...warnings, ...why] : why;
    return { numbers: numbersOfNobody(query, definition), remarks };
  }
  const binnings = binningsOf(spread);
  const asked = { subject: query, scores: definition.scores, binnings };
  const counted = await countRfmScores(asker.events, asked, wholeOf(ground), { signal: asker.signal });
  const counts = countedAxes(definition, counted);
  return {
    numbers: {
      cuts: definition.scores.cuts,
      ...rfmStanding(counted.counts, { n: definition.scores.n, groups: definition.groups }),
      axes: {
        recency: axisOf(spread.recency, Number, binsOf(binnings.recency, counted.bins.recency), counts.recency),
        frequency: axisOf(
          spread.frequency,
          Number,
          binsOf(binnings.frequency, counted.bins.frequency),
          counts.frequency,
        ),
        monetary: axisOf(
          spread.monetary,
          fromMillionths,
          binsOf(binnings.monetary, counted.bins.monetary),
          counts.monetary,
        ),
      },
      splits: await measureParts(asker, query, definition),
    },
    remarks: [
      ...warnings,
      ...windowRemarks(query.window, axes.firstMs, ground.scope),
      ...rfmRemarks({ ...axes, axes: counts }, query, words),
    ],
  };
}

const noAxis: CountedAxis = { cuts: [], ties: [], scores: [] };
const emptyAxes: Record<RfmAxisName, CountedAxis> = { recency: noAxis, frequency: noAxis, monetary: noAxis };

function numbersOfNobody(query: RfmQuery, definition: RfmDefinition | null): RfmNumbers {
  const { n } = query.scores;
  const groups = query.groups ?? usualGroups(n);
  const axis: RfmAxis = { least: null, most: null, bins: [], scores: Array.from({ length: n }, () => 0) };
  return {
    cuts: definition?.scores.cuts ?? { recency: [], frequency: [], monetary: [] },
    ...rfmStanding([], { n, groups }),
    axes: { recency: axis, frequency: axis, monetary: axis },
    splits: [],
  };
}

type Spread = NonNullable<MeasuredAxes['spread']>;

function binningsOf({ recency, frequency, monetary }: Spread): Record<RfmAxisName, Binning> {
  const { least, low, high, most } = monetary;
  return {
    recency: binDays(Number(recency.most)),
    frequency: binTimes({
      least: Number(frequency.least),
      high: Number(frequency.high),
      most: Number(frequency.most),
    }),
    monetary: binAmounts({
      least: fromMillionths(least),
      low: fromMillionths(low),
      high: fromMillionths(high),
      most: fromMillionths(most),
    }),
  };
}

function countedAxes({ scores }: RfmDefinition, { counts }: CountedScores): Record<RfmAxisName, CountedAxis> {
  const ofAxis = (axis: RfmAxisName): CountedAxis => {
    const perScore = Array.from({ length: scores.n }, (_, index) => counts.filter((one) => one[axis] === index + 1));
    const perClass = axis === 'recency' ? perScore.toReversed() : perScore;
    return {
      cuts: scores.cuts[axis],
      ties: perClass.map((own) => own.reduce((sum, one) => sum + one.atCut[axis], 0)),
      scores: perScore.map((own) => own.reduce((sum, one) => sum + one.count, 0)),
    };
  };
  return { recency: ofAxis('recency'), frequency: ofAxis('frequency'), monetary: ofAxis('monetary') };
}

function axisOf(
  { least, most }: Spread[RfmAxisName],
  read: (value: bigint) => number,
  bins: RfmAxis['bins'],
  { scores }: CountedAxis,
): RfmAxis {
  return { least: read(least), most: read(most), bins, scores };
}

async function measureParts(
  asker: Asker,
  query: RfmQuery,
  { scores, groups }: RfmDefinition,
): Promise<RfmNumbers['splits']> {
  if (!query.split) return [];
  const { audience, parts } = await divide(asker, asker.ground, query.split);
  const counts = await countRfmParts(asker.events, { subject: query, scores }, audience, { signal: asker.signal });
  return parts.map((part, index) => {
    const own = counts.filter((count) => count.part === index + 1);
    return { part, ...rfmStanding(own, { n: scores.n, groups }) };
  });
}

async function behind(asker: Asker, query: RfmQuery, cell: RfmCell): Promise<Behind> {
  const opened = await openRfmCell(asker, query, cell);
  const { definition, audience, choice, part } = opened;
  const name = part ? `${cellName(cell)} (${part.name})` : cellName(cell);
  const rule = ruleBehind(asker, query, opened);
  return rule ? { name, rule } : { name, keys: chosenKeys(definition, audience, choice) };
}

/** The language can name scores of a saved model only: the one the question comes from, while it still scores alike. */
function ruleBehind({ ground }: Asker, query: RfmQuery, opened: OpenRfmCell): Rule | null {
  const { definition, choice, part, values } = opened;
  const { model: pin, split } = query;
  const saved = pin && ground.scope.findModel?.(pin.model, pin.version);
  if (!pin || !saved || !sameScoring(saved, definition)) return null;
  const ofPart = part && split ? partRule(split, part, { dictionary: ground.dictionary, values }) : null;
  return ruleInPart(ground, scoredRule(pin, choice.place), { number: choice.part, part, rule: ofPart });
}
