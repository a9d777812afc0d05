import 'server-only';
import { randomBytes } from 'node:crypto';
import { insertAudit } from '@/lib/data/audit';
import { listAuditEntries } from '@/lib/data/audit-log';
import { inTransaction } from '@/lib/data/prisma-client';
import { findUserByEmail, insertUser, lockSetUp } from '@/lib/data/users';
import { findDemoWorkspace } from '@/lib/data/workspaces';
import { createOneTimeLink } from '@/lib/services/accounts/create-one-time-link';
import { memberActor } from '@/lib/services/accounts/member-actor';
import { ownWorkspace } from '@/lib/services/accounts/own-workspace';
import { hashPassword } from '@/lib/services/accounts/password-hash';
import type { ServiceContext } from '@/lib/services/context';

type Fill = (ctx: ServiceContext) => Promise<void>;
type Base = Omit<ServiceContext, 'actor'>;

const host = { email: 'demo@dramatis.invalid', name: 'Demo' };
const filled = 'demo.filled';

/** Makes sure that the demo workspace is there and filled, and gives a fresh way into it. */
export async function enterDemo(ctx: Base, fill: Fill): Promise<{ path: string }> {
  const demo = await findOrMakeDemo(ctx);
  await fillOnce({ ...ctx, actor: memberActor({ id: demo.userId, name: host.name }, demo.workspaceId, 'owner') }, fill);
  return createOneTimeLink(ctx, demo);
}

async function findOrMakeDemo(ctx: Base): Promise<{ userId: string; workspaceId: string }> {
  // Nobody knows this password: the way in is the link.
  const passwordHash = await hashPassword(randomBytes(32).toString('hex'));
  return inTransaction(ctx.db, async (tx) => {
    await lockSetUp(tx);
    const user = (await findUserByEmail(tx, host.email)) ?? (await insertUser(tx, { ...host, passwordHash }));
    const known = await findDemoWorkspace(tx);
    const workspaceId = known ?? (await ownWorkspace(tx, user, { name: 'Quillwright', isDemo: true })).id;
    return { userId: user.id, workspaceId };
  });
}

/** Filling it again after a crash adds nothing twice: its events keep their ids. */
async function fillOnce(ctx: ServiceContext, fill: Fill): Promise<void> {
  const { workspaceId } = ctx.actor;
  const [done] = await listAuditEntries(ctx.db, workspaceId, { action: filled, after: null, limit: 1 });
  if (done) return;
  await fill(ctx);
  await insertAudit(ctx.db, ctx.actor, {
    action: filled,
    target: { kind: 'workspace', id: workspaceId, name: 'Quillwright' },
  });
}
