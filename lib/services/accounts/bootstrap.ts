import 'server-only';
import { inTransaction } from '@/lib/data/prisma-client';
import { findUserByEmail, insertUser, lockSetUp } from '@/lib/data/users';
import type { ServiceContext } from '@/lib/services/context';
import { createApiKey } from './create-api-key';
import { memberActor } from './member-actor';
import { ownWorkspace } from './own-workspace';
import { hashPassword } from './password-hash';

export type Bootstrap = { email: string; password: string; workspaceName: string; apiKey: string | undefined };

/**
 * Makes the owner, their workspace and an admin key that whoever runs the server asked for. Once: when the owner has an
 * account, nothing is touched. The password is theirs to choose, so no rule is put to it.
 */
export async function bootstrap(ctx: Omit<ServiceContext, 'actor'>, asked: Bootstrap): Promise<void> {
  if (await findUserByEmail(ctx.db, asked.email)) return;
  const passwordHash = await hashPassword(asked.password);

  await inTransaction(ctx.db, async (tx) => {
    await lockSetUp(tx);
    if (await findUserByEmail(tx, asked.email)) return;
    const name = asked.email.split('@')[0] ?? asked.email;
    const user = await insertUser(tx, { email: asked.email, name, passwordHash });
    const workspace = await ownWorkspace(tx, user, { name: asked.workspaceName });
    if (asked.apiKey === undefined) return;
    const actor = memberActor(user, workspace.id, 'owner');
    await createApiKey({ ...ctx, db: tx, actor }, { name: 'Set up with the server', scope: 'admin' }, asked.apiKey);
  });
}
