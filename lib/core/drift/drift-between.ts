import { quantileOf } from '@/lib/core/math/quantile';
import { seededRandom } from '@/lib/core/math/random';
import { type Composition, type Drift, type DriftItem, type Feature, mostEvents, smallest, smallIndex } from './drift';
import { smallEffect } from './metric-count';
import { metricMove } from './metric-move';
import { binName, type NumberBins } from './number-bins';
import { drawIndex, expectedIndex, stabilityIndex, sum } from './stability-index';

const draws = 500;
const fewest = 30;

type Pair = { kind: DriftItem['kind']; name: string; label: string; values: string[]; before: number[]; now: number[] };
type Compared = Pick<Composition, 'as_of' | 'members' | 'base' | 'features' | 'numbers' | 'metric'>;

/** One alarm without cause in a hundred; the key metric, which is told by a test of its own, takes half of that. */
const error = 0.01;
export const metricConfidence = 1 - error / 2;

/**
 * What moved between two compositions of a persona. An index counts as drift when it is both worth a word (0.1) and
 * larger than the largest of all that were compared is in 99 of 100 resamplings without any change; the key metric when its
 * effect is (0.2), and larger than chance gives. Null when either side has fewer than thirty people.
 */
export function driftBetween(then: Compared, now: Compared, seed: number): Pick<Drift, 'items' | 'is_drifting'> | null {
  if (then.members < fewest || now.members < fewest) return null;
  const pairs = [...pairsOf(then, now), ...numberPairs(then, now), sizePair(then, now)].filter(
    (pair) => sum(pair.before) > 0 && sum(pair.now) > 0,
  );
  const metric = metricItem(then, now);
  const limit = largestByChance(pairs, seed, metric ? metricConfidence : 1 - error);
  const strength = ({ kind, index }: DriftItem) => index / smallest(kind);
  const items = [...pairs.map((pair) => itemOf(pair, limit)), ...(metric ? [metric] : [])].toSorted(
    (a, b) => strength(b) - strength(a),
  );
  return { items, is_drifting: items.some(({ moved }) => moved) };
}

function itemOf(pair: Pair, limit: number): DriftItem {
  const { kind, name, label, values } = pair;
  const index = stabilityIndex(pair.before, pair.now);
  const byChance = limit * scaleOf(pair);
  const shares = values.map((value, place) => ({
    value,
    before: (pair.before[place] ?? 0) / sum(pair.before),
    now: (pair.now[place] ?? 0) / sum(pair.now),
  }));
  // Of an event and of the size, the second category is only who is not in the first.
  const told = kind === 'trait' ? shares : shares.slice(0, 1);
  const [most] = told.toSorted((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before));
  return {
    kind,
    name,
    label,
    index,
    by_chance: byChance,
    moved: index >= smallIndex && index > byChance,
    ...(most ?? { value: '', before: 0, now: 0 }),
    is_share: true,
    last_year: null,
    as_last_year: false,
  };
}

function metricItem(then: Compared, now: Compared): DriftItem | null {
  const move = then.metric && now.metric && metricMove(then.metric, now.metric, metricConfidence);
  if (!move || !now.metric) return null;
  const { effect, by_chance: byChance, ...values } = move;
  return {
    kind: 'metric',
    name: 'metric',
    label: now.metric.metric.name,
    index: effect,
    by_chance: byChance,
    moved: effect >= smallEffect && effect > byChance,
    value: '',
    ...values,
    last_year: null,
    as_last_year: false,
  };
}

const scaleOf = ({ before, now }: Pair): number => expectedIndex(sum(before), sum(now), before.length);

/**
 * What the largest index stays below so often without any change, in units of what each is expected to be: one limit for
 * all that are compared.
 */
function largestByChance(pairs: Pair[], seed: number, share: number): number {
  const random = seededRandom(seed);
  const largest = Array.from({ length: draws }, () =>
    Math.max(0, ...pairs.map((pair) => drawIndex(pair.before, pair.now, random) / scaleOf(pair))),
  );
  return quantileOf(
    largest.toSorted((a, b) => a - b),
    share,
  );
}

const findIn = (side: Compared, { kind, name }: Pick<Feature, 'kind' | 'name'>): Feature | undefined =>
  side.features.find((one) => one.kind === kind && one.name === name);

/** Whether a side can tell of a feature: an event that a list with room left does not name was done by nobody. */
function tells(side: Compared, feature: Feature): boolean {
  if (findIn(side, feature)) return true;
  return feature.kind === 'event' && side.features.filter(({ kind }) => kind === 'event').length < mostEvents;
}

/** Every feature that both sides can tell of, over the values of both; who holds none is a value of its own. */
function pairsOf(then: Compared, now: Compared): Pair[] {
  const names = new Map([...then.features, ...now.features].map((one) => [`${one.kind} ${one.name}`, one]));
  const compared = [...names.values()].filter((feature) => tells(then, feature) && tells(now, feature));
  return compared.map((feature) => {
    const { kind, name, label } = feature;
    const find = (side: Compared) => findIn(side, feature)?.values ?? [];
    const values = [...new Set([...find(then), ...find(now)].map(({ value }) => value))];
    const counts = (side: Compared) => {
      const held = values.map((value) => find(side).find((one) => one.value === value)?.members ?? 0);
      return [...held, Math.max(0, side.members - sum(held))];
    };
    return { kind, name, label, values: [...values, 'none'], before: counts(then), now: counts(now) };
  });
}

/** Every number trait that both sides divide in the same parts; who holds no number is a part of their own. */
function numberPairs(then: Compared, now: Compared): Pair[] {
  return (then.numbers ?? []).flatMap((before): Pair[] => {
    const { name, label, edges } = before;
    const after = now.numbers?.find((one) => one.name === name);
    if (!after || after.edges.join(' ') !== edges.join(' ')) return [];
    const counts = ({ members }: NumberBins, everybody: number) => [...members, Math.max(0, everybody - sum(members))];
    return [
      {
        kind: 'trait',
        name,
        label,
        values: [...before.members.map((_, place) => binName(edges, place)), 'none'],
        before: counts(before, then.members),
        now: counts(after, now.members),
      },
    ];
  });
}

/** How large a part of everybody who counts they are. */
function sizePair(then: Compared, now: Compared): Pair {
  const counts = ({ members, base }: Compared) => [members, Math.max(0, base - members)];
  return {
    kind: 'size',
    name: 'size',
    label: 'Its share of everybody who counts',
    values: ['in it', 'not in it'],
    before: counts(then),
    now: counts(now),
  };
}
