import 'server-only';
import type { Workspace, WorkspaceDraft } from '@/lib/core/accounts/workspace';
import { inTransaction } from '@/lib/data/prisma-client';
import type { AccountContext } from '@/lib/services/context';
import { ownWorkspace } from './own-workspace';

/** A new, empty workspace. Whoever makes it owns it. */
export function createWorkspace(ctx: AccountContext, draft: WorkspaceDraft): Promise<Workspace> {
  return inTransaction(ctx.db, (tx) => ownWorkspace(tx, ctx.user, draft));
}
