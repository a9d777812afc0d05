import 'server-only';
import { AppError } from '@/lib/core/errors';
import { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import { CutsFrom, type RfmModel, type RfmModelVersion } from '@/lib/core/rfm/rfm-model';
import type { DictionaryModel } from '@/lib/core/segments/dictionary';
import type { Database } from './prisma-client';

type VersionRow = Awaited<ReturnType<Database['rfmModelVersion']['findFirstOrThrow']>>;

export type StoredRfmModel = { id: string; key: string; name: string; createdAt: Date };

function toVersion(row: VersionRow): RfmModelVersion {
  return {
    version: row.number,
    definition: RfmDefinition.parse(row.definition),
    cuts_from: CutsFrom.parse(row.cutsFrom),
    note: row.note,
    author: { id: row.authorId, name: row.authorName },
    created_at: row.createdAt.toISOString(),
  };
}

export async function findRfmModel(db: Database, workspaceId: string, key: string): Promise<StoredRfmModel | null> {
  return db.rfmModel.findUnique({ where: { workspaceId_key: { workspaceId, key } } });
}

export async function getRfmModel(db: Database, workspaceId: string, key: string): Promise<StoredRfmModel> {
  const model = await findRfmModel(db, workspaceId, key);
  if (!model) throw new AppError('not_found', `There is no RFM model "${key}" in this workspace.`);
  return model;
}

/** The models of a workspace by name, each with its newest version. */
export async function listRfmModels(db: Database, workspaceId: string): Promise<RfmModel[]> {
  const rows = await db.rfmModel.findMany({
    where: { workspaceId },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
    orderBy: [{ name: 'asc' }, { key: 'asc' }],
  });
  return rows.flatMap(({ key, name, createdAt, versions: [newest] }) =>
    newest ? [{ key, name, created_at: createdAt.toISOString(), current: toVersion(newest) }] : [],
  );
}

/** What sentences and builders say of the models: every version with its groups. */
export async function listRfmModelNames(db: Database, workspaceId: string): Promise<DictionaryModel[]> {
  const rows = await db.rfmModel.findMany({
    where: { workspaceId },
    include: { versions: { orderBy: { number: 'desc' } } },
    orderBy: [{ name: 'asc' }, { key: 'asc' }],
  });
  return rows.map(({ key, name, versions }) => ({
    key,
    name,
    versions: versions.map(toVersion).map(({ version, definition }) => ({
      version,
      scores: definition.scores.n,
      groups: definition.groups.map((group) => group.name),
    })),
  }));
}

export async function insertRfmModel(
  db: Database,
  workspaceId: string,
  model: { key: string; name: string },
): Promise<StoredRfmModel> {
  return db.rfmModel.create({ data: { workspaceId, ...model } });
}

export async function renameRfmModel(db: Database, workspaceId: string, key: string, name: string): Promise<void> {
  await db.rfmModel.update({ where: { workspaceId_key: { workspaceId, key } }, data: { name } });
}

/** With all its versions. */
export async function deleteRfmModel(db: Database, workspaceId: string, key: string): Promise<void> {
  await db.rfmModel.delete({ where: { workspaceId_key: { workspaceId, key } } });
}

/** Segments whose draft or any version, in use or not, names a score of the model: by name. */
export async function listSegmentsOnRfmModel(db: Database, workspaceId: string, key: string): Promise<string[]> {
  const model = JSON.stringify({ model: key });
  const names = '$.** ? (@.kind == "rfm" && @.model == $model)';
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT name FROM segments
    WHERE workspace_id = ${workspaceId}::uuid AND (
      jsonb_path_exists(draft_rule, ${names}::jsonpath, ${model}::jsonb)
      OR EXISTS (
        SELECT FROM segment_versions
        WHERE segment_id = segments.id AND jsonb_path_exists(rule, ${names}::jsonpath, ${model}::jsonb)
      )
    )
    ORDER BY name`;
  return rows.map(({ name }) => name);
}

/** The versions of one model, the newest first. */
export async function listRfmModelVersions(
  db: Database,
  workspaceId: string,
  modelId: string,
): Promise<RfmModelVersion[]> {
  const rows = await db.rfmModelVersion.findMany({ where: { workspaceId, modelId }, orderBy: { number: 'desc' } });
  return rows.map(toVersion);
}

export async function findRfmModelVersion(
  db: Database,
  workspaceId: string,
  key: string,
  number: number,
): Promise<RfmModelVersion | null> {
  const row = await db.rfmModelVersion.findFirst({ where: { workspaceId, number, model: { key } } });
  return row && toVersion(row);
}

export type NewRfmModelVersion = Omit<RfmModelVersion, 'created_at'>;

export async function insertRfmModelVersion(
  db: Database,
  workspaceId: string,
  modelId: string,
  { version, definition, cuts_from, note, author }: NewRfmModelVersion,
): Promise<RfmModelVersion> {
  const made = { number: version, definition, cutsFrom: cuts_from, note, authorId: author.id, authorName: author.name };
  return toVersion(await db.rfmModelVersion.create({ data: { workspaceId, modelId, ...made } }));
}
