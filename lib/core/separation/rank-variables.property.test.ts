import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/lib/core/math/random';
import { rankVariables, type Separation } from './rank-variables';
import type { Variable } from './variable';

const people = 100;

/** One plan that matters, five numbers and a word that do not; every seed is another hundred people. */
function hundredPeople(seed: number) {
  const random = seededRandom(seed);
  const plans = Array.from({ length: people }, () => random.pick(['free', 'pro', 'team'] as const));
  const rates = { free: 0.15, pro: 0.4, team: 0.75 };
  const noise = Array.from(
    { length: 5 },
    (_, index): Variable => ({
      kind: 'number',
      name: `number ${index}`,
      values: Float64Array.from({ length: people }, () => random.normal(0, 1)),
    }),
  );
  const word: Variable = { kind: 'category', name: 'word', values: plans.map(() => random.pick(['a', 'b', 'c', 'd'])) };
  const plan: Variable = { kind: 'category', name: 'plan', values: plans };
  const stayed = plans.map((value) => (random.chance(rates[value]) ? 'stayed' : 'left'));
  return { variables: [...noise, word, plan], outcome: { name: 'stayed', values: stayed } };
}

const entropy = (p: number) => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
const truth = entropy((0.15 + 0.4 + 0.75) / 3) - (entropy(0.15) + entropy(0.4) + entropy(0.75)) / 3;

describe('over 200 samples of a hundred people', () => {
  const rankings = Array.from({ length: 200 }, (_, seed) => {
    const { variables, outcome } = hundredPeople(seed);
    const ranking = rankVariables(variables, outcome, seed);
    if (ranking.kind !== 'ranked') throw new Error(ranking.reason);
    return ranking.variables;
  });
  const share = (holds: (variables: Separation[]) => boolean) => rankings.filter(holds).length / rankings.length;
  const idle = rankings.flatMap((variables) => variables.filter(({ name }) => name !== 'plan'));

  it('p is uniform for variables that tell nothing', () => {
    for (const level of [0.05, 0.1, 0.25, 0.5, 0.75]) {
      const below = idle.filter(({ p }) => p <= level).length / idle.length;
      expect(Math.abs(below - level)).toBeLessThan(0.05);
    }
  });

  it('calls a variable that tells nothing a finding in about one ranking of twenty', () => {
    expect(
      share((variables) => variables.some(({ name, adjustedP }) => name !== 'plan' && adjustedP <= 0.05)),
    ).toBeLessThan(0.1);
  });

  it('finds the variable that matters, and puts it first', () => {
    expect(share(([first]) => first?.name === 'plan' && first.adjustedP <= 0.05)).toBeGreaterThan(0.95);
  });

  it('holds the true information in about 95 of 100 intervals, and is not too large on average', () => {
    const plans = rankings.flatMap((variables) => variables.filter(({ name }) => name === 'plan'));
    const intervals = plans.flatMap(({ information }) => (information.kind === 'estimate' ? [information] : []));
    const held = intervals.filter(({ low, high }) => low <= truth && truth <= high).length / intervals.length;
    const mean = intervals.reduce((sum, { value }) => sum + value, 0) / intervals.length;
    expect(held).toBeGreaterThan(0.9);
    expect(Math.abs(mean - truth)).toBeLessThan(0.015);
  });
});
