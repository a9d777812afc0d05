/** Numbers in n rows of `dimension` columns, row after row: row r, column c is at r * dimension + c. */
export type Matrix = { values: Float64Array; n: number; dimension: number };

/** A matrix from rows of equal length. Throws for rows of different lengths. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const dimension = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * dimension);
  for (const [index, row] of rows.entries()) {
    if (row.length !== dimension) throw new Error('The rows of a matrix have one length.');
    values.set(row, index * dimension);
  }
  return { values, n: rows.length, dimension };
}

/** One column, copied: n numbers. */
export function columnOf({ values, n, dimension }: Matrix, column: number): Float64Array {
  const copy = new Float64Array(n);
  for (let row = 0; row < n; row += 1) copy[row] = values[row * dimension + column] ?? Number.NaN;
  return copy;
}

/** One row as a view, not a copy: `dimension` numbers. */
export function rowOf({ values, dimension }: Matrix, row: number): Float64Array {
  return values.subarray(row * dimension, (row + 1) * dimension);
}

/** The rows of these indices, copied in that order; an index may come twice. */
export function takeRows(matrix: Matrix, rows: ArrayLike<number>): Matrix {
  const { dimension } = matrix;
  const values = new Float64Array(rows.length * dimension);
  for (let index = 0; index < rows.length; index += 1) {
    values.set(rowOf(matrix, rows[index] ?? 0), index * dimension);
  }
  return { values, n: rows.length, dimension };
}
