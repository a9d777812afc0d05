import 'server-only';
import type { Difference } from '@/lib/core/accounts/audit-entry';
import { insertAudit } from '@/lib/data/audit';
import type { Database } from '@/lib/data/prisma-client';
import { listWorkspacesOf } from '@/lib/data/workspaces';
import { memberActor } from './member-actor';

type Change = { action: string; difference: Difference | null };

/** An account belongs to no workspace, so a change of it is written down in each one it opens. */
export async function auditEverywhere(
  tx: Database,
  user: { id: string; name: string },
  { action, difference }: Change,
): Promise<void> {
  for (const workspace of await listWorkspacesOf(tx, user.id)) {
    await insertAudit(tx, memberActor(user, workspace.id, workspace.role), {
      action,
      target: { kind: 'account', id: user.id, name: user.name },
      difference,
    });
  }
}
