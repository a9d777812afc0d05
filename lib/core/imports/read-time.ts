import { Temporal } from 'temporal-polyfill';
import { AppError } from '@/lib/core/errors';

/** A point in time as it was written: its fields counted as if they were UTC, and its offset when one was written. */
type Written = { wallMs: number; offsetMs: number | null };
type Fields = Partial<Record<FieldName, string>>;
type FieldName =
  | 'year'
  | 'month'
  | 'monthName'
  | 'day'
  | 'hour'
  | 'hour12'
  | 'half'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'offset'
  | 'zone';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Each token of a format as a pattern, and the field it fills. */
const tokens: Record<string, { pattern: string; field: FieldName | null }> = {
  y: { pattern: '\\d{1,4}', field: 'year' },
  yy: { pattern: '\\d{2}', field: 'year' },
  yyyy: { pattern: '\\d{4}', field: 'year' },
  M: { pattern: '\\d{1,2}', field: 'month' },
  MM: { pattern: '\\d{2}', field: 'month' },
  MMM: { pattern: '[A-Za-z]{3}', field: 'monthName' },
  MMMM: { pattern: '[A-Za-z]{3,9}', field: 'monthName' },
  d: { pattern: '\\d{1,2}', field: 'day' },
  dd: { pattern: '\\d{2}', field: 'day' },
  H: { pattern: '\\d{1,2}', field: 'hour' },
  HH: { pattern: '\\d{2}', field: 'hour' },
  h: { pattern: '\\d{1,2}', field: 'hour12' },
  hh: { pattern: '\\d{2}', field: 'hour12' },
  a: { pattern: '[AaPp]\\.?[Mm]\\.?', field: 'half' },
  m: { pattern: '\\d{1,2}', field: 'minute' },
  mm: { pattern: '\\d{2}', field: 'minute' },
  s: { pattern: '\\d{1,2}', field: 'second' },
  ss: { pattern: '\\d{2}', field: 'second' },
  S: { pattern: '\\d{1,9}', field: 'fraction' },
  SS: { pattern: '\\d{2}', field: 'fraction' },
  SSS: { pattern: '\\d{3}', field: 'fraction' },
  SSSSSS: { pattern: '\\d{6}', field: 'fraction' },
  X: { pattern: 'Z|[+-]\\d{2}(?:\\d{2})?', field: 'offset' },
  XX: { pattern: 'Z|[+-]\\d{4}', field: 'offset' },
  XXX: { pattern: 'Z|[+-]\\d{2}:\\d{2}', field: 'offset' },
  x: { pattern: '[+-]\\d{2}(?:\\d{2})?', field: 'offset' },
  xx: { pattern: '[+-]\\d{4}', field: 'offset' },
  xxx: { pattern: '[+-]\\d{2}:\\d{2}', field: 'offset' },
  z: { pattern: 'UTC|GMT|Z', field: 'zone' },
  E: { pattern: '[A-Za-z]{3}', field: null },
  EEE: { pattern: '[A-Za-z]{3}', field: null },
  EEEE: { pattern: '[A-Za-z]{3,9}', field: null },
};

const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(?: ?(Z|UTC|[+-]\d{2}(?::?\d{2})?))?$/i;
const isoFields: FieldName[] = ['year', 'month', 'day', 'hour', 'minute', 'second', 'fraction', 'offset'];

/**
 * A reader of times in one format (Unicode tokens, `iso`, `unix` or `unix_ms`): milliseconds since 1970, or null when
 * the text is no such time. Local times are taken in the zone; one that a clock change skips or repeats is read as
 * Temporal's "compatible". Throws `invalid` for a format with unknown tokens.
 */
export function timeReader(format: string, zone: string): (text: string) => number | null {
  const offsetAt = zoneOffsets(zone);
  const read = writtenReader(format);
  const known = new Map<string, number | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const written = read(text.trim());
    const ms = written === null ? null : written.wallMs - (written.offsetMs ?? offsetAt(written.wallMs));
    if (known.size >= 20_000) known.clear();
    known.set(text, ms);
    return ms;
  };
}

/** Whether every text is a time in this format. */
export function readsAll(format: string, texts: string[]): boolean {
  const read = writtenReader(format);
  return texts.every((text) => read(text.trim()) !== null);
}

function writtenReader(format: string): (text: string) => Written | null {
  if (format === 'iso') return patternReader(isoPattern, isoFields);
  if (format === 'unix') return (text) => sinceEpoch(text, 1000);
  if (format === 'unix_ms') return (text) => sinceEpoch(text, 1);
  const { pattern, fields } = compileFormat(format);
  return patternReader(pattern, fields);
}

