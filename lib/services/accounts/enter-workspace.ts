import 'server-only';
import type { Actor } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { findMembership } from '@/lib/data/workspaces';
import type { AccountContext } from '@/lib/services/context';
import { memberActor } from './member-actor';

/** Who acts when this person enters that workspace. One that is not theirs is not there at all. Read on every request. */
export async function enterWorkspace(ctx: AccountContext, slug: string): Promise<Actor> {
  const membership = await findMembership(ctx.db, slug, ctx.user.id);
  if (!membership) throw new AppError('not_found', `There is no workspace "${slug}" that you are a member of.`);
  return memberActor(ctx.user, membership.workspaceId, membership.role);
}
