import type { Outcome } from './variable';

/** Outcomes that fewer profiles had cannot be compared with. */
export const fewestOfOutcome = 10;
const mostOutcomes = 8;

/** The rows that can be judged, and which outcome each of them had: an index into `outcomes`. */
export type OutcomeCodes = {
  rows: Int32Array;
  codes: Int32Array;
  outcomes: { value: string; n: number }[];
  leftOut: number;
};

/**
 * The outcomes worth telling apart, the most frequent first, and the rows that had one. Rows whose outcome is unknown, had
 * by fewer than ten, or beyond the eighth are left out and counted.
 */
export function codeOutcome({ values }: Outcome): OutcomeCodes {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const outcomes = [...counts]
    .map(([value, n]) => ({ value, n }))
    .filter(({ n }) => n >= fewestOfOutcome)
    .sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1))
    .slice(0, mostOutcomes);
  const place = new Map(outcomes.map(({ value }, index) => [value, index]));
  const codeOf = (row: number) => place.get(values[row] ?? '') ?? -1;
  const rows = Int32Array.from(values.keys()).filter((row) => values[row] !== null && codeOf(row) >= 0);
  return { rows, codes: rows.map(codeOf), outcomes, leftOut: values.length - rows.length };
}
