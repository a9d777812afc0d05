import { describe, expect, it } from 'vitest';
import { quantileOf } from '@/lib/core/math/quantile';
import { seededRandom } from '@/lib/core/math/random';
import { driftSentence, type Feature, mostEvents } from './drift';
import { driftBetween } from './drift-between';
import type { MetricCount } from './metric-count';
import { metricMove } from './metric-move';
import { binName } from './number-bins';
import { drawIndex, expectedIndex, stabilityIndex } from './stability-index';

const feature = (name: string, values: Record<string, number>): Feature => ({
  kind: 'trait',
  name,
  label: name,
  values: Object.entries(values).map(([value, members]) => ({ value, members })),
});
const composition = (members: number, features: Feature[], base = members * 10) => ({
  as_of: '2026-11-28T00:00:00.000Z',
  members,
  base,
  features,
});

describe('the stability index', () => {
  it('is the sum of (now - then) ln(now / then) over shares', () => {
    // 0.1 ln(1.2 / 0.8), worked by hand from Siddiqi's definition.
    expect(stabilityIndex([50_000, 50_000], [40_000, 60_000])).toBeCloseTo(0.0405465, 5);
    expect(stabilityIndex([5, 5], [5, 5])).toBe(0);
  });

  it('is the same there and back, and finite where a category is empty', () => {
    expect(stabilityIndex([10, 90], [30, 70])).toBeCloseTo(stabilityIndex([30, 70], [10, 90]), 12);
    expect(Number.isFinite(stabilityIndex([0, 100], [100, 0]))).toBe(true);
  });

  it('follows the chi-squared distribution of Yurdakul (2018) by chance: its mean and its 95th of 100', () => {
    const random = seededRandom(7);
    const ten = Array.from({ length: 10 }, () => 100);
    const draws = Array.from({ length: 4000 }, () => drawIndex(ten, ten, random)).toSorted((a, b) => a - b);
    const mean = draws.reduce((total, index) => total + index, 0) / draws.length;
    expect(mean / expectedIndex(1000, 1000, 10)).toBeCloseTo(1, 1);
    // 16.919 is the 95% point of chi-squared with nine degrees of freedom.
    expect(quantileOf(draws, 0.95) / ((1 / 1000 + 1 / 1000) * 16.919)).toBeCloseTo(1, 1);
  });
});

describe('drift', () => {
  it('is what moved beyond chance and is worth a word, strongest first', () => {
    const then = composition(1000, [feature('device', { mobile: 180, desktop: 820 }), feature('plan', { pro: 500 })]);
    const now = composition(1000, [feature('device', { mobile: 330, desktop: 670 }), feature('plan', { pro: 505 })]);
    const drift = driftBetween(then, now, 1);
    expect(drift?.is_drifting).toBe(true);
    const [strongest] = drift?.items ?? [];
    expect(strongest).toMatchObject({ name: 'device', moved: true });
    expect(strongest && driftSentence(strongest)).toBe('device is mobile: from 18.0% to 33.0%.');
    expect(drift?.items.filter(({ moved }) => moved)).toHaveLength(1);
  });

  it('is not raised by what few people show by chance, nor by what is sure and small', () => {
    const few = driftBetween(
      composition(40, [feature('device', { mobile: 10, desktop: 30 })]),
      composition(40, [feature('device', { mobile: 17, desktop: 23 })]),
      1,
    );
    expect(few?.items[0]?.index).toBeGreaterThan(0.1);
    expect(few?.is_drifting).toBe(false);
    const many = driftBetween(
      composition(100_000, [feature('device', { mobile: 20_000, desktop: 80_000 })]),
      composition(100_000, [feature('device', { mobile: 22_000, desktop: 78_000 })]),
      1,
    );
    expect(many?.items[0]?.index).toBeGreaterThan(many?.items[0]?.by_chance ?? 1);
    expect(many?.is_drifting).toBe(false);
  });

  it('counts who holds no value, and a persona that grew', () => {
    const then = composition(500, [feature('role', { editor: 500 })], 5000);
    const now = composition(2500, [feature('role', { editor: 1250 })], 5000);
    const drift = driftBetween(then, now, 1);
    expect(drift?.items.filter(({ moved }) => moved).map(({ name }) => name)).toEqual(['role', 'size']);
  });

  it('tells of an event how many did it, and never how many did not', () => {
    const upgraded = (members: number): Feature => ({ ...feature('plan_upgraded', { did: members }), kind: 'event' });
    const drift = driftBetween(composition(162, [upgraded(88)]), composition(389, [upgraded(95)]), 1);
    expect(drift?.items.find(({ kind }) => kind === 'event')).toMatchObject({ value: 'did', before: 88 / 162 });
  });

  it('compares only what both lists can tell: nothing that was cut off is taken for nobody', () => {
    const did = (name: string, members: number): Feature => ({
      ...feature(name, { did: members }),
      kind: 'event',
    });
    const events = (names: string[]) => names.map((name) => did(name, 300));
    const full = Array.from({ length: mostEvents - 1 }, (_, place) => `e${place}`);
    const then = composition(1000, [...events([...full, 'kept']), feature('plan', { pro: 500 })]);
    const now = composition(1000, [...events([...full, 'shared']), feature('device', { mobile: 500 })]);
    const drift = driftBetween(then, now, 1);
    expect(drift?.is_drifting).toBe(false);
    const names = drift?.items.map(({ name }) => name) ?? [];
    for (const name of ['kept', 'shared', 'plan', 'device']) expect(names).not.toContain(name);

    const short = driftBetween(composition(1000, events(['e0', 'kept'])), composition(1000, events(['e0'])), 1);
    expect(short?.items.filter(({ moved }) => moved)).toMatchObject([{ name: 'kept' }]);
  });

  it('is refused when there are too few on either side', () => {
    expect(driftBetween(composition(29, []), composition(500, []), 1)).toBeNull();
  });

  it('is seen where nothing changed in about one of a hundred cases at most', () => {
    const random = seededRandom(3);
    const drawn = () => {
      const mobile = Array.from({ length: 60 }, () => (random.chance(0.4) ? 1 : 0)).reduce<number>((a, b) => a + b, 0);
      return composition(60, [feature('device', { mobile, desktop: 60 - mobile })]);
    };
    const raised = Array.from({ length: 200 }, (_, seed) => driftBetween(drawn(), drawn(), seed)).filter(
      (drift) => drift?.is_drifting,
    );
    expect(raised.length).toBeLessThanOrEqual(6);
  });
});

