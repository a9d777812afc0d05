import type { FrictionGroup, FrictionLoss } from '@/lib/core/funnels/friction';
import type { Estimate } from '@/lib/core/math/estimate';
import { estimateShare, type Share } from '@/lib/core/math/share';
import { estimateShareDifference } from '@/lib/core/math/share-difference';

/**
 * People of one kind, and how many of them got to each step. `byDefinition` are steps from which they go on because that
 * is what makes them this kind.
 */
export type FrictionPeople = {
  group: FrictionGroup;
  name: string;
  counts: readonly number[];
  byDefinition?: readonly number[];
};
/**
 * Kinds that are compared with each other: the segments, or the values of one trait, or of one property of the step at
 * `from`, before which nobody has any.
 */
export type FrictionKinds = { by: string; people: readonly FrictionPeople[]; from?: number };

/** Fewer at a step say nothing of their kind. */
const fewest = 20;

type Pair = { by: string; step: number; lost: FrictionPeople; best: FrictionPeople };

/**
 * Of every kind and step the losses against the group that goes on most often. The best is found in the same numbers, so
 * every pair of groups counts as a comparison, and the intervals allow for all of them (Bonferroni): only losses whose
 * interval lies above 0 are told. What a trait and a property say of the same people is told once. `whole` is how many
 * of everybody got to each step; `each` is what one who finished brings.
 */
export function findFriction(
  kinds: readonly FrictionKinds[],
  { whole, each }: { whole: readonly number[]; each: Estimate | null },
): { losses: FrictionLoss[]; comparisons: number } {
  const steps = whole.slice(1).map((_, step) => step);
  const fields = kinds.flatMap(({ by, people, from = 0 }) =>
    steps.slice(from).map((step) => ({ by, step, people: people.filter((one) => isComparedAt(one, step)) })),
  );
  const comparisons = fields.reduce((sum, { people }) => sum + (people.length * (people.length - 1)) / 2, 0);
  const found = fields
    .flatMap(pairsOf)
    .flatMap((pair) => lossOf(pair, comparisons, { whole, each }).map((loss) => ({ pair, loss })));
  const told = found.filter(({ pair }) => !found.some((other) => saysItPlainer(other.pair, pair)));
  return { losses: told.map(({ loss }) => loss).sort((a, b) => weightOf(b) - weightOf(a)), comparisons };
}

/**
 * Of the same people by the same values, and in plainer words: a trait before a property, an earlier step before a later
 * one.
 */
function saysItPlainer(other: Pair, pair: Pair): boolean {
  const [one, two] = [other.lost.group, pair.lost.group];
  if (other.step !== pair.step || two.kind !== 'property' || one.kind === 'segment') return false;
  if (one.kind === 'property' && (one.property !== two.property || one.at >= two.at)) return false;
  return isSame(other.lost, pair.lost, pair.step) && isSame(other.best, pair.best, pair.step);
}

const isSame = (one: FrictionPeople, other: FrictionPeople, from: number): boolean =>
  heldValue(one) === heldValue(other) && one.counts.slice(from).join() === other.counts.slice(from).join();

const heldValue = ({ group }: FrictionPeople): string | null => ('value' in group ? group.value : null);

const isComparedAt = ({ counts, byDefinition = [] }: FrictionPeople, step: number): boolean =>
  (counts[step] ?? 0) >= fewest && !byDefinition.includes(step);

function pairsOf({ by, step, people }: { by: string; step: number; people: FrictionPeople[] }): Pair[] {
  const [best, ...others] = people.toSorted((a, b) => rateAt(b, step) - rateAt(a, step));
  return best ? others.map((lost) => ({ by, step, lost, best })) : [];
}

const shareAt = ({ counts }: FrictionPeople, step: number): Share => ({
  successes: counts[step + 1] ?? 0,
  n: counts[step] ?? 0,
});

function rateAt(people: FrictionPeople, step: number): number {
  const { successes, n } = shareAt(people, step);
  return successes / n;
}

function lossOf(
  { by, step, lost, best }: Pair,
  comparisons: number,
  { whole, each }: { whole: readonly number[]; each: Estimate | null },
): FrictionLoss[] {
  const difference = estimateShareDifference(shareAt(best, step), shareAt(lost, step), comparisons);
  if (difference.kind !== 'estimate' || difference.low <= 0) return [];
  const profiles = timesEach(difference, lost.counts[step] ?? 0);
  const passed = whole[step + 1] ?? 0;
  const finishing = passed === 0 ? 0 : (whole.at(-1) ?? 0) / passed;
  return [
    {
      step,
      by,
      lost: sideOf(lost, step),
      best: sideOf(best, step),
      profiles,
      money: each && moneyOf(timesEach(profiles, finishing), each),
    },
  ];
}

const sideOf = (people: FrictionPeople, step: number) => ({
  group: people.group,
  name: people.name,
  reached: people.counts[step] ?? 0,
  went_on: estimateShare(shareAt(people, step)),
});

const timesEach = (estimate: Extract<Estimate, { kind: 'estimate' }>, factor: number) => ({
  ...estimate,
  value: estimate.value * factor,
  low: estimate.low * factor,
  high: estimate.high * factor,
});

/** From the least to the most that the ends of both make: wider than need be, never narrower. Refunds may make it less than 0. */
function moneyOf(finishers: Extract<Estimate, { kind: 'estimate' }>, each: Estimate): Estimate {
  if (each.kind !== 'estimate') return each;
  const ends = [finishers.low, finishers.high].flatMap((many) => [many * each.low, many * each.high]);
  return { ...finishers, value: finishers.value * each.value, low: Math.min(...ends), high: Math.max(...ends) };
}

function weightOf({ money, profiles }: FrictionLoss): number {
  if (money?.kind === 'estimate') return money.value;
  return profiles.kind === 'estimate' ? profiles.value : 0;
}
