import { rfmAxes } from '@/lib/core/rfm/rfm-axes';
import { type CheckContext, failure } from '@/lib/core/segments/check/context';
import { checkOccurrences } from '@/lib/core/segments/check/occurrences';
import type { Finding } from '@/lib/core/segments/finding';
import { noSuchModel } from '@/lib/core/segments/rfm-model-of';
import type { Rfm } from '@/lib/core/segments/rule';

/** The model and its version have to be there, and have the group and the scores that are named. */
export function checkRfmCondition(rule: Rfm, path: string, context: CheckContext): Finding[] {
  const model = context.findModel?.(rule.model, rule.version);
  if (!model) return [failure(path, noSuchModel(rule))];
  const { groups, scores, zone } = model;
  const names = groups.map(({ name }) => name);
  const isUnknown = rule.group !== undefined && !names.includes(rule.group);
  const beyond = rfmAxes.filter((axis) => rule[axis]?.some((score) => score > scores.n));
  return [
    ...(isUnknown
      ? [failure(`${path}/group`, `This version has no group "${rule.group}". Its groups are ${names.join(', ')}.`)]
      : []),
    ...beyond.map((axis) => failure(`${path}/${axis}`, `The scores of this version go from 1 to ${scores.n}.`)),
    // What is said of the model's own event belongs to the whole condition.
    ...checkOccurrences(model, '', { ...context, zone }).map((finding) => ({ ...finding, path })),
  ];
}
