export type CsvCell = string | number | null;

/** A leading sign that a spreadsheet would run as a formula. */
const formula = /^[=+\-@\t\r]/;

function writeCell(cell: CsvCell): string {
  if (cell === null) {
    return '';
  }
  if (typeof cell === 'number') {
    return String(cell);
  }
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 with CRLF; text that looks like a formula gets an apostrophe in front. */
export function csvText(rows: CsvCell[][]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}
