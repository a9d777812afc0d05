/** Counts of rows by part of a variable and outcome: `parts` rows of `outcomes` columns, row after row. */
export type Cells = { counts: Int32Array; parts: number; outcomes: number };

/** Counts how often each part meets each outcome, over the rows of these indices (all rows without them). */
export function countCells(
  codes: Int32Array,
  outcomes: Int32Array,
  size: { parts: number; outcomes: number },
  rows?: Int32Array,
): Cells {
  const counts = new Int32Array(size.parts * size.outcomes);
  const length = rows === undefined ? codes.length : rows.length;
  for (let index = 0; index < length; index += 1) {
    const row = rows === undefined ? index : (rows[index] ?? 0);
    const cell = (codes[row] ?? 0) * size.outcomes + (outcomes[row] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return { counts, ...size };
}

/**
 * How much knowing the part tells about the outcome, in bits: 0 when nothing, the entropy of the outcome when all.
 * `plain` is the plug-in value (Shannon 1948), which is too large for few rows; `corrected` takes off what is expected
 * from chance (Miller 1955, known as Miller-Madow) and may fall below 0.
 */
export function mutualInformation({ counts, parts, outcomes }: Cells): { plain: number; corrected: number } {
  const rows = new Float64Array(parts);
  const columns = new Float64Array(outcomes);
  for (let cell = 0; cell < counts.length; cell += 1) {
    const count = counts[cell] ?? 0;
    const [row, column] = [Math.floor(cell / outcomes), cell % outcomes];
    rows[row] = (rows[row] ?? 0) + count;
    columns[column] = (columns[column] ?? 0) + count;
  }
  const n = rows.reduce((sum, count) => sum + count, 0);
  if (n === 0) return { plain: 0, corrected: 0 };
  const plain = Math.max(0, entropyOf(rows, n) + entropyOf(columns, n) - entropyOf(counts, n));
  const excess = (filled(counts) - filled(rows) - filled(columns) + 1) / (2 * n * Math.LN2);
  return { plain, corrected: plain - excess };
}

/** In bits: the mean information of learning which of the kinds a row is (Shannon 1948). */
export function entropyOf(counts: ArrayLike<number>, n: number): number {
  let sum = 0;
  for (let index = 0; index < counts.length; index += 1) {
    const count = counts[index] ?? 0;
    if (count > 0) sum -= (count / n) * Math.log2(count / n);
  }
  return sum;
}

function filled(counts: ArrayLike<number>): number {
  let kinds = 0;
  for (let index = 0; index < counts.length; index += 1) if ((counts[index] ?? 0) > 0) kinds += 1;
  return kinds;
}
