import 'server-only';
import {
  type GroupModel,
  type GroupModelVersion,
  KeptGroupsQuery,
  KnownGroups,
} from '@/lib/core/clustering/group-model';
import { AppError } from '@/lib/core/errors';
import type { Database } from './prisma-client';

type VersionRow = Awaited<ReturnType<Database['groupModelVersion']['findFirstOrThrow']>>;

type StoredGroupModel = { id: string; key: string; name: string; createdAt: Date };

function toVersion(row: VersionRow): GroupModelVersion {
  return {
    version: row.number,
    query: KeptGroupsQuery.parse(row.query),
    ...KnownGroups.parse(row.known),
    note: row.note,
    author: { id: row.authorId, name: row.authorName },
    created_at: row.createdAt.toISOString(),
  };
}

export async function getGroupModel(db: Database, workspaceId: string, key: string): Promise<StoredGroupModel> {
  const model = await db.groupModel.findUnique({ where: { workspaceId_key: { workspaceId, key } } });
  if (!model) throw new AppError('not_found', `There are no kept groups "${key}" in this workspace.`);
  return model;
}

/** The kept groups of a workspace by name, each with its newest version. */
export async function listGroupModels(db: Database, workspaceId: string): Promise<GroupModel[]> {
  const rows = await db.groupModel.findMany({
    where: { workspaceId },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
    orderBy: [{ name: 'asc' }, { key: 'asc' }],
  });
  return rows.flatMap(({ key, name, createdAt, versions: [newest] }) =>
    newest ? [{ key, name, created_at: createdAt.toISOString(), current: toVersion(newest) }] : [],
  );
}

export async function insertGroupModel(
  db: Database,
  workspaceId: string,
  model: { key: string; name: string },
): Promise<StoredGroupModel> {
  return db.groupModel.create({ data: { workspaceId, ...model } });
}

export async function renameGroupModel(db: Database, workspaceId: string, key: string, name: string): Promise<void> {
  await db.groupModel.update({ where: { workspaceId_key: { workspaceId, key } }, data: { name } });
}

/** With all its versions. */
export async function deleteGroupModel(db: Database, workspaceId: string, key: string): Promise<void> {
  await db.groupModel.delete({ where: { workspaceId_key: { workspaceId, key } } });
}

/** The versions of one model, the newest first. */
export async function listGroupModelVersions(
  db: Database,
  workspaceId: string,
  modelId: string,
): Promise<GroupModelVersion[]> {
  const rows = await db.groupModelVersion.findMany({ where: { workspaceId, modelId }, orderBy: { number: 'desc' } });
  return rows.map(toVersion);
}

/** A version with the name of its model. */
export async function findGroupModelVersion(
  db: Database,
  workspaceId: string,
  key: string,
  number: number,
): Promise<(GroupModelVersion & { name: string }) | null> {
  const row = await db.groupModelVersion.findFirst({
    where: { workspaceId, number, model: { key } },
    include: { model: { select: { name: true } } },
  });
  return row && { ...toVersion(row), name: row.model.name };
}

export type NewGroupModelVersion = Omit<GroupModelVersion, 'created_at'>;

export async function insertGroupModelVersion(
  db: Database,
  workspaceId: string,
  modelId: string,
  { version, query, note, author, ...found }: NewGroupModelVersion,
): Promise<GroupModelVersion> {
  const made = { number: version, query, known: KnownGroups.parse(found), note };
  return toVersion(
    await db.groupModelVersion.create({
      data: { workspaceId, modelId, ...made, authorId: author.id, authorName: author.name },
    }),
  );
}

export async function updateKnownGroups(
  db: Database,
  workspaceId: string,
  place: { modelId: string; version: number },
  known: KnownGroups,
): Promise<void> {
  await db.groupModelVersion.updateMany({
    where: { workspaceId, modelId: place.modelId, number: place.version },
    data: { known },
  });
}
