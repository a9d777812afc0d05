import type { Moment, Span } from '@/lib/core/segments/rule';

/** "a", "a or b", "a, b or c". A comma stands before the last word when an item holds "and" or "or" itself. */
export function listed(items: readonly string[], word: 'and' | 'or'): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const apart = items.some((item) => / (?:and|or) /.test(item));
  const separator = apart ? `, ${word} ` : ` ${word} `;
  return `${items.slice(0, -1).join(', ')}${separator}${last}`;
}

/** "a", "a or b", "a, b or c", whatever the items hold: for values, which are quoted when they need to be. */
export function choices(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

export function times(n: number): string {
  if (n === 1) return 'once';
  return n === 2 ? 'twice' : `${number(n)} times`;
}

const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6, roundingMode: 'halfExpand' });
export const number = (value: number): string => plain.format(value + 0);

const reserved = new Set([
  'and',
  'or',
  'not',
  'nor',
  'neither',
  'either',
  'who',
  'whose',
  'true',
  'false',
  'missing',
  'known',
]);
const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

export function quoted(text: string): string {
  return `“${text.replace(/\p{Cc}/gu, (mark) => escapes[mark] ?? '�')}”`;
}

/** A value that reads as a word stands as it is; anything else, and an empty text, in quotes. */
export function word(text: string): string {
  return /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u.test(text) && !reserved.has(text.toLowerCase()) ? text : quoted(text);
}

export function value(given: string | number | boolean): string {
  if (typeof given === 'number') return number(given);
  return typeof given === 'boolean' ? String(given) : word(given);
}

/** "30 days", "1 month". */
export const span = ({ n, unit }: Span): string => `${number(n)} ${unit}${n === 1 ? '' : 's'}`;

/** What follows "the last" or "the next": "30 days", "day". */
export const recent = (given: Span): string => (given.n === 1 ? given.unit : span(given));

export const isDate = (moment: Moment): boolean => !moment.includes('T');

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
/** "March 2025", of a date as rules write it: "2025-03-31". */
export const monthOf = (date: string): string => `${months[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(0, 4))}`;
/** "31 March 2025". */
export const dateOf = (date: string): string => `${Number(date.slice(8, 10))} ${monthOf(date)}`;

/** What follows the date of a moment: "T18:00+02:00", "T18:00:05.250Z". */
const timeOfDay = /T(?<minutes>\d\d:\d\d)(?::(?<seconds>\d\d)(?:\.(?<decimals>\d+))?)?(?<offset>Z|[+-]\d\d:\d\d)$/;

/** "31 March 2025", or "31 March 2025 at 18:00 UTC+02:00". */
export function moment(given: Moment): string {
  if (isDate(given)) return dateOf(given);
  const { minutes, seconds = '00', decimals = '', offset } = timeOfDay.exec(given)?.groups ?? {};
  const thousandths = decimals.padEnd(3, '0').slice(0, 3);
  const fraction = thousandths === '000' ? '' : `.${thousandths}`;
  const time = seconds === '00' && fraction === '' ? minutes : `${minutes}:${seconds}${fraction}`;
  return `${dateOf(given)} at ${time} UTC${offset === 'Z' || offset === '+00:00' ? '' : offset}`;
}

/** A bound that a whole day would leave open: its local midnight. */
export const edge = (given: Moment): string => (isDate(given) ? `the start of ${moment(given)}` : moment(given));
