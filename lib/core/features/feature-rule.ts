import { unreachable } from '@/lib/core/errors';
import type { Feature } from '@/lib/core/features/feature';
import { type FeatureTest, meetsTest } from '@/lib/core/features/feature-test';
import { type Dictionary, findTrait } from '@/lib/core/segments/dictionary';
import type { Rule } from '@/lib/core/segments/rule';

/**
 * A test of one feature as a condition of the rule language: it holds of exactly those whose value meets the test. Yes is
 * 1 and no is 0; whoever has no value meets no test.
 */
export function featureRule(feature: Feature, test: FeatureTest, dictionary: Dictionary): Rule {
  switch (feature.kind) {
    case 'trait':
      return isYesOrNo(feature, dictionary) ? yesOrNoRule(feature.name, test) : traitRule(feature.name, test);
    case 'count':
      return countRule(feature, test);
    case 'active_days':
      return { ...did(feature), kind: 'aggregate', aggregate: 'distinct_days', ...test };
    case 'sum':
    case 'average': {
      const { kind: aggregate, property } = feature;
      return { ...did(feature), kind: 'aggregate', aggregate, property, ...inMillionths(test) };
    }
    case 'recency':
      return recencyRule(feature, test);
    default:
      return unreachable(feature);
  }
}

/** A trait that is true or false, and so 1 or 0 as a number. */
export const isYesOrNo = (feature: Feature, dictionary: Dictionary): boolean =>
  feature.kind === 'trait' && findTrait(dictionary, feature.name)?.type === 'boolean';

function traitRule(name: string, test: FeatureTest): Rule {
  return test.operator === 'between'
    ? { kind: 'trait', name, operator: 'between', value: test.value }
    : { kind: 'trait', name, operator: test.operator, value: test.value };
}

function yesOrNoRule(name: string, test: FeatureTest): Rule {
  const is = (value: boolean): Rule => ({ kind: 'trait', name, operator: 'equals', value });
  const [no, yes] = [meetsTest(test, 0), meetsTest(test, 1)];
  if (yes && no) return { kind: 'trait', name, operator: 'exists' };
  return yes || no ? is(yes) : { kind: 'all', rules: [is(true), is(false)] };
}

type Done = Exclude<Feature, { kind: 'trait' }>;

const did = ({ event, where, days }: Done) => ({
  ...(event !== undefined && { event }),
  ...(where && { where }),
  window: { last: { n: days, unit: 'day' as const } },
});

/** Numbers of rules have six digits: an average that has more is let in by the end it lies at. */
function inMillionths(test: FeatureTest): FeatureTest {
  const shortened = (value: number, round: (millionths: number) => number) =>
    Math.round(value * 1e6) / 1e6 === value ? value : round(value * 1e6) / 1e6;
  if (test.operator !== 'between') return { ...test, value: shortened(test.value, Math.floor) };
  return { ...test, value: [shortened(test.value[0], Math.floor), shortened(test.value[1], Math.ceil)] };
}

function countRule(feature: Done, test: FeatureTest): Rule {
  const times = (operator: 'at_least' | 'less_than', n: number): Rule => ({
    kind: 'did',
    ...did(feature),
    count: { operator, n: Math.max(0, n) },
  });
  if (test.operator !== 'between') return times(test.operator, Math.ceil(test.value));
  const [low, high] = test.value;
  const below = times('less_than', Math.floor(high) + 1);
  return low <= 0 ? below : { kind: 'all', rules: [times('at_least', Math.ceil(low)), below] };
}

/** "Less than 7 days ago" is to have done it in the last 7; at least 7 days ago is to have done it, and not in those. */
function recencyRule(feature: Done, test: FeatureTest): Rule {
  const [low, end] = wholeDays(test);
  const within = (days: number): Rule => ({
    kind: 'did',
    ...did({ ...feature, days: Math.min(days, feature.days) }),
    count: { operator: 'at_least', n: 1 },
  });
  // Nobody did anything less than 0 days ago.
  if (end <= 0) return { kind: 'did', ...did(feature), count: { operator: 'less_than', n: 0 } };
  return low <= 0 ? within(end) : { kind: 'all', rules: [within(end), { kind: 'not', rule: within(low) }] };
}

/** The whole days that meet a test: [low, end). */
function wholeDays(test: FeatureTest): [low: number, end: number] {
  switch (test.operator) {
    case 'less_than':
      return [0, Math.ceil(test.value)];
    case 'at_least':
      return [Math.ceil(test.value), Number.POSITIVE_INFINITY];
    case 'between':
      return [Math.ceil(test.value[0]), Math.floor(test.value[1]) + 1];
  }
}
