import { type Dictionary, findTrait } from '@/lib/core/segments/dictionary';
import type { Clause } from '@/lib/core/segments/explain/clause';
import { predicate, qualifier } from '@/lib/core/segments/explain/comparison';
import { traitName } from '@/lib/core/segments/explain/names';
import type { Trait } from '@/lib/core/segments/rule';

export function explainTrait(rule: Trait, dictionary: Dictionary, negated = false): Clause {
  const text = `${traitName(dictionary, rule.name)} ${predicate(rule, negated)}`;
  const phrase = findTrait(dictionary, rule.name)?.phrase;
  const picks = rule.operator === 'equals' || rule.operator === 'is_any_of';
  return { lead: 'whose', text, ...(phrase && picks && !negated && { aside: `${phrase} ${qualifier(rule)}` }) };
}
