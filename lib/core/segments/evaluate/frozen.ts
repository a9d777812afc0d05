import type { History } from '@/lib/core/profiles/history';
import { frozenList } from '@/lib/core/segments/frozen-list';
import type { FrozenReference } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';

export function evaluateFrozen(rule: FrozenReference, { profileId }: History, { findFrozen }: Scope): boolean {
  const { members } = frozenList(rule, findFrozen);
  if (!members) throw new Error('The members of a frozen list have to be read before it is judged in memory.');
  return members.has(profileId);
}
