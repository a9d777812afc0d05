import 'server-only';
import { insertOneTimeLink } from '@/lib/data/one-time-links';
import type { Database } from '@/lib/data/prisma-client';
import { newSecret } from './secret-token';

const lifeMs = 24 * 60 * 60 * 1000;

/** A path that signs this user in once, within a day. Only whoever runs the server gets to see one. */
export async function createOneTimeLink(
  ctx: { db: Database; now: Date },
  { userId, workspaceId }: { userId: string; workspaceId: string },
): Promise<{ path: string }> {
  const { token, hash } = newSecret();
  const expiresAt = new Date(ctx.now.getTime() + lifeMs);
  await insertOneTimeLink(ctx.db, workspaceId, { tokenHash: hash, userId, expiresAt });
  return { path: `/enter/${token}` };
}
