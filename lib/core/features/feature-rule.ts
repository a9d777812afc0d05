import { unreachable } from '@/lib/core/errors';
import type { Feature } from '@/lib/core/features/feature';
import { type Dictionary, findTrait } from '@/lib/core/segments/dictionary';
import type { Rule } from '@/lib/core/segments/rule';

/** A feature compared with a number of its own unit. */
export type FeatureTest =
  | { operator: 'at_least'; value: number }
  | { operator: 'less_than'; value: number }
  /** Both ends in. */
  | { operator: 'between'; value: [low: number, high: number] };

/** A test of one feature as a condition of the rule language; yes is 1 and no is 0. */
export function featureRule(feature: Feature, test: FeatureTest, dictionary: Dictionary): Rule {
  switch (feature.kind) {
    case 'trait':
      return traitRule(feature.name, test, findTrait(dictionary, feature.name)?.type === 'boolean');
    case 'count':
      return countRule(feature, test);
    case 'active_days':
      return { ...did(feature), kind: 'aggregate', aggregate: 'distinct_days', ...test };
    case 'sum':
    case 'average':
      return { ...did(feature), kind: 'aggregate', aggregate: feature.kind, property: feature.property, ...test };
    case 'recency':
      return recencyRule(feature, test);
    default:
      return unreachable(feature);
  }
}

function traitRule(name: string, test: FeatureTest, isYesOrNo: boolean): Rule {
  if (isYesOrNo) return { kind: 'trait', name, operator: 'equals', value: test.operator !== 'less_than' };
  return test.operator === 'between'
    ? { kind: 'trait', name, operator: 'between', value: test.value }
    : { kind: 'trait', name, operator: test.operator, value: test.value };
}

type Done = Exclude<Feature, { kind: 'trait' }>;

const did = ({ event, where, days }: Done) => ({
  ...(event !== undefined && { event }),
  ...(where && { where }),
  window: { last: { n: days, unit: 'day' as const } },
});

function countRule(feature: Done, test: FeatureTest): Rule {
  const count = (operator: 'at_least' | 'less_than' | 'at_most', n: number): Rule => ({
    kind: 'did',
    ...did(feature),
    count: { operator, n: Math.max(0, operator === 'at_most' ? Math.floor(n) : Math.ceil(n)) },
  });
  if (test.operator !== 'between') return count(test.operator, test.value);
  return { kind: 'all', rules: [count('at_least', test.value[0]), count('at_most', test.value[1])] };
}

/** "Less than 7 days ago" is to have done it in the last 7; at least 7 days ago is to have done it, and not in those. */
function recencyRule(feature: Done, test: FeatureTest): Rule {
  const within = (days: number): Rule => ({
    kind: 'did',
    ...did({ ...feature, days: Math.max(1, Math.ceil(days)) }),
    count: { operator: 'at_least', n: 1 },
  });
  if (test.operator === 'less_than') return within(test.value);
  if (test.operator === 'at_least') {
    return { kind: 'all', rules: [within(feature.days), { kind: 'not', rule: within(test.value) }] };
  }
  return { kind: 'all', rules: [within(test.value[1] + 1), { kind: 'not', rule: within(test.value[0]) }] };
}
