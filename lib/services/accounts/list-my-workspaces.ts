import 'server-only';
import { MyWorkspace } from '@/lib/core/accounts/workspace';
import { listWorkspacesOf } from '@/lib/data/workspaces';
import type { AccountContext } from '@/lib/services/context';

/** The workspaces of whoever is signed in, with their role in each. */
export async function listMyWorkspaces(ctx: AccountContext): Promise<{ items: MyWorkspace[]; next_cursor: null }> {
  const mine = await listWorkspacesOf(ctx.db, ctx.user.id);
  return { items: mine.map(({ id: _id, ...workspace }) => MyWorkspace.parse(workspace)), next_cursor: null };
}
