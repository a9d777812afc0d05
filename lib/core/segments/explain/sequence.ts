import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { Clause } from '@/lib/core/segments/explain/clause';
import { explainWhere } from '@/lib/core/segments/explain/did';
import { propertyName, verbPhrase } from '@/lib/core/segments/explain/names';
import { explainWindow } from '@/lib/core/segments/explain/window';
import { listed, span } from '@/lib/core/segments/explain/words';
import type { Occurrence, Sequence } from '@/lib/core/segments/rule';

/** "signed up, then created a document and then kept a text, all within 30 days, with nothing else in between". */
export function explainSequence(rule: Sequence, dictionary: Dictionary, negated = false): Clause {
  const phrase = (event: string | undefined): string => verbPhrase(dictionary, event);
  const said = (step: Occurrence): string => `${phrase(step.event)}${explainWhere(step, dictionary)}`;
  const text = [
    inOrder(rule.steps.map(said)),
    ...explainWithin(rule),
    ...explainSame(rule, dictionary),
    ...explainWithout(rule, said),
    ...(rule.window === 'ever' ? [] : [`beginning${explainWindow(rule.window, phrase)}`]),
  ].join(', ');
  if (!negated) return { lead: 'who', text };
  return { lead: 'who', text: `are not among those who ${text}`, line: `is not among those who ${text}` };
}

function inOrder(steps: string[]): string {
  const last = steps.at(-1) ?? '';
  return `${steps.slice(0, -1).join(', then ')} and then ${last}`;
}

function explainWithin({ within, steps }: Sequence): string[] {
  if (!within) return [];
  return [`${steps.length > 2 ? 'all ' : ''}within ${span(within)}`];
}

/** A property is named as the steps know it, by the first of them. */
function explainSame({ same, steps }: Sequence, dictionary: Dictionary): string[] {
  return same === undefined ? [] : [`with the same ${propertyName(dictionary, steps[0]?.event, same)}`];
}

function explainWithout({ without = [] }: Sequence, said: (step: Occurrence) => string): string[] {
  const [only] = without;
  if (!only) return [];
  const isAnything = without.some((step) => step.event === undefined && !step.where);
  if (isAnything) return ['with nothing else in between'];
  return [`and never ${listed(without.map(said), 'or')} in between`];
}
