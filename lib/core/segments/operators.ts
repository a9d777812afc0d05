import type { ValueType } from '@/lib/core/events/value';
import type { Aggregate, Comparison, EndAggregate, NumberOperator, Operator } from '@/lib/core/segments/rule';

const negatives = {
  not_equals: 'equals',
  is_none_of: 'is_any_of',
  not_contains: 'contains',
  not_starts_with: 'starts_with',
  not_ends_with: 'ends_with',
  not_matches: 'matches',
  not_between: 'between',
  not_in_last: 'in_last',
  not_in_next: 'in_next',
  not_includes: 'includes',
  not_exists: 'exists',
} as const;
type Negative = keyof typeof negatives;
type Positive = Exclude<Operator, Negative>;

/** The member of Comparison that has an operator. */
export type ComparisonWith<O extends Operator> = Comparison extends infer Each
  ? Each extends { operator: infer Own }
    ? O extends Own
      ? Each
      : never
    : never
  : never;

export function isNegative(operator: Operator): operator is Negative {
  return Object.hasOwn(negatives, operator);
}

/** A negative operator is the exact complement of its positive one: missing values count as "not". */
export function positiveOf(operator: Operator): Positive {
  return isNegative(operator) ? negatives[operator] : operator;
}

const orders: Operator[] = ['less_than', 'at_most', 'greater_than', 'at_least'];
const choices: Operator[] = ['is_any_of', 'is_none_of'];
const presence: Operator[] = ['exists', 'not_exists'];

/** The operators that a value of this type can be compared with, in the order a picker shows them. */
export function operatorsOf(type: ValueType): Operator[] {
  switch (type) {
    case 'text':
      return [
        'equals',
        'not_equals',
        ...choices,
        'contains',
        'not_contains',
        'starts_with',
        'not_starts_with',
        'ends_with',
        'not_ends_with',
        'matches',
        'not_matches',
        ...presence,
      ];
    case 'number':
      return ['equals', 'not_equals', ...orders, 'between', 'not_between', ...choices, ...presence];
    case 'time':
      return [
        'before',
        'after',
        'between',
        'not_between',
        'in_last',
        'not_in_last',
        'in_next',
        'not_in_next',
        ...presence,
      ];
    case 'boolean':
      return ['equals', 'not_equals', ...presence];
    case 'list':
      return ['includes', 'not_includes', ...presence];
  }
}

/** The type a comparison asks for; a value of another type is missing to it. Null where any type will do. */
export function typeOf(comparison: Comparison): ValueType | null {
  switch (comparison.operator) {
    case 'equals':
    case 'not_equals':
      return typeOfScalar(comparison.value);
    case 'is_any_of':
    case 'is_none_of':
      return typeof comparison.value[0] === 'number' ? 'number' : 'text';
    case 'between':
    case 'not_between':
      return typeof comparison.value[0] === 'number' ? 'number' : 'time';
    case 'less_than':
    case 'at_most':
    case 'greater_than':
    case 'at_least':
      return 'number';
    case 'before':
    case 'after':
    case 'in_last':
    case 'not_in_last':
    case 'in_next':
    case 'not_in_next':
      return 'time';
    case 'includes':
    case 'not_includes':
      return 'list';
    case 'exists':
    case 'not_exists':
      return null;
    default:
      return 'text';
  }
}

function typeOfScalar(value: string | number | boolean): ValueType {
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'text';
}

/** The opposite compare of numbers that are never missing. */
export function inverseOf(operator: NumberOperator): NumberOperator {
  switch (operator) {
    case 'equals':
      return 'not_equals';
    case 'not_equals':
      return 'equals';
    case 'less_than':
      return 'at_least';
    case 'at_most':
      return 'greater_than';
    case 'greater_than':
      return 'at_most';
    case 'at_least':
      return 'less_than';
  }
}

export const isEnd = (rule: Aggregate): rule is EndAggregate => rule.aggregate === 'first' || rule.aggregate === 'last';
