/** How often each pair of labels meets: `left` rows by `right` columns, row after row. Negative labels are left out. */
export function contingencyTable(
  left: Int32Array,
  right: Int32Array,
  size: { left: number; right: number },
): Int32Array {
  const table = new Int32Array(size.left * size.right);
  for (let row = 0; row < left.length; row += 1) {
    const one = left[row] ?? -1;
    const other = right[row] ?? -1;
    if (one >= 0 && other >= 0) table[one * size.right + other] = (table[one * size.right + other] ?? 0) + 1;
  }
  return table;
}

const pairs = (n: number) => (n * (n - 1)) / 2;

/**
 * How far two divisions of the same rows agree: 1 for the same one, about 0 for chance. Labels are 0, 1, 2 …, whatever
 * their order. Hubert and Arabie (1985), eq. 5.
 */
export function adjustedRandIndex(left: Int32Array, right: Int32Array): number {
  const size = { left: labelCount(left), right: labelCount(right) };
  const table = contingencyTable(left, right, size);
  const rows = new Float64Array(size.left);
  const columns = new Float64Array(size.right);
  let together = 0;
  for (const [cell, count] of table.entries()) {
    const row = Math.floor(cell / size.right);
    const column = cell % size.right;
    rows[row] = (rows[row] ?? 0) + count;
    columns[column] = (columns[column] ?? 0) + count;
    together += pairs(count);
  }
  const inRows = rows.reduce((sum, count) => sum + pairs(count), 0);
  const inColumns = columns.reduce((sum, count) => sum + pairs(count), 0);
  const expected = (inRows * inColumns) / pairs(left.length);
  const most = (inRows + inColumns) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function labelCount(labels: Int32Array): number {
  return labels.reduce((most, label) => Math.max(most, label + 1), 0);
}
