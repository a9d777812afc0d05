import type { DetectedColumn } from './detected-file';
import { readNumber } from './read-number';
import { readsAll, timeReader } from './read-time';

type Typed = Omit<DetectedColumn, 'name' | 'samples'>;

const times = ['', ' HH:mm:ss', ' H:mm:ss', ' HH:mm', ' H:mm', ' h:mm a', ' h:mm:ss a', ' HH:mm:ss.SSS', "'T'HH:mm:ss"];
/** Of two dates that read the same cells, the one that comes first is proposed. */
const dates = [
  'yyyy/MM/dd',
  'yyyy/M/d',
  'MM/dd/yyyy',
  'M/d/yyyy',
  'dd/MM/yyyy',
  'd/M/yyyy',
  'dd.MM.yyyy',
  'd.M.yyyy',
  'dd-MM-yyyy',
  'd-M-yyyy',
  'MM-dd-yyyy',
  'M-d-yyyy',
  'yyyy-M-d',
  'M/d/yy',
  'd/M/yy',
  'd.M.yy',
  'd MMM yyyy',
  'd-MMM-yyyy',
  'd-MMM-yy',
  'd MMMM yyyy',
  'MMM d, yyyy',
  'MMMM d, yyyy',
  'EEE, d MMM yyyy',
];
const formats = [
  'iso',
  'yyyyMMddHHmmss',
  ...dates.flatMap((date) => times.map((time) => `${date}${time}`)),
  'EEE, d MMM yyyy HH:mm:ss xx',
];

const timeName = /(^|[_\W])(time|date|ts|timestamp|at|on|when|created|updated|day)($|[_\W])|(At|Time|Date|On)$/;
const earliest = Date.UTC(1990, 0, 1);
const latest = Date.UTC(2100, 0, 1);
const enough = 0.95;

/** The type of a column, from its cells. A column is a number or a time when hardly a cell says otherwise. */
export function detectColumn(name: string, cells: string[], delimiter: string): DetectedColumn {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const samples = [...new Set(filled)].slice(0, 5).map((cell) => cell.replaceAll('\0', '␀').slice(0, 200));
  return { name, samples, ...(filled.length === 0 ? { type: 'text' } : typeOf(name, filled, delimiter)) };
}

function typeOf(name: string, cells: string[], delimiter: string): Typed {
  return booleans(cells) ?? timesIn(name, cells) ?? numbersIn(cells, delimiter) ?? listsIn(cells) ?? { type: 'text' };
}

function booleans(cells: string[]): Typed | null {
  return cells.every((cell) => /^(true|false|yes|no|t|f|y|n)$/i.test(cell.trim())) ? { type: 'boolean' } : null;
}

function timesIn(name: string, cells: string[]): Typed | null {
  const numeric = mostly(cells, (cell) => /^\d+$/.test(cell.trim()));
  if (numeric) return numericTimes(name, cells);
  const fitting = formats
    .filter((format) => mostly(cells.slice(0, 20), readableAs(format)))
    .filter((format) => mostly(cells, readableAs(format)));
  const [format, ...others] = fitting;
  if (format === undefined) return timeName.test(name) ? mixedTimes(cells) : null;
  const other = others.find((candidate) => dayFirst(candidate) !== dayFirst(format) && readsAll(candidate, cells));
  const isSure = other === undefined || !readsAll(format, cells);
  return { type: 'time', format, ...(isSure ? {} : { other_format: other }) };
}

/** Times that two systems wrote in two ways: the way of most of them, so that the others are refused and not taken for text. */
function mixedTimes(cells: string[]): Typed | null {
  const readers = formats.map((format) => ({ format, reads: readableAs(format) }));
  const seen = readers.filter(({ reads }) => cells.slice(0, 20).some(reads));
  if (!mostly(cells, (cell) => seen.some(({ reads }) => reads(cell)))) return null;
  const counted = seen.map(({ format, reads }) => ({ format, n: cells.filter(reads).length }));
  const [commonest] = counted.sort((a, b) => b.n - a.n);
  return commonest ? { type: 'time', format: commonest.format } : null;
}

function numericTimes(name: string, cells: string[]): Typed | null {
  const fits = (format: string) => {
    const read = timeReader(format, 'UTC');
    return mostly(cells, (cell) => {
      const ms = read(cell);
      return ms !== null && ms >= earliest && ms < latest;
    });
  };
  const length = cells[0]?.trim().length;
  if (length === 8 && fits('yyyyMMdd')) return { type: 'time', format: 'yyyyMMdd' };
  if (length === 14 && fits('yyyyMMddHHmmss')) return { type: 'time', format: 'yyyyMMddHHmmss' };
  if (length === 13 && fits('unix_ms')) return { type: 'time', format: 'unix_ms' };
  if (length !== undefined && length >= 9 && length <= 10 && timeName.test(name) && fits('unix'))
    return { type: 'time', format: 'unix' };
  return null;
}

function numbersIn(cells: string[], delimiter: string): Typed | null {
  if (cells.some((cell) => /^[+-]?0\d/.test(cell.trim()))) return null;
  const isNumber = (decimal: 'point' | 'comma') => mostly(cells, (cell) => readNumber(cell.trim(), decimal) !== null);
  const hasComma = cells.some((cell) => cell.includes(','));
  const prefersComma = delimiter === ';' && hasComma;
  if (prefersComma && isNumber('comma')) return { type: 'number', decimal: 'comma' };
  if (isNumber('point')) return { type: 'number' };
  return hasComma && isNumber('comma') ? { type: 'number', decimal: 'comma' } : null;
}

/** Short parts that come back, between bars or semicolons. */
function listsIn(cells: string[]): Typed | null {
  for (const split of ['|', ';']) {
    const holding = cells.filter((cell) => cell.includes(split));
    const parts = cells.flatMap((cell) => cell.split(split));
    const isShort = parts.every((part) => part.length <= 60);
    if (holding.length >= cells.length * 0.2 && isShort && new Set(parts).size < parts.length)
      return { type: 'list', split };
  }
  return null;
}

const dayFirst = (format: string) => format.startsWith('d');

function readableAs(format: string): (cell: string) => boolean {
  const read = timeReader(format, 'UTC');
  return (cell) => read(cell) !== null;
}

function mostly(cells: string[], holds: (cell: string) => boolean): boolean {
  let misses = 0;
  // In a small file a row that is wrong on purpose is more than one in twenty.
  const most = Math.floor(cells.length * (cells.length < 20 ? 0.25 : 1 - enough));
  for (const cell of cells) {
    if (!holds(cell)) misses += 1;
    if (misses > most) return false;
  }
  return true;
}
