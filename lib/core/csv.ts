/** What a cell of an exported file can hold. Missing and empty look the same. */
export type CsvCell = string | number | boolean | null | undefined;

/**
 * One line of a CSV file, with its line end (RFC 4180). Text that a spreadsheet would run as a formula gets an
 * apostrophe in front; numbers stay numbers.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'string' ? neutral(cell) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

function neutral(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}
