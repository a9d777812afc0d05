import { AppError } from '@/lib/core/errors';
import { listMembers } from '@/lib/data/members';
import { listPersonaNames } from '@/lib/data/personas';
import type { ServiceContext } from '../context';

/** Throws `invalid` when one of these personas is not in the workspace; archived ones are. */
export async function requirePersonas({ db, actor }: ServiceContext, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const found = new Set((await listPersonaNames(db, actor.workspaceId, [...keys])).map(({ key }) => key));
  const missing = keys.find((key) => !found.has(key));
  if (missing !== undefined) throw new AppError('invalid', `There is no persona "${missing}". Choose one of the Cast.`);
}

/** Throws `invalid` when one of these accounts is no member of the workspace. */
export async function requireMembers({ db, actor }: ServiceContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const members = new Set((await listMembers(db, actor.workspaceId)).map(({ user_id }) => user_id));
  if (ids.every((id) => members.has(id))) return;
  throw new AppError('invalid', 'Whoever owns something here is a member of this workspace. Choose one of them.');
}
