import { describe, expect, it } from 'vitest';
import { driftSentence, type Feature, seasonSentence } from './drift';
import { driftBetween } from './drift-between';
import type { MetricCount } from './metric-count';
import { setAgainstSeason } from './season';

const wrote = (members: number): Feature => ({
  kind: 'event',
  name: 'wrote',
  label: 'Who wrote in 90 days',
  values: [{ value: 'did', members }],
});
const composition = (members: number, did: number) => ({
  as_of: '2026-11-28T00:00:00.000Z',
  members,
  base: members * 10,
  features: [wrote(did)],
});
const sizes = { before: { members: 1000, base: 10_000 }, now: { members: 1000, base: 10_000 } };
const yearOf = ({ members, base, features }: ReturnType<typeof composition>) => ({
  members,
  features,
  size: { members, base },
});
const year = (before: number, now: number, members = 1000) => ({
  before: yearOf(composition(members, before)),
  now: yearOf(composition(members, now)),
});
/** From 300 to 600 of a thousand. */
function drift() {
  const found = driftBetween(composition(1000, 300), composition(1000, 600), 1);
  if (!found) throw new Error('There is enough to compare.');
  return found;
}

describe('what moved, set against last year', () => {
  it('is no drift where it moved as it did in the same weeks', () => {
    const set = setAgainstSeason(drift(), sizes, year(350, 640));
    expect(set.is_drifting).toBe(false);
    const [item] = set.items;
    expect(item).toMatchObject({ moved: true, as_last_year: true, last_year: { before: 0.35, now: 0.64 } });
    expect(item && driftSentence(item)).toBe('Who wrote in 90 days: from 30.0% to 60.0%.');
    expect(item && seasonSentence(item)).toBe('As it did last year: from 35.0% to 64.0% in the same weeks.');
  });

  it.each([
    ['stayed', year(350, 360)],
    ['went the other way', year(600, 300)],
    ['moved far less', year(350, 500)],
  ])('stays drift where it %s last year', (_, season) => {
    const { is_drifting: isDrifting, items } = setAgainstSeason(drift(), sizes, season);
    expect(isDrifting).toBe(true);
    expect(items[0]).toMatchObject({ as_last_year: false });
    expect(items[0] && seasonSentence(items[0])).toMatch(/^Last year: from/);
  });

  it('is not excused by what so few people show by chance, nor by a year that is not known', () => {
    expect(setAgainstSeason(drift(), sizes, year(12, 18, 40)).is_drifting).toBe(true);
    expect(setAgainstSeason(drift(), sizes, year(8, 20, 29))).toEqual(drift());
    expect(setAgainstSeason(drift(), sizes, null)).toEqual(drift());
  });

  it('sets the size against that of the year before', () => {
    const sized = (members: number, base: number) => ({ ...composition(members, 0.4 * members), base });
    const [before, now] = [sized(500, 5000), sized(2500, 5000)];
    const grown = driftBetween(before, now, 1);
    if (!grown) throw new Error('There is enough to compare.');
    expect(setAgainstSeason(grown, { before, now }, year(300, 600)).is_drifting).toBe(true);
    const alike = setAgainstSeason(
      grown,
      { before, now },
      { before: yearOf(sized(450, 4500)), now: yearOf(sized(2300, 4600)) },
    );
    expect(alike.is_drifting).toBe(false);
    const item = alike.items.find(({ kind }) => kind === 'size');
    expect(item).toMatchObject({ moved: true, as_last_year: true, last_year: { before: 0.1, now: 0.5 } });
  });

  it('leaves traits as they are: what was known of them a year ago is not kept', () => {
    const pro = (members: number) => ({
      ...composition(1000, 0),
      features: [{ kind: 'trait', name: 'plan', label: 'plan', values: [{ value: 'pro', members }] } satisfies Feature],
    });
    const [before, now] = [pro(300), pro(600)];
    const moved = driftBetween(before, now, 1);
    if (!moved) throw new Error('There is enough to compare.');
    expect(setAgainstSeason(moved, { before, now }, { before: yearOf(before), now: yearOf(now) }).is_drifting).toBe(
      true,
    );
  });

  const paid = (share: number, n = 1000): MetricCount => ({
    metric: { name: 'Pays', measure: 'share_who_did', event: 'paid', days: 30 },
    n,
    did: share * n,
    sum: share * n,
    sum_of_squares: share * n,
  });
  const spent = (mean: number, n = 1000): MetricCount => ({
    metric: { name: 'Spends', measure: 'sum_per_profile', event: 'paid', property: 'amount', days: 30 },
    n,
    did: n,
    sum: mean * n,
    sum_of_squares: (mean * mean + 100) * n,
  });
  const withMetric = (metric: MetricCount) => ({ ...composition(1000, 300), metric });
  const seasonOf = (before: MetricCount, now: MetricCount) => ({
    before: { ...yearOf(composition(1000, 300)), metric: before },
    now: { ...yearOf(composition(1000, 300)), metric: now },
  });

  it.each<[string, MetricCount, MetricCount, [MetricCount, MetricCount], string]>([
    ['a share', paid(0.3), paid(0.6), [paid(0.25), paid(0.55)], 'from 25.0% to 55.0%'],
    ['a mean', spent(20), spent(30), [spent(10), spent(21)], 'from 10 to 21'],
  ])('sets the key metric against that of the year before: %s', (_, then, later, [lastThen, lastLater], words) => {
    const moved = driftBetween(withMetric(then), withMetric(later), 1);
    if (!moved) throw new Error('There is enough to compare.');
    expect(moved.is_drifting).toBe(true);
    const set = setAgainstSeason(moved, sizes, seasonOf(lastThen, lastLater));
    expect(set.is_drifting).toBe(false);
    const item = set.items.find(({ kind }) => kind === 'metric');
    expect(item && seasonSentence(item)).toBe(`As it did last year: ${words} in the same weeks.`);
    const stayed = setAgainstSeason(moved, sizes, seasonOf(lastThen, lastThen));
    expect(stayed).toMatchObject({
      is_drifting: true,
      items: expect.arrayContaining([expect.objectContaining({ kind: 'metric', as_last_year: false })]),
    });
    expect(setAgainstSeason(moved, sizes, seasonOf(lastLater, lastThen)).is_drifting).toBe(true);
    expect(setAgainstSeason(moved, sizes, year(300, 300))).toEqual(moved);
  });
});
