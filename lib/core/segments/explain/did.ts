import { unreachable } from '@/lib/core/errors';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { Clause } from '@/lib/core/segments/explain/clause';
import { qualifier } from '@/lib/core/segments/explain/comparison';
import { propertyName, verbPhrase } from '@/lib/core/segments/explain/names';
import { explainWindow } from '@/lib/core/segments/explain/window';
import { listed, number, times } from '@/lib/core/segments/explain/words';
import { inverseOf } from '@/lib/core/segments/operators';
import type { Count, Did, PropertyCondition } from '@/lib/core/segments/rule';

/** "kept a text at least 12 times in the last 30 days"; a count is never missing, so its opposite is another count. */
export function explainDid(rule: Did, dictionary: Dictionary, negated = false): Clause {
  const count = negated ? { ...rule.count, operator: inverseOf(rule.count.operator) } : rule.count;
  const phrase = (event: string | undefined): string => verbPhrase(dictionary, event);
  const details = `${explainWhere(rule, dictionary)}${explainWindow(rule.window, phrase)}`;
  const often = isNever(count) ? '' : howOften(count);
  return { lead: 'who', text: `${isNever(count) ? 'never ' : ''}${phrase(rule.event)}${often}${details}` };
}

/** " with amount at least 20 and country DE". */
export function explainWhere(
  rule: { event?: string | undefined; where?: PropertyCondition[] | undefined },
  dictionary: Dictionary,
): string {
  if (!rule.where) return '';
  const conditions = rule.where.map(
    (condition) => `${propertyName(dictionary, rule.event, condition.property)} ${qualifier(condition)}`,
  );
  return ` with ${listed(conditions, 'and')}`;
}

function isNever({ operator, n }: Count): boolean {
  return (n === 0 && (operator === 'equals' || operator === 'at_most')) || (n === 1 && operator === 'less_than');
}

function howOften({ operator, n }: Count): string {
  switch (operator) {
    case 'at_least':
      return n === 1 ? '' : ` at least ${times(n)}`;
    case 'greater_than':
      return n === 0 ? '' : ` more than ${times(n)}`;
    case 'at_most':
      return ` at most ${times(n)}`;
    case 'less_than':
      return ` fewer than ${number(n)} times`;
    case 'equals':
      return ` exactly ${times(n)}`;
    case 'not_equals':
      return n === 0 ? '' : ` any number of times other than ${n === 1 ? 'once' : number(n)}`;
    default:
      return unreachable(operator);
  }
}
