import type { CheckContext } from '@/lib/core/segments/check/context';
import { checkOccurrence, checkProperty, checkWindow } from '@/lib/core/segments/check/occurrences';
import type { Finding } from '@/lib/core/segments/finding';
import type { Sequence } from '@/lib/core/segments/rule';
import { occurrencesOf } from '@/lib/core/segments/walk-rule';

export function checkSequence(rule: Sequence, path: string, context: CheckContext): Finding[] {
  const { same } = rule;
  const shared = same === undefined ? [] : [...new Set(rule.steps.map((step) => step.event))];
  return [
    ...occurrencesOf(rule).flatMap(({ path: place, occurrence }) => checkOccurrence(occurrence, path + place, context)),
    ...shared.flatMap((event) => checkProperty(event, same ?? '', `${path}/same`, context.dictionary)),
    ...checkWindow(rule.window, `${path}/window`, context),
  ];
}
