import 'server-only';
import type { Actor } from '@/lib/core/access';
import type { DictionaryFrozenList } from '@/lib/core/segments/dictionary';
import type { Prisma } from './generated/prisma/client';
import type { Database } from './prisma-client';

/** A list as it was frozen; its profiles are in ClickHouse under its id. */
export type FrozenListDraft = {
  id: string;
  name: string;
  memberCount: number;
  membershipHash: string;
  asOf: Date;
  knownAt: Date;
  source: Prisma.InputJsonValue;
  createdAt: Date;
};

export async function insertFrozenList(
  db: Database,
  workspaceId: string,
  actor: Pick<Actor, 'id' | 'name'>,
  list: FrozenListDraft,
): Promise<void> {
  await db.frozenList.create({ data: { workspaceId, ...list, createdBy: actor.id, createdByName: actor.name } });
}

/** What sentences and builders say of the lists of a workspace, the newest first. */
export async function listFrozenLists(db: Database, workspaceId: string): Promise<DictionaryFrozenList[]> {
  const rows = await db.frozenList.findMany({
    where: { workspaceId },
    select: { id: true, name: true, asOf: true, memberCount: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ id, name, asOf, memberCount }) => ({
    id,
    name,
    as_of: asOf.toISOString(),
    member_count: memberCount,
  }));
}
