import { type Dictionary, findFrozenList } from '@/lib/core/segments/dictionary';
import type { Clause } from '@/lib/core/segments/explain/clause';
import { dateOf, quoted } from '@/lib/core/segments/explain/words';
import type { FrozenReference } from '@/lib/core/segments/rule';

/** "in “Came back in week 2” as it was on 28 November 2026". */
export function explainFrozen(rule: FrozenReference, dictionary: Dictionary, negated = false): Clause {
  const list = findFrozenList(dictionary, rule.snapshot);
  const name = list ? `${quoted(list.name)} as it was on ${dateOf(list.as_of)}` : 'a frozen list';
  const text = `${negated ? 'not ' : ''}in ${name}`;
  return { lead: 'who', text: `are ${text}`, line: `is ${text}`, ...(!negated && { aside: text }) };
}
