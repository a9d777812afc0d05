import { unreachable } from '@/lib/core/errors';
import { toMillionths } from '@/lib/core/events/millionths';
import type { DecimalMark } from './detected-file';
import type { Filter } from './mapping';
import { readNumber } from './read-number';

/** Whether a cell matches a filter, which leaves its row out. An empty cell has no value; no text is a number by accident. */
export function cellFilter(filter: Filter, decimal: DecimalMark): (cell: string) => boolean {
  const numberOf = (cell: string) => {
    const value = readNumber(cell.trim(), decimal);
    return typeof value === 'bigint' ? value : null;
  };
  const same = (cell: string, value: string | number | boolean) => {
    if (typeof value === 'number') return numberOf(cell) === toMillionths(value);
    return typeof value === 'boolean' ? cell.trim().toLowerCase() === String(value) : cell === value;
  };
  switch (filter.operator) {
    case 'equals':
      return (cell) => same(cell, filter.value);
    case 'not_equals':
      return (cell) => !same(cell, filter.value);
    case 'is_any_of':
      return (cell) => filter.value.some((value) => same(cell, value));
    case 'is_none_of':
      return (cell) => !filter.value.some((value) => same(cell, value));
    case 'exists':
      return (cell) => cell !== '';
    case 'not_exists':
      return (cell) => cell === '';
    case 'contains':
    case 'starts_with':
    case 'ends_with':
      return textFilter(filter.operator, filter.value);
    case 'not_contains':
      return not(textFilter('contains', filter.value));
    case 'not_starts_with':
      return not(textFilter('starts_with', filter.value));
    case 'not_ends_with':
      return not(textFilter('ends_with', filter.value));
    case 'less_than':
    case 'at_most':
    case 'greater_than':
    case 'at_least':
      return orderFilter(filter.operator, millionthsOf(filter.value), numberOf);
    case 'between':
      return betweenFilter(filter.value, numberOf);
    case 'not_between':
      return not(betweenFilter(filter.value, numberOf));
    default:
      return unreachable(filter);
  }
}

const not = (holds: (cell: string) => boolean) => (cell: string) => !holds(cell);
const millionthsOf = (value: number): bigint => toMillionths(value) ?? 0n;

function textFilter(operator: 'contains' | 'starts_with' | 'ends_with', value: string): (cell: string) => boolean {
  switch (operator) {
    case 'contains':
      return (cell) => cell.includes(value);
    case 'starts_with':
      return (cell) => cell.startsWith(value);
    case 'ends_with':
      return (cell) => cell.endsWith(value);
    default:
      return unreachable(operator);
  }
}

type Order = 'less_than' | 'at_most' | 'greater_than' | 'at_least';

function orderFilter(
  operator: Order,
  bound: bigint,
  numberOf: (cell: string) => bigint | null,
): (cell: string) => boolean {
  const holds = {
    less_than: (value: bigint) => value < bound,
    at_most: (value: bigint) => value <= bound,
    greater_than: (value: bigint) => value > bound,
    at_least: (value: bigint) => value >= bound,
  }[operator];
  return (cell) => {
    const value = numberOf(cell);
    return value !== null && holds(value);
  };
}

function betweenFilter(
  [low, high]: [number, number],
  numberOf: (cell: string) => bigint | null,
): (cell: string) => boolean {
  const bounds = { low: millionthsOf(low), high: millionthsOf(high) };
  return (cell) => {
    const value = numberOf(cell);
    return value !== null && value >= bounds.low && value <= bounds.high;
  };
}
