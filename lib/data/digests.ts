import 'server-only';
import { AppError } from '@/lib/core/errors';
import { type Digest, DigestItem } from '@/lib/core/follows/digest';
import type { Database } from './prisma-client';

type Row = Awaited<ReturnType<Database['digest']['findFirstOrThrow']>>;

function toDigest(row: Row): Digest {
  return {
    id: row.id,
    week: row.week.toISOString(),
    items: DigestItem.array().parse(row.items),
    created_at: row.createdAt.toISOString(),
    read_at: row.readAt?.toISOString() ?? null,
  };
}

/** A week has one digest: one that is written again after a crash takes its place. */
export async function putDigest(
  db: Database,
  workspaceId: string,
  userId: string,
  { week, items, at }: { week: Date; items: DigestItem[]; at: Date },
): Promise<void> {
  await db.digest.upsert({
    where: { workspaceId_userId_week: { workspaceId, userId, week } },
    create: { workspaceId, userId, week, items, createdAt: at },
    update: { items, createdAt: at, readAt: null },
  });
}

/** Newest first. */
export async function listDigests(
  db: Database,
  workspaceId: string,
  userId: string,
  page: { after?: string; limit: number },
): Promise<Digest[]> {
  const rows = await db.digest.findMany({
    where: { workspaceId, userId },
    orderBy: [{ week: 'desc' }, { id: 'desc' }],
    take: page.limit,
    ...(page.after === undefined ? {} : { cursor: { id: page.after }, skip: 1 }),
  });
  return rows.map(toDigest);
}

export async function markDigestRead(
  db: Database,
  workspaceId: string,
  userId: string,
  id: string,
  at: Date,
): Promise<Digest> {
  await db.digest.updateMany({ where: { workspaceId, userId, id, readAt: null }, data: { readAt: at } });
  const row = await db.digest.findFirst({ where: { workspaceId, userId, id } });
  if (!row) throw new AppError('not_found', 'There is no such digest of yours here.');
  return toDigest(row);
}
