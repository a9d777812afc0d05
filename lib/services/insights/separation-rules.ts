import type { Feature } from '@/lib/core/features/feature';
import { featureRule, isYesOrNo } from '@/lib/core/features/feature-rule';
import { valueRule } from '@/lib/core/insights/part-rule';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { Rule } from '@/lib/core/segments/rule';
import type { Separation, SeparationRanking } from '@/lib/core/separation/rank-variables';
import type { SeparationOutcome } from '@/lib/core/separation/separation';
import type { Part } from '@/lib/core/separation/variable';

type Ranking = Extract<SeparationRanking, { kind: 'ranked' }>;

/** Who had the outcome; null for a trait, which has several values. */
export function outcomeRule(outcome: SeparationOutcome): Rule | null {
  if (outcome.kind === 'trait') return null;
  if (outcome.kind === 'segment') return outcome;
  const { event, where, days } = outcome;
  return {
    kind: 'did',
    event,
    ...(where && { where }),
    count: { operator: 'at_least', n: 1 },
    window: { last: { n: days, unit: 'day' } },
  };
}

/** Those whose outcome was judged: of a trait, some values are not known, or too rare to compare. */
export function judgedRule(outcome: SeparationOutcome, ranking: Ranking, dictionary: Dictionary): Rule[] {
  if (outcome.kind !== 'trait') return [];
  const { name } = outcome;
  const rules = ranking.outcomes.flatMap(({ value }): Rule[] => {
    if (isYesOrNo(outcome, dictionary)) return [{ kind: 'trait', name, operator: 'equals', value: value === 'yes' }];
    const rule = valueRule(name, value, dictionary);
    return rule ? [rule] : [];
  });
  return rules.length === 0 ? [{ kind: 'trait', name, operator: 'exists' }] : [{ kind: 'any', rules }];
}

/** Those whose value of the variable lies in a part of it. */
export function partOfVariable(feature: Feature, part: Part, { parts }: Separation, dictionary: Dictionary): Rule {
  const name = feature.kind === 'trait' ? feature.name : '';
  switch (part.kind) {
    case 'range':
      return featureRule(feature, { operator: 'between', value: [part.low, part.high] }, dictionary);
    case 'value':
      return (
        valueRule(name, part.value, dictionary) ?? featureRule(feature, { operator: 'at_least', value: 1 }, dictionary)
      );
    case 'other': {
      const named = parts.flatMap((one) =>
        one.part.kind === 'value' ? (valueRule(name, one.part.value, dictionary) ?? []) : [],
      );
      const exists: Rule = { kind: 'trait', name, operator: 'exists' };
      return { kind: 'all', rules: [exists, ...named.map((rule): Rule => ({ kind: 'not', rule }))] };
    }
    case 'unknown':
      return unknownRule(feature);
  }
}

/** Nothing is known: no such trait, or nothing done in the time looked back on. */
function unknownRule(feature: Feature): Rule {
  if (feature.kind === 'trait') return { kind: 'not', rule: { kind: 'trait', name: feature.name, operator: 'exists' } };
  const { event, where, days } = feature;
  const more = feature.kind === 'average' ? [{ property: feature.property, operator: 'exists' as const }] : [];
  const conditions = [...(where ?? []), ...more];
  return {
    kind: 'not',
    rule: {
      kind: 'did',
      ...(event !== undefined && { event }),
      ...(conditions.length > 0 && { where: conditions }),
      count: { operator: 'at_least', n: 1 },
      window: { last: { n: days, unit: 'day' } },
    },
  };
}
