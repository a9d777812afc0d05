import { angleOf, shareOfAngle } from '@/lib/core/math/arcsine';
import type { Composition, Drift, DriftItem } from './drift';
import { mostEvents, smallIndex } from './drift';
import { metricConfidence } from './drift-between';
import { smallEffect } from './metric-count';
import { metricMove } from './metric-move';
import { expectedIndex, stabilityIndex } from './stability-index';

/**
 * What the people whom the same rule would have found did in the same weeks a year before: events only, as those are known
 * by when they happened. `size`: those of them who had done anything by then, of everybody who had.
 */
export type YearBefore = Pick<Composition, 'members' | 'features' | 'metric'> & { size: Size };
export type Season = { before: YearBefore; now: YearBefore };

type Moved = Pick<Drift, 'items' | 'is_drifting'>;
type Size = { members: number; base: number };
type Sizes = { before: Size; now: Size };

const fewest = 30;
/** Fifty-two weeks: the same days of the week. */
export const seasonMs = 364 * 86_400_000;

/**
 * Sets what moved against how much it moved a year before. What moved last year as well, the same way, is "as last
 * year" when the rest, beyond what last year's movement gives on the arcsine scale (Cohen 1988), is no drift
 * by the same two limits; the one of chance is wider, as last year's shares are samples too. No year, no change.
 */
export function setAgainstSeason(moved: Moved, sizes: Sizes, season: Season | null): Moved {
  if (!season || season.before.members < fewest || season.now.members < fewest) return moved;
  const items = moved.items.map((item) => withSeason(item, sizes, season));
  return { items, is_drifting: items.some((item) => item.moved && !item.as_last_year) };
}

function withSeason(item: DriftItem, sizes: Sizes, season: Season): DriftItem {
  if (!item.moved) return item;
  if (item.kind === 'metric') return metricWithSeason(item, season);
  const before = shareOf(season.before, item);
  const now = shareOf(season.now, item);
  if (before === null || now === null) return item;
  const lastYear = { before, now };
  return { ...item, last_year: lastYear, as_last_year: isAsLastYear(item, lastYear, sizes, season) };
}

/**
 * Effects of Cohen (1988) add up: the key metric moved as last year when that was a move of its own, the same way, and the
 * difference of both is none. By chance they differ as the root of the sum of their squares.
 */
function metricWithSeason(item: DriftItem, { before, now }: Season): DriftItem {
  const last = before.metric && now.metric ? metricMove(before.metric, now.metric, metricConfidence) : null;
  if (!last) return item;
  const isSame = Math.sign(last.now - last.before) === Math.sign(item.now - item.before);
  const isMove = isEffect(last.effect, last.by_chance);
  const isRest = isEffect(Math.abs(item.index - last.effect), Math.hypot(item.by_chance, last.by_chance));
  return {
    ...item,
    last_year: { before: last.before, now: last.now },
    as_last_year: isSame && isMove && !isRest,
  };
}

const isEffect = (effect: number, byChance: number): boolean => effect >= smallEffect && effect > byChance;

/** Null for what is not known of a year before: traits, and an event that a list that was cut off does not name. */
function shareOf({ members, size, features }: YearBefore, { kind, name }: DriftItem): number | null {
  if (kind === 'size') return size.base > 0 ? size.members / size.base : null;
  if (kind !== 'event') return null;
  const events = features.filter(({ kind }) => kind === 'event');
  const found = events.find((event) => event.name === name);
  if (!found && events.length >= mostEvents) return null;
  return (found?.values[0]?.members ?? 0) / members;
}

function isAsLastYear(item: DriftItem, last: { before: number; now: number }, sizes: Sizes, season: Season): boolean {
  const { before, now } = item;
  if (Math.sign(now - before) !== Math.sign(last.now - last.before)) return false;
  const isSize = item.kind === 'size';
  const heads = ({ members, base }: Size): number => (isSize ? base : members);
  const lastHeads = ({ members, size }: YearBefore): number => (isSize ? size.base : members);
  const [n, m] = [heads(sizes.before), heads(sizes.now)];
  const [lastN, lastM] = [lastHeads(season.before), lastHeads(season.now)];
  const chance = item.by_chance / expectedIndex(n, m, 2);
  const lastChance = expectedIndex(lastN, lastM, 2);
  if (!isDrift(indexOf(last, lastN, lastM), chance * lastChance)) return false;
  const expected = shareOfAngle(angleOf(before) + angleOf(last.now) - angleOf(last.before));
  const rest = indexOf({ before: expected, now }, n, m);
  return !isDrift(rest, item.by_chance + chance * lastChance);
}

const isDrift = (index: number, byChance: number): boolean => index >= smallIndex && index > byChance;

const indexOf = ({ before, now }: { before: number; now: number }, n: number, m: number): number =>
  stabilityIndex([before * n, (1 - before) * n], [now * m, (1 - now) * m]);
