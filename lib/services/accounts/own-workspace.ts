import 'server-only';
import { differenceOf } from '@/lib/core/accounts/audit-entry';
import { freeSlug, slugOf } from '@/lib/core/accounts/slug';
import type { Workspace, WorkspaceDraft } from '@/lib/core/accounts/workspace';
import { insertAudit } from '@/lib/data/audit';
import { insertMember } from '@/lib/data/members';
import type { Database } from '@/lib/data/prisma-client';
import { insertWorkspace, listSlugsLike, lockSlugs } from '@/lib/data/workspaces';
import { memberActor } from './member-actor';

type Draft = WorkspaceDraft & { isDemo?: boolean };

/** A new workspace with `user` as its owner, inside the caller's transaction. */
export async function ownWorkspace(tx: Database, user: { id: string; name: string }, draft: Draft): Promise<Workspace> {
  await lockSlugs(tx);
  const slug = freeSlug(draft.name, await listSlugsLike(tx, slugOf(draft.name)));
  const workspace = await insertWorkspace(tx, { ...draft, slug });
  await insertMember(tx, workspace.id, user.id, 'owner');
  await insertAudit(tx, memberActor(user, workspace.id, 'owner'), {
    action: 'workspace.created',
    target: { kind: 'workspace', id: workspace.id, name: workspace.name },
    difference: differenceOf({}, { name: workspace.name, zone: workspace.zone, currency: workspace.currency }),
  });
  return workspace;
}
