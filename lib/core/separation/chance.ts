import { permutationP } from '@/lib/core/math/p-values';
import { quantileOf } from '@/lib/core/math/quantile';
import { seededRandom } from '@/lib/core/math/random';
import { bootstrapRows, shuffle } from '@/lib/core/math/sample';
import { countCells, mutualInformation } from './mutual-information';

/** Variables and outcome in codes, a list of equal length for each. */
export type CodedVariables = {
  variables: readonly { codes: Int32Array; parts: number }[];
  outcome: { codes: Int32Array; outcomes: number };
};

/** What chance alone would show of a variable: how likely as much, and how many bits at most in 95 of 100 cases. */
export type ChanceLevel = { p: number; noise: number };

/**
 * How much information each variable would seem to have if it had none: outcomes are dealt anew to the rows, the same
 * deal for all variables, so that what they share is kept. Fisher (1935); p after Phipson and Smyth (2010).
 */
export function chanceLevels(
  { variables, outcome }: CodedVariables,
  { seed, draws }: { seed: number; draws: number },
): ChanceLevel[] {
  const random = seededRandom(seed);
  const dealt = outcome.codes.slice();
  const observed = variables.map(({ codes, parts }) => informationOf(codes, parts, outcome));
  const reached = new Int32Array(variables.length);
  const corrected = variables.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw += 1) {
    shuffle(dealt, random);
    for (const [index, { codes, parts }] of variables.entries()) {
      const information = informationOf(codes, parts, { ...outcome, codes: dealt });
      if (information.plain >= (observed[index]?.plain ?? 0) - 1e-12) reached[index] = (reached[index] ?? 0) + 1;
      const list = corrected[index];
      if (list) list[draw] = information.corrected;
    }
  }
  return corrected.map((list, index) => ({
    p: permutationP(reached[index] ?? 0, draws),
    noise: Math.max(0, quantileOf(list.sort(), 0.95)),
  }));
}

/** How far a variable's information and place among the others may be off. */
export type Uncertainty = {
  low: number;
  high: number;
  first: number;
  ranks: Places;
  /** Its place in all but `tail` of the draws at either end. */
  widestRanks: Places;
};
export type Places = { best: number; worst: number };

/**
 * What each variable's information would be among other such profiles: rows are drawn again with replacement (Efron
 * 1979), the same rows for all variables. `low` and `high` hold 95% of it, in bits; `first` is the share of the draws in
 * which it told most; `ranks` hold its place in 95% of them, 1 being first. A drawn sample repeats rows and so tells
 * too much, by what the correction for chance takes off, which is therefore taken off again (Davison and Hinkley 1997, 5.2).
 */
export function resampleInformation(
  { variables, outcome }: CodedVariables,
  { seed, resamples, tail }: { seed: number; resamples: number; tail: number },
): Uncertainty[] {
  const random = seededRandom(seed);
  const biases = variables.map(({ codes, parts }) => {
    const { plain, corrected } = informationOf(codes, parts, outcome);
    return plain - corrected;
  });
  const drawn = variables.map(() => new Float64Array(resamples));
  const ranks = variables.map(() => new Float64Array(resamples));
  for (let draw = 0; draw < resamples; draw += 1) {
    const rows = bootstrapRows(outcome.codes.length, random);
    const values = variables.map(
      ({ codes, parts }, index) => informationOf(codes, parts, outcome, rows).corrected - (biases[index] ?? 0),
    );
    for (const [index, value] of values.entries()) {
      drawn[index]?.fill(value, draw, draw + 1);
      ranks[index]?.fill(1 + values.filter((other) => other > value).length, draw, draw + 1);
    }
  }
  return drawn.map((list, index) => {
    const ascending = list.sort();
    const places = (ranks[index] ?? new Float64Array(1)).sort();
    return {
      low: Math.max(0, quantileOf(ascending, 0.025)),
      high: Math.max(0, quantileOf(ascending, 0.975)),
      first: places.filter((place) => place === 1).length / resamples,
      ranks: placesIn(places, 0.025),
      widestRanks: placesIn(places, tail),
    };
  });
}

const placesIn = (ascending: Float64Array, tail: number): Places => ({
  best: Math.floor(quantileOf(ascending, tail)),
  worst: Math.ceil(quantileOf(ascending, 1 - tail)),
});

function informationOf(
  codes: Int32Array,
  parts: number,
  outcome: CodedVariables['outcome'],
  rows?: Int32Array,
): { plain: number; corrected: number } {
  return mutualInformation(countCells(codes, outcome.codes, { parts, outcomes: outcome.outcomes }, rows));
}
