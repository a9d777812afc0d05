import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { Clause } from '@/lib/core/segments/explain/clause';
import { predicate } from '@/lib/core/segments/explain/comparison';
import { explainWhere } from '@/lib/core/segments/explain/did';
import { eventNoun, propertyName, verbPhrase } from '@/lib/core/segments/explain/names';
import { explainWindow } from '@/lib/core/segments/explain/window';
import { choices, number } from '@/lib/core/segments/explain/words';
import { inverseOf } from '@/lib/core/segments/operators';
import type { Aggregate, NumberAggregate } from '@/lib/core/segments/rule';

const adjectives = {
  sum: 'total',
  average: 'average',
  min: 'smallest',
  max: 'largest',
  first: 'first',
  last: 'last',
} as const;

export function explainAggregate(rule: Aggregate, dictionary: Dictionary, negated = false): Clause {
  const phrase = (event: string): string => verbPhrase(dictionary, event);
  const which = `${explainWhere(rule, dictionary)}${explainWindow(rule.window, phrase)}`;
  if (rule.aggregate === 'distinct_days') {
    return { lead: 'who', text: `${verbPhrase(dictionary, rule.event)} on ${amount(rule, 'day', negated)}${which}` };
  }
  const property = propertyName(dictionary, rule.event, rule.property);
  const across = `across ${eventNoun(dictionary, rule.event)}${which}`;
  if (rule.aggregate === 'distinct_values') {
    const text = `${amount(rule, 'value', negated)} of ${property} ${across}`;
    return { lead: 'who', text: `have ${text}`, line: `has ${text}` };
  }
  return { lead: 'whose', text: `${adjectives[rule.aggregate]} ${property} ${across} ${predicate(rule, negated)}` };
}

/** "at least 5 different days", "exactly 1 day". These numbers are never missing, so an opposite can be said directly. */
function amount(rule: NumberAggregate, thing: 'day' | 'value', negated: boolean): string {
  const noun = (n: number): string => `${number(n)} ${n === 1 ? thing : `different ${thing}s`}`;
  switch (rule.operator) {
    case 'between':
    case 'not_between':
      return aside(
        `between ${rule.value.map(number).join(' and ')}`,
        thing,
        (rule.operator === 'not_between') !== negated,
      );
    case 'is_any_of':
    case 'is_none_of':
      return aside(choices(rule.value.map(number)), thing, (rule.operator === 'is_none_of') !== negated);
    default:
      return counted(negated ? inverseOf(rule.operator) : rule.operator, rule.value, noun, thing);
  }
}

const aside = (numbers: string, thing: string, no: boolean): string =>
  no ? `a number of different ${thing}s that is not ${numbers}` : `${numbers} different ${thing}s`;

type Inverse = ReturnType<typeof inverseOf>;

function counted(operator: Inverse, n: number, noun: (n: number) => string, thing: string): string {
  if ((n === 0 && (operator === 'equals' || operator === 'at_most')) || (n === 1 && operator === 'less_than')) {
    return `no ${thing}`;
  }
  const words = {
    at_least: 'at least',
    at_most: 'at most',
    equals: 'exactly',
    less_than: 'fewer than',
    greater_than: 'more than',
    not_equals: `a number of different ${thing}s other than`,
  };
  return operator === 'not_equals' ? `${words.not_equals} ${number(n)}` : `${words[operator]} ${noun(n)}`;
}
