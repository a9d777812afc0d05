import type { ValueType } from '@/lib/core/events/value';
import type { DraftValue } from './draft-rule';
import type { Operator } from './rule';

/** What has to be filled in after an operator. */
export type ValueShape =
  | 'nothing'
  | 'text'
  | 'texts'
  | 'number'
  | 'numbers'
  | 'number_pair'
  | 'boolean'
  | 'moment'
  | 'moment_pair'
  | 'span';

export function valueShape(operator: Operator, type: ValueType): ValueShape {
  switch (operator) {
    case 'exists':
    case 'not_exists':
      return 'nothing';
    case 'equals':
    case 'not_equals':
      return type === 'number' || type === 'boolean' ? type : 'text';
    case 'is_any_of':
    case 'is_none_of':
      return type === 'number' ? 'numbers' : 'texts';
    case 'less_than':
    case 'at_most':
    case 'greater_than':
    case 'at_least':
      return 'number';
    case 'between':
    case 'not_between':
      return type === 'time' ? 'moment_pair' : 'number_pair';
    case 'before':
    case 'after':
      return 'moment';
    case 'in_last':
    case 'not_in_last':
    case 'in_next':
    case 'not_in_next':
      return 'span';
    default:
      return 'text';
  }
}

/** The comparison that a freshly chosen name starts with. */
export function firstComparison(type: ValueType): { operator: Operator; value?: DraftValue } {
  switch (type) {
    case 'text':
      return { operator: 'is_any_of' };
    case 'number':
      return { operator: 'at_least' };
    case 'boolean':
      return { operator: 'equals', value: true };
    case 'time':
      return { operator: 'in_last', value: { n: 30, unit: 'day' } };
    case 'list':
      return { operator: 'includes' };
  }
}

/** The type a draft comparison speaks of when its name is not in the dictionary. */
export function guessType(operator: Operator, value: DraftValue | undefined): ValueType {
  const sample = Array.isArray(value) ? value[0] : value;
  if (['before', 'after', 'in_last', 'not_in_last', 'in_next', 'not_in_next'].includes(operator)) return 'time';
  if (operator === 'includes' || operator === 'not_includes') return 'list';
  if (['less_than', 'at_most', 'greater_than', 'at_least'].includes(operator) || typeof sample === 'number')
    return 'number';
  if (operator === 'between' || operator === 'not_between') return 'time';
  return typeof sample === 'boolean' ? 'boolean' : 'text';
}

/** What of a value can stay when the operator changes; undefined when it has to be chosen anew. */
export function keepValue(value: DraftValue | undefined, shape: ValueShape): DraftValue | undefined {
  const list: readonly (string | number)[] = listOf(value);
  const texts = list.filter((item) => typeof item === 'string');
  const numbers = list.filter((item) => typeof item === 'number');
  switch (shape) {
    case 'nothing':
      return;
    case 'text':
      return texts[0];
    case 'texts':
      return texts.length > 0 ? texts : undefined;
    case 'number':
      return numbers[0];
    case 'numbers':
      return numbers.length > 0 ? numbers : undefined;
    case 'number_pair':
      return numbers.length > 0 ? pair(numbers) : undefined;
    case 'moment':
      return texts.find(isMoment);
    case 'moment_pair':
      return texts.some(isMoment) ? pair(texts.filter(isMoment)) : undefined;
    case 'span':
      return isSpan(value) ? value : { n: 30, unit: 'day' };
    case 'boolean':
      return typeof value === 'boolean' ? value : true;
  }
}

function listOf(value: DraftValue | undefined): readonly (string | number)[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' || typeof value === 'number' ? [value] : [];
}

function pair<T>(items: T[]): T[] {
  const [low, high] = items;
  return low === undefined ? [] : [low, high ?? low];
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text);
}

function isSpan(value: DraftValue | undefined): value is Extract<DraftValue, { n: number }> {
  return typeof value === 'object' && !Array.isArray(value);
}
