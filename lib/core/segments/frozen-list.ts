import { AppError } from '@/lib/core/errors';
import type { FrozenReference } from '@/lib/core/segments/rule';
import type { FindFrozen, FrozenMembers } from '@/lib/core/segments/scope';

export const noSuchList =
  'The frozen list that this rule names is not in this workspace. Take the condition out, or freeze the list again.';

/** The list a rule names. Throws `invalid` when it is unknown: a missing list never means everyone, nor nobody. */
export function frozenList({ snapshot }: FrozenReference, findFrozen: FindFrozen | undefined): FrozenMembers {
  const found = findFrozen?.(snapshot);
  if (found) return found;
  throw new AppError('invalid', noSuchList, { details: { snapshot } });
}
