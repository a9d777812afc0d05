import { type CheckContext, warning } from '@/lib/core/segments/check/context';
import { checkOccurrences } from '@/lib/core/segments/check/occurrences';
import type { Finding } from '@/lib/core/segments/finding';
import type { Did, NumberOperator } from '@/lib/core/segments/rule';

export function checkDid(rule: Did, path: string, context: CheckContext): Finding[] {
  return [
    ...checkOccurrences(rule, path, context),
    ...checkCount(rule.count.operator, rule.count.n, `${path}/count`, 'A number of times'),
  ];
}

/** Counts are never below zero, so some comparisons hold for everyone or for nobody. */
export function checkCount(operator: NumberOperator, n: number, path: string, subject: string): Finding[] {
  if ((operator === 'at_least' && n <= 0) || (operator === 'greater_than' && n < 0)) {
    return [warning(path, `${subject} is always at least 0: this holds for everyone. Raise the number.`)];
  }
  const fractional = !Number.isInteger(n) && (operator === 'equals' || operator === 'not_equals');
  if (fractional || n < 0 || (operator === 'less_than' && n === 0)) {
    const all = operator === 'not_equals' || operator === 'greater_than' || operator === 'at_least';
    return [
      warning(
        path,
        `${subject} is a whole number from 0: this holds for ${all ? 'everyone' : 'nobody'}. Change the number.`,
      ),
    ];
  }
  return [];
}
