import type { Composition, Drift, DriftItem } from './drift';
import { mostEvents, smallIndex } from './drift';
import { expectedIndex, stabilityIndex } from './stability-index';

/** What the same people did in the same weeks a year before: events only, as those are known by when they happened. */
export type YearBefore = Pick<Composition, 'members' | 'features'>;
export type Season = { before: YearBefore; now: YearBefore };

type Moved = Pick<Drift, 'items' | 'is_drifting'>;
type Sizes = { before: number; now: number };

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
  if (item.kind !== 'event' || !item.moved) return item;
  const before = shareOf(season.before, item.name);
  const now = shareOf(season.now, item.name);
  if (before === null || now === null) return item;
  const lastYear = { before, now };
  return { ...item, last_year: lastYear, as_last_year: isAsLastYear(item, lastYear, sizes, season) };
}

/** Null where a list that was cut off does not name the event. */
function shareOf({ members, features }: YearBefore, name: string): number | null {
  const events = features.filter(({ kind }) => kind === 'event');
  const found = events.find((event) => event.name === name);
  if (!found && events.length >= mostEvents) return null;
  return (found?.values[0]?.members ?? 0) / members;
}

function isAsLastYear(item: DriftItem, last: { before: number; now: number }, sizes: Sizes, season: Season): boolean {
  const { before, now } = item;
  if (Math.sign(now - before) !== Math.sign(last.now - last.before)) return false;
  const chance = item.by_chance / expectedIndex(sizes.before, sizes.now, 2);
  const lastChance = expectedIndex(season.before.members, season.now.members, 2);
  if (!isDrift(indexOf(last, season.before.members, season.now.members), chance * lastChance)) return false;
  const expected = backToShare(angleOf(before) + angleOf(last.now) - angleOf(last.before));
  const rest = indexOf({ before: expected, now }, sizes.before, sizes.now);
  return !isDrift(rest, item.by_chance + chance * lastChance);
}

const isDrift = (index: number, byChance: number): boolean => index >= smallIndex && index > byChance;

const indexOf = ({ before, now }: { before: number; now: number }, n: number, m: number): number =>
  stabilityIndex([before * n, (1 - before) * n], [now * m, (1 - now) * m]);

/** A share as an angle, so that moves of small and of large shares are of one size. */
const angleOf = (share: number): number => 2 * Math.asin(Math.sqrt(share));
const backToShare = (angle: number): number => Math.sin(Math.min(Math.PI, Math.max(0, angle)) / 2) ** 2;
