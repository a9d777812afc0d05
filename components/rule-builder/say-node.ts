import type { Dictionary } from '@/lib/core/segments/dictionary';
import { completeRule, type DraftCondition } from '@/lib/core/segments/draft-rule';
import { explainNode } from '@/lib/core/segments/explain-rule';

/** One condition in words, for labels; what is still being filled in says so. */
export function sayNode(node: DraftCondition, dictionary: Dictionary): string {
  const { rule } = completeRule(node);
  return rule ? explainNode(rule, dictionary) : 'an unfinished condition';
}
