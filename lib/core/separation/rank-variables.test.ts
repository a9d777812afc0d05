import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/lib/core/math/random';
import { explainDirection, writeYesOrNo } from './explain-direction';
import { rankVariables } from './rank-variables';
import type { Variable } from './variable';

/** 100 users: who writes long prompts converts, the job title has nothing to do with it. */
function users(n = 100, seed = 5) {
  const random = seededRandom(seed);
  const length = Float64Array.from({ length: n }, () => random.normal(200, 80));
  const variables: Variable[] = [
    {
      kind: 'category',
      name: 'job title',
      values: Array.from({ length: n }, () => random.pick(['designer', 'engineer', 'writer'])),
    },
    { kind: 'number', name: 'prompt length', values: length },
    { kind: 'number', name: 'company size', values: Float64Array.from({ length: n }, () => random.integer(1, 500)) },
    { kind: 'category', name: 'country', values: new Array<string>(n).fill('DE') },
  ];
  const converted = Array.from(length, (value) => (random.chance(value > 230 ? 0.8 : 0.15) ? 'yes' : 'no'));
  return { variables, outcome: { name: 'converted', values: converted } };
}

const ranked = (...args: Parameters<typeof rankVariables>) => {
  const ranking = rankVariables(...args);
  if (ranking.kind !== 'ranked') throw new Error(ranking.reason);
  return ranking;
};

describe('rankVariables', () => {
  const { variables, outcome } = users();
  const ranking = ranked(variables, outcome, 1);

  it('finds what tells people apart among 100, and how sure that is', () => {
    const [first] = ranking.variables;
    expect(first?.name).toBe('prompt length');
    expect(first?.adjustedP).toBeLessThan(0.01);
    expect(first?.first).toBeGreaterThan(0.9);
    expect(first?.ranks.best).toBe(1);
    if (first?.information.kind !== 'estimate') throw new Error('A hundred are enough.');
    expect(first.information.low).toBeGreaterThan(first.noise / 2);
    expect(first.information.high).toBeLessThan(ranking.entropy);
    expect(first.share).toBeCloseTo(first.information.value / ranking.entropy, 12);
  });

  it('does not make much of what tells nothing', () => {
    for (const variable of ranking.variables.slice(1)) {
      expect(variable.adjustedP).toBeGreaterThan(0.05);
      expect(variable.information).toMatchObject({ low: 0 });
    }
  });

  it('says which variables have nothing to compare', () => {
    expect(ranking.skipped).toEqual([
      { index: 3, name: 'country', reason: 'No two values of it are common enough to compare.' },
    ]);
  });

  it('counts everybody in each variable, and says which values go with the outcome', () => {
    for (const { parts } of ranking.variables) expect(parts.reduce((sum, { n }) => sum + n, 0)).toBe(100);
    const yes = ranking.outcomes.findIndex(({ value }) => value === 'yes');
    expect(explainDirection(ranking.variables[0]?.parts ?? [], yes)).toMatch(
      /^rises with it, from \d+% \(.+\) to \d+% \(.+\)$/,
    );
  });

  it('is the same for the same seed', () => {
    expect(ranked(variables, outcome, 1)).toEqual(ranking);
  });

  it('leaves out rows whose outcome is unknown or rare, and counts them', () => {
    const values = [null, 'refunded', ...outcome.values.slice(2)];
    expect(ranked(variables, { name: 'converted', values }, 1)).toMatchObject({ n: 98, leftOut: 2 });
  });

  it('judges a sample of a large table', () => {
    const large = users(4000);
    expect(ranked(large.variables, large.outcome, 1)).toMatchObject({ n: 3000 });
  });

  it('refuses fewer than fifty, and an outcome that nearly nobody has', () => {
    const few = users(49);
    expect(rankVariables(few.variables, few.outcome, 1)).toMatchObject({ kind: 'not_enough_data', n: 49 });
    const rare = outcome.values.map((_, row) => (row < 9 ? 'yes' : 'no'));
    expect(rankVariables(variables, { name: 'converted', values: rare }, 1)).toMatchObject({
      kind: 'not_enough_data',
      reason: 'It takes two outcomes that at least 10 profiles had each.',
    });
  });
});

describe('explainDirection', () => {
  const range = (low: number, high: number, yes: number, no: number) => ({
    part: { kind: 'range' as const, low, high },
    n: yes + no,
    counts: [yes, no],
  });
  const value = (name: string, yes: number, no: number) => ({
    part: { kind: 'value' as const, value: name },
    n: yes + no,
    counts: [yes, no],
  });

  it('follows numbers up and down', () => {
    expect(explainDirection([range(0, 3, 1, 9), range(4, 9, 6, 4)], 0)).toBe(
      'rises with it, from 10% (0 to 3) to 60% (4 to 9)',
    );
    expect(explainDirection([range(0, 3, 1, 9), range(4, 9, 6, 4)], 1)).toBe(
      'falls with it, from 90% (0 to 3) to 40% (4 to 9)',
    );
  });

  it('says no and yes of what is true or false', () => {
    expect(explainDirection([range(0, 0, 1, 9), range(1, 1, 6, 4)], 0, writeYesOrNo)).toBe(
      'rises with it, from 10% (no) to 60% (yes)',
    );
  });

  it('names the peak where numbers go up and down again', () => {
    const parts = [range(0, 0, 2, 8), range(1, 5, 8, 2), range(6, 900, 3, 7)];
    expect(explainDirection(parts, 0)).toBe('is most common where it is 1 to 5 (80%), least where it is 0 (20%)');
  });

  it('names words, and passes over those of fewer than five', () => {
    const parts = [value('designer', 8, 2), value('engineer', 3, 7), value('pilot', 4, 0)];
    expect(explainDirection(parts, 0)).toBe(
      'is most common where it is designer (80%), least where it is engineer (30%)',
    );
    expect(explainDirection(parts.slice(1), 0)).toBeNull();
  });

  it('says when there is no direction', () => {
    expect(explainDirection([value('a', 5, 5), value('b', 5, 5)], 0)).toBe('is as common for all values, 50%');
  });
});
