import { checkComparison } from '@/lib/core/segments/check/comparison';
import { type CheckContext, failure } from '@/lib/core/segments/check/context';
import { checkCount } from '@/lib/core/segments/check/did';
import { checkOccurrences, checkProperty } from '@/lib/core/segments/check/occurrences';
import { findProperty } from '@/lib/core/segments/dictionary';
import type { Finding } from '@/lib/core/segments/finding';
import { isEnd } from '@/lib/core/segments/operators';
import type { Aggregate, EndAggregate, NumberAggregate } from '@/lib/core/segments/rule';

export function checkAggregate(rule: Aggregate, path: string, context: CheckContext): Finding[] {
  return [
    ...checkOccurrences(rule, path, context),
    ...('property' in rule ? checkProperty(rule.event, rule.property, `${path}/property`, context.dictionary) : []),
    ...(isEnd(rule) ? checkEnd(rule, path, context) : checkNumber(rule, path, context)),
  ];
}

function checkEnd(rule: EndAggregate, path: string, { dictionary, zone }: CheckContext): Finding[] {
  const types = findProperty(dictionary, rule.event, rule.property)?.types ?? [];
  return checkComparison(rule, { path, subject: `the ${rule.aggregate} "${rule.property}"`, types, zone });
}

function checkNumber(rule: NumberAggregate, path: string, { dictionary, zone }: CheckContext): Finding[] {
  const counts = rule.aggregate === 'distinct_days' || rule.aggregate === 'distinct_values';
  const known = 'property' in rule ? findProperty(dictionary, rule.event, rule.property)?.types : undefined;
  const misfit = !counts && known && !known.includes('number');
  const what = `The ${rule.aggregate} of "${'property' in rule ? rule.property : ''}"`;
  return [
    ...(misfit
      ? [failure(`${path}/property`, `${what} needs numbers, and this property has none. Choose another one.`)]
      : []),
    ...checkComparison(rule, { path, subject: what.toLowerCase(), types: [], zone }),
    ...(counts && typeof rule.value === 'number' ? countFinding(rule, rule.value, path) : []),
  ];
}

function countFinding(rule: NumberAggregate, n: number, path: string): Finding[] {
  switch (rule.operator) {
    case 'between':
    case 'not_between':
    case 'is_any_of':
    case 'is_none_of':
      return [];
    default:
      return checkCount(
        rule.operator,
        n,
        `${path}/value`,
        `A number of different ${rule.aggregate === 'distinct_days' ? 'days' : 'values'}`,
      );
  }
}
