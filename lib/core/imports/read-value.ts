import { unreachable } from '@/lib/core/errors';
import type { Value, ValueType } from '@/lib/core/events/value';
import type { DecimalMark } from './detected-file';
import { readNumber } from './read-number';
import { timeReader } from './read-time';

/** Why a cell cannot be taken, as a sentence. */
export type Refusal = { type: 'refused'; reason: string };
/** A typed value, the reason why there is none, or null for a missing one. */
export type Reading = Value | Refusal | null;

/** How the cells of one column are read. */
export type Reader = {
  type: ValueType;
  /** For times. */
  format: string;
  zone: string;
  /** For numbers. */
  decimal: DecimalMark;
  /** For lists. */
  split: string;
};

const yes = new Set(['true', 't', 'yes', 'y', '1', 'on']);
const no = new Set(['false', 'f', 'no', 'n', '0', 'off']);

/** Traits and properties may lie long before 1970 (a birthday), but within the years people write. */
const valueTimes = { first: Date.UTC(1000, 0, 1), last: Date.UTC(9999, 11, 31, 23, 59, 59, 999) } as const;

/** A function that reads the cells of one column. An empty cell is missing, whatever the type. */
export function valueReader(reader: Reader): (cell: string) => Reading {
  const read = typedReader(reader);
  return (cell) => {
    if (cell === '') return null;
    if (cell.includes('\0')) return refuse('There is a NUL character in this cell.');
    return read(cell);
  };
}

function typedReader(reader: Reader): (cell: string) => Reading {
  switch (reader.type) {
    case 'text':
      return (cell) => ({ type: 'text', value: cell });
    case 'number':
      return (cell) => numberIn(cell, reader.decimal);
    case 'boolean':
      return booleanIn;
    case 'time':
      return timeIn(reader);
    case 'list':
      return (cell) => listIn(cell, reader.split);
    default:
      return unreachable(reader.type);
  }
}

/** A cell as it is named in a sentence: never longer than forty characters. */
export function quoted(cell: string): string {
  const text = cell.replaceAll('\0', '␀').replace(/\s+/g, ' ');
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}

export function refuse(reason: string): Refusal {
  return { type: 'refused', reason };
}

function numberIn(cell: string, decimal: DecimalMark): Reading {
  const text = cell.trim();
  if (text === '') return null;
  const value = readNumber(text, decimal);
  if (value === null) return refuse(`${quoted(cell)} is not a number.`);
  if (value === 'too_large') return refuse(`${quoted(cell)} is beyond the largest number that is kept, 9 trillion.`);
  return { type: 'number', value };
}

function booleanIn(cell: string): Reading {
  const text = cell.trim().toLowerCase();
  if (text === '') return null;
  if (yes.has(text)) return { type: 'boolean', value: true };
  if (no.has(text)) return { type: 'boolean', value: false };
  return refuse(`${quoted(cell)} is neither true nor false.`);
}

function timeIn({ format, zone }: Reader): (cell: string) => Reading {
  const read = timeReader(format, zone);
  return (cell) => {
    if (cell.trim() === '') return null;
    const value = read(cell);
    if (value === null) return refuse(`${quoted(cell)} is not a time written as ${format}.`);
    if (value < valueTimes.first || value > valueTimes.last)
      return refuse(`${quoted(cell)} is outside the years 1000 to 9999.`);
    return { type: 'time', value };
  };
}

function listIn(cell: string, split: string): Reading {
  const parts = cell.split(split).map((part) => part.trim());
  return { type: 'list', value: parts.filter((part) => part !== '') };
}
