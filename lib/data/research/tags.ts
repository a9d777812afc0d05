import 'server-only';
import { AppError } from '@/lib/core/errors';
import type { Tag } from '@/lib/core/research/tag';
import type { Database } from '../prisma-client';

const noTag = () => new AppError('not_found', 'This tag is not in this workspace.');

/** By group and name, each with how often it was used. */
export async function listTags(db: Database, workspaceId: string, id?: string): Promise<Tag[]> {
  return db.$queryRaw<Tag[]>`
    SELECT t.id::text AS id, t.name, t.color, t.shortcut, coalesce(g.name, '') AS "group",
      count(h.id)::int AS highlights, count(DISTINCT h.participant_id)::int AS participants
    FROM tags t
    LEFT JOIN tag_groups g ON g.id = t.group_id
    LEFT JOIN highlight_tags ht ON ht.tag_id = t.id
    LEFT JOIN highlights h ON h.id = ht.highlight_id AND h.removed_at IS NULL AND h.erased_at IS NULL
    WHERE t.workspace_id = ${workspaceId}::uuid AND (${id ?? null}::uuid IS NULL OR t.id = ${id ?? null}::uuid)
    GROUP BY t.id, g.id ORDER BY g.name NULLS FIRST, t.name`;
}

export async function getTag(db: Database, workspaceId: string, id: string): Promise<Tag> {
  const [tag] = await listTags(db, workspaceId, id);
  if (!tag) throw noTag();
  return tag;
}

/** Throws `not_found` when one of these tags is not of this workspace. */
export async function requireTags(db: Database, workspaceId: string, ids: string[]): Promise<void> {
  const found = await db.tag.count({ where: { workspaceId, id: { in: ids } } });
  if (found !== new Set(ids).size) throw noTag();
}

export type TagFields = { name?: string; color?: number; group?: string; shortcut?: string | null };

export async function insertTag(
  db: Database,
  workspaceId: string,
  { group, ...tag }: TagFields & { name: string },
): Promise<string> {
  const groupId = await groupIdOf(db, workspaceId, group ?? '');
  const { id } = await db.tag.create({ data: { ...tag, workspaceId, groupId }, select: { id: true } });
  return id;
}

export async function updateTag(
  db: Database,
  workspaceId: string,
  id: string,
  { group, ...change }: TagFields,
): Promise<void> {
  const groupId = group === undefined ? undefined : await groupIdOf(db, workspaceId, group);
  await db.tag.updateMany({ where: { workspaceId, id }, data: { ...change, groupId } });
  await dropEmptyGroups(db, workspaceId);
}

export async function deleteTag(db: Database, workspaceId: string, id: string): Promise<void> {
  await db.tag.deleteMany({ where: { workspaceId, id } });
  await dropEmptyGroups(db, workspaceId);
}

/** Whatever had one tag has the other. */
export async function moveHighlightTags(
  db: Database,
  workspaceId: string,
  { from, into }: { from: string; into: string },
): Promise<void> {
  const rows = await db.highlightTag.findMany({ where: { workspaceId, tagId: from }, select: { highlightId: true } });
  await db.highlightTag.createMany({
    data: rows.map(({ highlightId }) => ({ workspaceId, highlightId, tagId: into })),
    skipDuplicates: true,
  });
}

/** A group is there while a tag is in it. */
async function groupIdOf(db: Database, workspaceId: string, name: string): Promise<string | null> {
  if (name === '') return null;
  const where = { workspaceId_name: { workspaceId, name } };
  const { id } = await db.tagGroup.upsert({ where, create: { workspaceId, name }, update: {}, select: { id: true } });
  return id;
}

async function dropEmptyGroups(db: Database, workspaceId: string): Promise<void> {
  await db.tagGroup.deleteMany({ where: { workspaceId, tags: { none: {} } } });
}
