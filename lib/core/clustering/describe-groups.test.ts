import { describe, expect, it } from 'vitest';
import { matrixOf } from '@/lib/core/math/matrix';
import { seededRandom } from '@/lib/core/math/random';
import { describeGroups } from './describe-groups';
import { proposeGroupNames } from './name-groups';
import { scaleFeatures } from './scale-features';

/** 100 who spend little, 50 who spend much and came lately; their age is the same, and unknown for some. */
function customers() {
  const random = seededRandom(11);
  const rows = Array.from({ length: 150 }, (_, row) => {
    const spender = row >= 100;
    const age = row % 5 === 0 ? Number.NaN : random.normal(40, 10);
    return [random.normal(spender ? 200 : 50, 20), random.normal(spender ? 5 : 60, 4), age];
  });
  const table = { names: ['spend', 'days since order', 'age'], matrix: matrixOf(rows) };
  const labels = Int32Array.from(rows, (_, row) => (row >= 100 ? 1 : 0));
  return { table, division: { k: 2, labels }, features: scaleFeatures(table).features };
}

describe('describeGroups', () => {
  const { table, division, features } = customers();
  const groups = describeGroups(table, division, { features, madeFrom: new Set(['spend', 'days since order']) });

  it('says size and share of each group', () => {
    expect(groups.map(({ group, size, share }) => [group, size, share])).toEqual([
      [0, 100, 2 / 3],
      [1, 50, 1 / 3],
    ]);
  });

  it('puts what surely sets a group apart first, and what does not last', () => {
    expect(groups[1]?.features.map(({ name }) => name)).toEqual(['days since order', 'spend', 'age']);
    const [days, , age] = groups[1]?.features ?? [];
    if (days?.difference.kind !== 'estimate' || age?.difference.kind !== 'estimate') throw new Error('All have data.');
    expect(days.difference.high).toBeLessThan(-1.5);
    expect(age.difference.low).toBeLessThan(0);
    expect(age.difference.high).toBeGreaterThan(0);
  });

  it('gives typical values in the unit of the feature, of the group and of everybody else', () => {
    const spend = groups[1]?.features.find(({ name }) => name === 'spend');
    expect(spend?.typical).toBeCloseTo(200, -1);
    expect(spend?.typicalOfOthers).toBeCloseTo(50, -1);
  });

  it('says of which features the groups were made, as a difference there is no discovery', () => {
    expect(
      groups[0]?.features
        .filter(({ madeFrom }) => madeFrom)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['days since order', 'spend']);
  });

  it('does not count who has no value', () => {
    const age = groups[0]?.features.find(({ name }) => name === 'age');
    expect(age?.difference.n).toBe(120);
  });
});

describe('proposeGroupNames', () => {
  const { table, division, features } = customers();
  const groups = describeGroups(table, division, { features, madeFrom: new Set() });

  it('says the strongest features in the words they have', () => {
    const words = { 'days since order': { high: 'long ago', low: 'recent' } };
    expect(proposeGroupNames(groups, words)).toEqual(['Long ago, low spend', 'Recent, high spend']);
  });

  it('does not give two groups one name', () => {
    const same = groups.slice(0, 1).concat(groups.slice(0, 1));
    const [one, other] = proposeGroupNames(same);
    expect(one).not.toBe(other);
  });

  it('proposes no name that is too long to keep', () => {
    const words = { spend: { high: 'h'.repeat(200), low: 'l'.repeat(200) } };
    const names = proposeGroupNames(groups, words);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(120);
  });

  it('calls a group average when nothing sets it apart', () => {
    const plain = groups.map((group) => ({ ...group, features: group.features.filter(({ name }) => name === 'age') }));
    expect(proposeGroupNames(plain.slice(0, 1))).toEqual(['Close to the average']);
  });
});
