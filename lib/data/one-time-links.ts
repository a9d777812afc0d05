import 'server-only';
import type { Database } from './prisma-client';

export async function insertOneTimeLink(
  tx: Database,
  workspaceId: string,
  link: { tokenHash: string; userId: string; expiresAt: Date },
): Promise<void> {
  await tx.oneTimeLink.create({ data: { workspaceId, ...link } });
}

/** Takes a link out of use and says whom it lets in where; null when it was used before or has expired. */
export async function takeOneTimeLink(
  tx: Database,
  tokenHash: string,
  now: Date,
): Promise<{ userId: string; workspaceId: string } | null> {
  const open = { tokenHash, usedAt: null, expiresAt: { gt: now } };
  const { count } = await tx.oneTimeLink.updateMany({ where: open, data: { usedAt: now } });
  if (count === 0) return null;
  return tx.oneTimeLink.findUnique({ where: { tokenHash }, select: { userId: true, workspaceId: true } });
}