describe('drift of a number', () => {
  const spent = (members: number[]) => ({
    name: 'spent',
    label: 'Spent',
    edges: ['10000000', '20500000'],
    members,
  });
  const people = (members: number[]) => ({ ...composition(1000, []), numbers: [spent(members)] });

  it('is measured over the parts of its range that the version was published with', () => {
    const drift = driftBetween(people([300, 300, 300]), people([100, 280, 520]), 1);
    const [item] = drift?.items ?? [];
    // Shares 0.3, 0.3, 0.3, 0.1 against 0.1, 0.28, 0.52, 0.1, by the definition; half a person more is in each.
    expect(item?.index).toBeCloseTo(0.2 * Math.log(3) + 0.02 * Math.log(30 / 28) + 0.22 * Math.log(52 / 30), 2);
    expect(item).toMatchObject({ kind: 'trait', name: 'spent', moved: true, value: 'more than 20.5' });
    expect(item && driftSentence(item)).toBe('Spent is more than 20.5: from 30.0% to 52.0%.');
    expect(binName(['10000000', '20500000'], 1)).toBe('more than 10, up to 20.5');
    expect(binName(['10000000', '20500000'], 0)).toBe('10 or less');
  });

  it('is not measured over other parts, nor where it was not kept', () => {
    const other = { ...composition(1000, []), numbers: [{ ...spent([0, 900]), edges: ['5000000'] }] };
    for (const then of [other, composition(1000, [])]) {
      expect(driftBetween(then, people([100, 300, 500]), 1)?.items.map(({ name }) => name)).toEqual(['size']);
    }
  });
});

describe('drift of the key metric', () => {
  const share = (did: number, n: number): MetricCount => ({
    metric: { measure: 'share_who_did', name: 'Shared', event: 'shared', days: 30 },
    ...{ n, did, sum: did, sum_of_squares: did },
  });
  /** n numbers of which half lie one standard deviation above the mean, and half below. */
  const mean = (value: number, n: number): MetricCount => ({
    metric: { measure: 'events_per_profile', name: 'Drafts', event: 'drafted', days: 30 },
    ...{ n, did: n, sum: value * n, sum_of_squares: n * (value * value + 4) },
  });
  const withMetric = (metric: MetricCount) => ({ ...composition(metric.n, []), metric });

  it('is an effect size of Cohen (1988), set against what chance gives', () => {
    // Cohen, table 6.2.2: phi of 0.50 is 1.571 and of 0.40 is 1.369. 2.576 is the normal 99% point.
    const h = metricMove(share(400, 1000), share(500, 1000), 0.99);
    expect(h?.effect).toBeCloseTo(1.571 - 1.369, 2);
    expect(h?.by_chance).toBeCloseTo(2.576 * Math.sqrt(2 / 1000), 4);
    // A standard deviation of 2 (over n), from 5 to 6: half of it.
    expect(metricMove(mean(5, 10_000), mean(6, 10_000), 0.99)?.effect).toBeCloseTo(0.5, 3);
  });

  it('is raised where it is sure and worth a word, and told in its own unit', () => {
    const raised = driftBetween(withMetric(mean(5, 400)), withMetric(mean(6, 400)), 1);
    expect(raised).toMatchObject({ is_drifting: true });
    const [item] = raised?.items ?? [];
    expect(item && driftSentence(item)).toBe('Drafts: from 5 to 6.');
    const shared = driftBetween(withMetric(share(300, 1000)), withMetric(share(600, 1000)), 1)?.items[0];
    expect(shared && driftSentence(shared)).toBe('Shared: from 30.0% to 60.0%.');
    expect(driftBetween(withMetric(mean(5, 40)), withMetric(mean(6, 40)), 1)?.is_drifting).toBe(false);
    expect(driftBetween(withMetric(mean(5, 90_000)), withMetric(mean(5.2, 90_000)), 1)?.is_drifting).toBe(false);
  });

  it('is not compared with the answer to another question', () => {
    const weekly = { ...share(600, 1000), metric: { ...share(0, 1).metric, days: 7 } };
    expect(driftBetween(withMetric(share(300, 1000)), withMetric(weekly), 1)?.is_drifting).toBe(false);
    const renamed = { ...share(600, 1000), metric: { ...share(0, 1).metric, name: 'Sharing', target: 0.5 } };
    expect(driftBetween(withMetric(share(300, 1000)), withMetric(renamed), 1)?.is_drifting).toBe(true);
  });
});
