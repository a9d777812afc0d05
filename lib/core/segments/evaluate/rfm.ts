import type { History } from '@/lib/core/profiles/history';
import { rfmAxes } from '@/lib/core/rfm/rfm-axes';
import { groupAt } from '@/lib/core/rfm/rfm-groups';
import { rfmValues } from '@/lib/core/rfm/rfm-values';
import { scoreRfm } from '@/lib/core/rfm/score-rfm';
import { modelOf } from '@/lib/core/segments/rfm-model-of';
import type { Rfm } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';

/** Whoever did not do what the model looks at has no scores, and no condition on them holds. */
export function evaluateRfm(rule: Rfm, history: History, scope: Scope): boolean {
  const model = modelOf(rule, scope.findModel);
  const values = rfmValues(model, history, { ...scope, zone: model.zone });
  if (values === null) return false;
  const scores = scoreRfm(values, model.scores);
  const hasScores = rfmAxes.every((axis) => rule[axis]?.includes(scores[axis]) ?? true);
  return hasScores && (rule.group === undefined || groupAt(model.groups, scores)?.name === rule.group);
}
