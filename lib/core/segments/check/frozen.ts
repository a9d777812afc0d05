import { type CheckContext, failure } from '@/lib/core/segments/check/context';
import type { Finding } from '@/lib/core/segments/finding';
import { noSuchList } from '@/lib/core/segments/frozen-list';
import type { FrozenReference } from '@/lib/core/segments/rule';

export function checkFrozen(rule: FrozenReference, path: string, { findFrozen }: CheckContext): Finding[] {
  return findFrozen?.(rule.snapshot) ? [] : [failure(path, noSuchList)];
}
