import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/lib/core/math/random';
import { type Judged, type RankedParts, rankParts } from './rank-parts';
import { rankVariables, type SeparationRanking } from './rank-variables';

/** People of whom one variable of three, at the place `telling`, tells in four of five cases whether they pay. */
function people(n: number, telling: number, seed: number): Judged {
  const random = seededRandom(seed);
  const rows = Array.from({ length: n }, () => {
    const values = [random.integer(0, 9), random.integer(0, 9), random.integer(0, 9)];
    const isHigh = (values[telling] ?? 0) > 4;
    const pays = random.next() < (isHigh ? 0.8 : 0.2);
    return { values, pays };
  });
  return {
    variables: ['depth', 'breadth', 'luck'].map((name, place) => ({
      kind: 'number',
      name,
      values: Float64Array.from(rows, ({ values }) => values[place] ?? 0),
    })),
    outcome: { name: 'pays', values: rows.map(({ pays }) => (pays ? 'yes' : 'no')) },
  };
}

const both = (one: Judged, other: Judged): Judged => ({
  variables: one.variables.map((variable, index) => {
    const second = other.variables[index];
    if (variable.kind !== 'number' || second?.kind !== 'number') throw new Error('All are numbers.');
    return { ...variable, values: Float64Array.from([...variable.values, ...second.values]) };
  }),
  outcome: { name: 'pays', values: [...one.outcome.values, ...other.outcome.values] },
});

function rankedOf(ranking: SeparationRanking | undefined) {
  if (ranking?.kind !== 'ranked') throw new Error('There are enough.');
  return ranking.variables;
}

describe('a trait that tells only within one part', () => {
  const [deep, broad] = [people(300, 0, 1), people(300, 1, 2)];
  const answer = rankParts({ whole: both(deep, broad), parts: [deep, broad], seed: 1 });

  it('comes first there, and is no more than chance elsewhere', () => {
    const [inDeep, inBroad] = answer.parts.map(rankedOf);
    expect(inDeep?.[0]).toMatchObject({ name: 'depth' });
    expect(inDeep?.[0]?.adjustedP).toBeLessThan(0.01);
    expect(inBroad?.[0]).toMatchObject({ name: 'breadth' });
    expect(inBroad?.find(({ name }) => name === 'depth')?.adjustedP).toBeGreaterThan(0.05);
    for (const variables of [inDeep, inBroad]) {
      expect(variables?.find(({ name }) => name === 'luck')?.adjustedP).toBeGreaterThan(0.05);
    }
  });

  it('is told with its place in either part', () => {
    expect(answer.differences).toEqual([
      { index: 0, higher: { within: 1, best: 1, worst: 1 }, lower: { within: 2, best: 2, worst: 3 } },
      { index: 1, higher: { within: 2, best: 1, worst: 1 }, lower: { within: 1, best: 2, worst: 3 } },
    ]);
  });

  it('leaves the ranking of everybody as it is without parts', () => {
    const whole = both(deep, broad);
    const alone = rankVariables(whole.variables, whole.outcome, 1);
    const shown = (ranking: SeparationRanking) => rankedOf(ranking).map(({ widestRanks: _, ...variable }) => variable);
    expect(shown(answer.whole)).toEqual(shown(alone));
  });

  it('is judged among the variables of all parts together', () => {
    const alone = rankedOf(rankParts({ whole: deep, parts: [deep], seed: 1 }).parts[0]);
    const among = rankedOf(answer.parts[0]);
    expect(answer.comparisons).toBe(6);
    for (const [place, variable] of among.entries()) {
      expect(variable.information).toEqual(alone[place]?.information);
      expect(variable.adjustedP).toBeGreaterThanOrEqual(alone[place]?.adjustedP ?? 1);
    }
    expect(among[0]?.adjustedP).toBeGreaterThan(alone[0]?.adjustedP ?? 1);
  });
});

it('refuses a part that is too thin, and holds the only other against everybody', () => {
  const [few, many] = [people(30, 0, 3), people(400, 0, 4)];
  const others = people(800, 1, 5);
  const answer = rankParts({ whole: both(many, others), parts: [few, many], seed: 1 });
  expect(answer.parts[0]).toEqual({
    kind: 'not_enough_data',
    n: 30,
    reason: 'It takes at least 50 profiles with a known outcome; there are 30.',
  });
  expect(answer.comparisons).toBe(3);
  expect(answer.differences.map(({ index, higher, lower }) => [index, higher.within, lower.within])).toEqual([
    [0, 2, 0],
    [1, 0, 2],
  ]);
});

it('still tells what surely counts among many variables of many parts', () => {
  const wide = (judged: Judged): Judged => {
    const random = seededRandom(7);
    const noise = Array.from({ length: 17 }, (_, place) => ({
      kind: 'number' as const,
      name: `noise ${place}`,
      values: Float64Array.from(judged.outcome.values, () => random.integer(0, 9)),
    }));
    return { ...judged, variables: [...judged.variables, ...noise] };
  };
  const parts = [1, 2, 3].map((seed) => wide(people(240, 0, seed)));
  const [whole = wide(people(240, 0, 1))] = parts;
  const answer = rankParts({ whole, parts, seed: 1 });
  expect(answer.comparisons).toBe(60);
  for (const ranking of answer.parts) {
    expect(rankedOf(ranking)[0]).toMatchObject({ name: 'depth' });
    expect(rankedOf(ranking)[0]?.adjustedP).toBeLessThan(0.05);
  }
});

it('finds no difference between parts that are alike, but once in twenty times', () => {
  const told = Array.from({ length: 20 }, (_, round): RankedParts => {
    const parts = [people(120, 0, 100 + round), people(120, 0, 200 + round)];
    return rankParts({ whole: people(120, 0, 400 + round), parts, seed: round + 1 });
  }).filter(({ differences }) => differences.length > 0);
  expect(told.length).toBeLessThanOrEqual(2);
});