function sinceEpoch(text: string, scale: number): Written | null {
  if (!/^-?\d{1,16}(\.\d+)?$/.test(text)) return null;
  return { wallMs: Math.round(Number(text) * scale), offsetMs: 0 };
}

/** Splits a format into runs of one letter, quoted text and the rest. */
function compileFormat(format: string): { pattern: RegExp; fields: FieldName[] } {
  const fields: FieldName[] = [];
  const parts = format.match(/([A-Za-z])\1*|'(?:[^']|'')*'|[^A-Za-z']+/g) ?? [];
  if (parts.join('') !== format) throw unknownFormat(format, "'");
  const source = parts.map((part) => {
    if (!/^[A-Za-z]/.test(part)) return literalPattern(part);
    const token = tokens[part];
    if (token === undefined) throw unknownFormat(format, part);
    if (token.field === null) return token.pattern;
    fields.push(token.field);
    return `(${token.pattern})`;
  });
  if (!fields.includes('year') || !fields.includes('day')) {
    throw new AppError('invalid', `The time format "${format}" needs a year (yyyy), a month (MM) and a day (dd).`);
  }
  return { pattern: new RegExp(`^${source.join('')}$`), fields };
}

function literalPattern(part: string): string {
  const text = part.startsWith("'") ? part.slice(1, -1).replaceAll("''", "'") || "'" : part;
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ +/g, ' +');
}

function unknownFormat(format: string, part: string): AppError {
  return new AppError(
    'invalid',
    `The time format "${format}" has "${part}", which is no token. Write it like "yyyy-MM-dd HH:mm", or say iso, unix or unix_ms.`,
    { details: { format } },
  );
}

function patternReader(pattern: RegExp, names: FieldName[]): (text: string) => Written | null {
  return (text) => {
    const found = pattern.exec(text);
    if (found === null) return null;
    const fields: Fields = {};
    for (const [index, name] of names.entries()) {
      const value = found[index + 1];
      if (value !== undefined) fields[name] = value;
    }
    return writtenOf(fields);
  };
}

function writtenOf(fields: Fields): Written | null {
  const year = yearOf(fields.year ?? '');
  const month =
    fields.monthName === undefined
      ? Number(fields.month ?? 1)
      : monthNames.indexOf(fields.monthName.slice(0, 3).toLowerCase()) + 1;
  const day = Number(fields.day);
  const hour = hourOf(fields);
  const minute = Number(fields.minute ?? 0);
  const second = Number(fields.second ?? 0);
  if (hour === null || hour > 23 || minute > 59 || second > 59 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysIn(year, month)) return null;
  const fraction = fields.fraction === undefined ? 0 : Number(fields.fraction.padEnd(3, '0').slice(0, 3));
  const wallMs = dayStart(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
  return { wallMs, offsetMs: offsetOf(fields) };
}

/** Date.UTC takes the years 0 to 99 for 1900 to 1999. */
function dayStart(year: number, month: number, day: number): number {
  return year >= 100 ? Date.UTC(year, month - 1, day) : new Date(0).setUTCFullYear(year, month - 1, day);
}

function yearOf(text: string): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function hourOf(fields: Fields): number | null {
  if (fields.hour12 === undefined) return Number(fields.hour ?? 0);
  const hour = Number(fields.hour12);
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/^p/i.test(fields.half ?? '') ? 12 : 0);
}

function offsetOf({ offset, zone }: Fields): number | null {
  if (zone !== undefined) return 0;
  if (offset === undefined) return null;
  if (/^(z|utc)$/i.test(offset)) return 0;
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

const dayMs = 86_400_000;

/** What a wall clock (its fields counted as UTC) is ahead of UTC. Days without a clock change are asked for once. */
function zoneOffsets(zone: string): (wallMs: number) => number {
  if (zone === 'UTC') return () => 0;
  const offsets = new Map<number, number | null>();
  return (wallMs) => {
    const day = Math.floor(wallMs / dayMs);
    let offset = offsets.get(day);
    if (offset === undefined) {
      offset = steadyOffset(day, zone);
      offsets.set(day, offset);
    }
    return offset ?? wallMs - momentOf(wallMs, zone);
  };
}

function steadyOffset(day: number, zone: string): number | null {
  const [first, ...rest] = [0, dayMs / 2, dayMs - 1, dayMs + 4 * 3_600_000, -4 * 3_600_000].map((part) => {
    const wallMs = day * dayMs + part;
    return wallMs - momentOf(wallMs, zone);
  });
  return first !== undefined && rest.every((offset) => offset === first) ? first : null;
}

function momentOf(wallMs: number, zone: string): number {
  const wall = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO('UTC').toPlainDateTime();
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}
