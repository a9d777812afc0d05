import type { Estimate } from '@/lib/core/math/estimate';
import { holmAdjusted } from '@/lib/core/math/p-values';
import { seededRandom } from '@/lib/core/math/random';
import { sampleRows } from '@/lib/core/math/sample';
import { type CodedVariables, chanceLevels, type Places, resampleInformation } from './chance';
import { discretise } from './discretise';
import { countCells, entropyOf, mutualInformation } from './mutual-information';
import { codeOutcome, fewestOfOutcome } from './outcome-codes';
import type { Outcome, Part, Parts, Variable } from './variable';

/** Fewer rows with a known outcome, and nothing can be told from chance. */
export const fewestForSeparation = 50;
/** Larger tables are judged on a sample. */
export const mostJudged = 3000;
const resamples = 500;
const confidence = 0.95;

/** How often chance is drawn for p values, and which share of the resamples is cut off either end of a widest place. */
export type Precision = { draws: number; tail: number };
export const usualPrecision: Precision = { draws: 1999, tail: 0.025 };

/** The rows of one part of a variable, and how many of them had each outcome. */
export type PartOutcomes = { part: Part; n: number; counts: number[] };

/** How much one variable tells about the outcome. */
export type Separation = {
  /** Its place among the variables given. */
  index: number;
  name: string;
  /** In bits, at least 0. */
  information: Estimate;
  /** Of all there is to know about the outcome, 0 to 1 (Theil 1970). */
  share: number;
  /** Bits that a variable like this shows by chance in 19 of 20 cases at most. */
  noise: number;
  p: number;
  /** Corrected for the number of variables (Holm 1979). */
  adjustedP: number;
  /** The share of resamples in which it told most, and its place in 95% of them. */
  first: number;
  ranks: Places;
  /** Its place in all but a `tail` of the resamples, asked for by whoever compares places. */
  widestRanks: Places;
  parts: PartOutcomes[];
};

export type SeparationRanking =
  | {
      kind: 'ranked';
      n: number;
      /** Rows whose outcome is unknown or rare. */
      leftOut: number;
      outcomes: { value: string; n: number }[];
      /** What there is to know about the outcome, in bits. */
      entropy: number;
      variables: Separation[];
      skipped: { index: number; name: string; reason: string }[];
    }
  | { kind: 'not_enough_data'; reason: string; n: number };

/**
 * Which variables tell most about an outcome: their mutual information with it, corrected for chance, the most first,
 * with how sure each number and each place is. Variables are cut into few parts (`discretise`). Refuses fewer than 50
 * rows, or fewer than two outcomes that ten had. At most 3,000 rows are judged, drawn by the seed.
 */
export function rankVariables(
  variables: readonly Variable[],
  outcome: Outcome,
  seed: number,
  precision: Precision = usualPrecision,
): SeparationRanking {
  const known = codeOutcome(outcome);
  const n = known.rows.length;
  const refusal = refuse(n, known.outcomes.length);
  if (refusal !== null) return { kind: 'not_enough_data', reason: refusal, n };
  const picked = sampleRows(n, mostJudged, seededRandom(seed));
  const rows = picked.map((index) => known.rows[index] ?? 0);
  const cut = variables.map((variable, index) => ({
    index,
    name: variable.name,
    ...discretise(takeValues(variable, rows)),
  }));
  const used = cut.filter(({ parts }) => parts.length > 1);
  const coded: CodedVariables = {
    variables: used.map(({ codes, parts }) => ({ codes, parts: parts.length })),
    outcome: { codes: picked.map((index) => known.codes[index] ?? 0), outcomes: known.outcomes.length },
  };
  const outcomes = known.outcomes.map(({ value }, index) => ({
    value,
    n: coded.outcome.codes.filter((code) => code === index).length,
  }));
  const counts = outcomes.map((one) => one.n);
  return {
    kind: 'ranked',
    n: rows.length,
    leftOut: known.leftOut,
    outcomes,
    entropy: entropyOf(counts, rows.length),
    variables: measure(used, coded, { seed, precision, entropy: entropyOf(counts, rows.length) }),
    skipped: cut
      .filter(({ parts }) => parts.length <= 1)
      .map(({ index, name }) => ({ index, name, reason: 'No two values of it are common enough to compare.' })),
  };
}

function refuse(n: number, outcomes: number): string | null {
  if (n < fewestForSeparation) {
    return `It takes at least ${fewestForSeparation} profiles with a known outcome; there are ${n}.`;
  }
  if (outcomes < 2) return `It takes two outcomes that at least ${fewestOfOutcome} profiles had each.`;
  return null;
}

function measure(
  variables: (Parts & { index: number; name: string })[],
  coded: CodedVariables,
  { seed, entropy, precision }: { seed: number; entropy: number; precision: Precision },
): Separation[] {
  const levels = chanceLevels(coded, { seed, draws: precision.draws });
  const uncertainties = resampleInformation(coded, { seed, resamples, tail: precision.tail });
  const adjusted = holmAdjusted(levels.map(({ p }) => p));
  const measured = variables.flatMap((variable, index) => {
    const [level, uncertainty] = [levels[index], uncertainties[index]];
    if (level === undefined || uncertainty === undefined) return [];
    const { low, high, ...place } = uncertainty;
    const cells = countCells(variable.codes, coded.outcome.codes, {
      parts: variable.parts.length,
      outcomes: coded.outcome.outcomes,
    });
    const value = Math.max(0, mutualInformation(cells).corrected);
    const n = variable.codes.length;
    const information: Estimate = {
      kind: 'estimate',
      value,
      low: Math.min(low, value),
      high: Math.max(high, value),
      confidence,
      n,
    };
    const parts = partOutcomes(variable.parts, cells.counts);
    const share = entropy === 0 ? 0 : Math.min(1, value / entropy);
    const { index: own, name } = variable;
    return [{ index: own, name, information, share, ...level, adjustedP: adjusted[index] ?? 1, ...place, parts }];
  });
  return measured.sort((a, b) => b.share - a.share || b.first - a.first);
}

function partOutcomes(parts: Part[], cells: Int32Array): PartOutcomes[] {
  const outcomes = cells.length / parts.length;
  return parts.map((part, index) => {
    const counts = Array.from(cells.subarray(index * outcomes, (index + 1) * outcomes));
    return { part, n: counts.reduce((sum, count) => sum + count, 0), counts };
  });
}

function takeValues(variable: Variable, rows: Int32Array): Variable {
  return variable.kind === 'number'
    ? { ...variable, values: Float64Array.from(rows, (row) => variable.values[row] ?? Number.NaN) }
    : { ...variable, values: Array.from(rows, (row) => variable.values[row] ?? null) };
}
