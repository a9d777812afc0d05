import 'server-only';
import { AppError } from '@/lib/core/errors';
import type { Database } from '../prisma-client';

export type StoredGroup = { id: string; name: string; color: number; studyId: string };

const shown = { select: { id: true, name: true, color: true, studyId: true } } as const;

export async function getGroup(db: Database, workspaceId: string, id: string): Promise<StoredGroup> {
  const row = await db.affinityGroup.findFirst({ where: { workspaceId, id }, ...shown });
  if (!row) throw new AppError('not_found', 'This group is not in this workspace, or it was taken away.');
  return row;
}

/** The same, and it stays until this transaction ends. */
export async function getLockedGroup(tx: Database, workspaceId: string, id: string): Promise<StoredGroup> {
  await tx.$queryRaw`
    SELECT id FROM affinity_groups WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR SHARE`;
  return getGroup(tx, workspaceId, id);
}

/** The groups of a study in their order, each with the highlights in it, in theirs. */
export async function listGroups(
  db: Database,
  workspaceId: string,
  studyId: string,
): Promise<(StoredGroup & { highlightIds: string[] })[]> {
  const rows = await db.affinityGroup.findMany({
    where: { workspaceId, studyId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      ...shown.select,
      places: { select: { highlightId: true }, orderBy: [{ position: 'asc' }, { highlightId: 'asc' }] },
    },
  });
  return rows.map(({ places, ...group }) => ({ ...group, highlightIds: places.map(({ highlightId }) => highlightId) }));
}

/** Adds a group at the right end. */
export async function insertGroup(
  db: Database,
  workspaceId: string,
  group: { studyId: string; name: string; color?: number },
): Promise<StoredGroup> {
  const where = { workspaceId, studyId: group.studyId };
  const { _max } = await db.affinityGroup.aggregate({ where, _max: { position: true } });
  const position = (_max.position ?? -1) + 1;
  const data = { color: (position % 8) + 1, ...group, workspaceId, position };
  return db.affinityGroup.create({ data, ...shown });
}

export async function updateGroup(
  db: Database,
  workspaceId: string,
  id: string,
  change: { name?: string; color?: number },
): Promise<void> {
  await db.affinityGroup.updateMany({ where: { workspaceId, id }, data: change });
}

/** Its quotes go back to those in no group. */
export async function deleteGroup(db: Database, workspaceId: string, id: string): Promise<void> {
  await db.affinityGroup.deleteMany({ where: { workspaceId, id } });
}

/** Puts a highlight last into a group, or into none. */
export async function writePlace(
  db: Database,
  workspaceId: string,
  highlightId: string,
  groupId: string | null,
): Promise<void> {
  if (groupId === null) {
    await db.affinityPlace.deleteMany({ where: { workspaceId, highlightId } });
    return;
  }
  const { _max } = await db.affinityPlace.aggregate({ where: { workspaceId, groupId }, _max: { position: true } });
  const place = { groupId, position: (_max.position ?? -1) + 1 };
  await db.affinityPlace.upsert({
    where: { highlightId, workspaceId },
    create: { ...place, highlightId, workspaceId },
    update: place,
  });
}
