import 'server-only';
import type { InvitationToken, Joined } from '@/lib/core/accounts/invitation';
import { inTransaction } from '@/lib/data/prisma-client';
import type { AccountContext } from '@/lib/services/context';
import { joinByInvitation } from './join-by-invitation';

/** Somebody signed in joins the workspace that a link invites them to. */
export async function acceptInvitation(ctx: AccountContext, { token }: InvitationToken): Promise<Joined> {
  const joined = await inTransaction(ctx.db, (tx) => joinByInvitation(tx, ctx.user, token, ctx.now));
  return { workspace_slug: joined.slug, role: joined.role };
}
