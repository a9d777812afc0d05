import { rfmAxes } from '@/lib/core/rfm/rfm-axes';
import { type Dictionary, findModelNamed } from '@/lib/core/segments/dictionary';
import type { Clause } from '@/lib/core/segments/explain/clause';
import { choices, listed, number, quoted } from '@/lib/core/segments/explain/words';
import type { Rfm } from '@/lib/core/segments/rule';

/** "in the group “Champions” by “Customer value” (version 2)", "with recency 4 or 5 and frequency 5 by …". */
export function explainRfm(rule: Rfm, dictionary: Dictionary, negated = false): Clause {
  const model = quoted(findModelNamed(dictionary, rule.model)?.name ?? rule.model);
  const by = `by ${model} (version ${rule.version})`;
  const scores = rfmAxes.flatMap((axis) => {
    const list = rule[axis];
    return list ? [`${axis} ${choices(list.toSorted((a, b) => a - b).map(number))}`] : [];
  });
  const having = listed(scores, 'and');
  if (rule.group === undefined) {
    const text = `${having} ${by}`;
    return negated
      ? { lead: 'who', text: `do not have ${text}`, line: `does not have ${text}` }
      : { lead: 'who', text: `have ${text}`, line: `has ${text}`, aside: `with ${text}` };
  }
  const text = `in the group ${quoted(rule.group)}${having && ` with ${having}`} ${by}`;
  return negated
    ? { lead: 'who', text: `are not ${text}`, line: `is not ${text}` }
    : { lead: 'who', text: `are ${text}`, line: `is ${text}`, aside: text };
}
