import type { Part, ProfileSplit } from '@/lib/core/insights/split';
import { type Dictionary, findTrait } from '@/lib/core/segments/dictionary';
import type { Rule } from '@/lib/core/segments/rule';

/** Who is in one part of a split, as a rule. `values` are those that stand by themselves; null where no rule says it. */
export function partRule(
  split: ProfileSplit,
  part: Part,
  { dictionary, values }: { dictionary: Dictionary; values: string[] },
): Rule | null {
  if (part.kind === 'segment') return { kind: 'segment', segment: part.segment, version: part.version };
  if (split.by !== 'trait') return null;
  const { name } = split;
  const exists: Rule = { kind: 'trait', name, operator: 'exists' };
  switch (part.kind) {
    case 'none':
      return { kind: 'not', rule: exists };
    case 'value':
      return valueRule(name, part.value, dictionary);
    case 'other': {
      const named = values.flatMap((value) => valueRule(name, value, dictionary) ?? []);
      return named.length < values.length || named.length === 0
        ? null
        : { kind: 'all', rules: [exists, { kind: 'not', rule: { kind: 'any', rules: named } }] };
    }
  }
}

/** A value as answers write it, back in the type of its trait; null where no rule can say it. */
export function valueRule(name: string, value: string, dictionary: Dictionary): Rule | null {
  switch (findTrait(dictionary, name)?.type) {
    case 'text':
      return { kind: 'trait', name, operator: 'equals', value };
    case 'list':
      return { kind: 'trait', name, operator: 'includes', value };
    case 'boolean':
      return { kind: 'trait', name, operator: 'equals', value: value === 'true' };
    case 'number':
      return { kind: 'trait', name, operator: 'equals', value: Number(value) };
    default:
      return null;
  }
}
