/** A trait or behaviour of n profiles: a number or a word for each, NaN or null where it is not known. */
export type Variable =
  | { kind: 'number'; name: string; values: Float64Array }
  | { kind: 'category'; name: string; values: readonly (string | null)[] };

/** What the profiles are told apart by: one of two or more outcomes for each, null where it is not known. */
export type Outcome = { name: string; values: readonly (string | null)[] };

/** One part of a variable's values. Numbers lie from `low` to `high`, both in; others have a name. */
export type Part =
  | { kind: 'range'; low: number; high: number }
  | { kind: 'value'; value: string }
  | { kind: 'other' }
  | { kind: 'unknown' };

/** A variable in few parts: `codes[row]` is the index of the row's part. */
export type Parts = { parts: Part[]; codes: Int32Array };
