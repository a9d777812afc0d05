import 'server-only';
import { AppError } from '@/lib/core/errors';
import { StudyMethod, StudyStatus } from '@/lib/core/research/study';
import type { Database } from '../prisma-client';
import { everyWord } from '../typed-words';

export type StoredStudy = {
  id: string;
  key: string;
  name: string;
  question: string;
  method: StudyMethod;
  status: StudyStatus;
  owner: { id: string; name: string } | null;
  revision: number;
  archivedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

type Row = Awaited<ReturnType<Database['study']['findFirstOrThrow']>>;

function toStudy({ workspaceId: _, ownerId, ownerName, method, status, ...row }: Row): StoredStudy {
  return {
    ...row,
    method: StudyMethod.parse(method),
    status: StudyStatus.parse(status),
    owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? '' },
  };
}

export async function getStudy(db: Database, workspaceId: string, key: string): Promise<StoredStudy> {
  const row = await db.study.findUnique({ where: { workspaceId_key: { workspaceId, key } } });
  if (!row) throw new AppError('not_found', `There is no study "${key}" in this workspace.`);
  return toStudy(row);
}

/** The newest first. */
export async function listStudies(
  db: Database,
  workspaceId: string,
  filter: { words?: string; archived: boolean; after?: string; limit: number },
): Promise<StoredStudy[]> {
  const rows = await db.study.findMany({
    where: {
      workspaceId,
      archivedAt: filter.archived ? { not: null } : null,
      AND: everyWord(filter.words, (word) => [{ name: word }]),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: filter.limit,
    ...(filter.after === undefined ? {} : { cursor: { workspaceId_key: { workspaceId, key: filter.after } }, skip: 1 }),
  });
  return rows.map(toStudy);
}

export type StudyFields = Partial<Pick<StoredStudy, 'name' | 'question' | 'method' | 'status' | 'archivedAt'>>;

export async function insertStudy(
  db: Database,
  workspaceId: string,
  study: StudyFields & Pick<StoredStudy, 'key' | 'name' | 'method' | 'owner'>,
): Promise<StoredStudy> {
  const { owner, ...fields } = study;
  const row = await db.study.create({
    data: { ...fields, workspaceId, ownerId: owner?.id ?? null, ownerName: owner?.name ?? null },
  });
  return toStudy(row);
}

/** Writes only when nobody wrote since `revision`; answers whether it did. */
export async function updateStudyAt(
  db: Database,
  workspaceId: string,
  { id, revision }: { id: string; revision: number },
  change: StudyFields,
): Promise<boolean> {
  const { count } = await db.study.updateMany({
    where: { workspaceId, id, revision },
    data: { ...change, revision: { increment: 1 } },
  });
  return count === 1;
}

export type StudyCounts = { interviews: number; participants: number; highlights: number };

/** What was heard in each of these studies, by its id. */
export async function countInStudies(
  db: Database,
  workspaceId: string,
  ids: string[],
): Promise<Map<string, StudyCounts>> {
  const rows = await db.$queryRaw<{ id: string; interviews: number; participants: number; highlights: number }[]>`
    SELECT s.id::text AS id,
      (SELECT count(*)::int FROM interviews i WHERE i.study_id = s.id AND i.erased_at IS NULL) AS interviews,
      (SELECT count(DISTINCT i.participant_id)::int FROM interviews i
       WHERE i.study_id = s.id AND i.erased_at IS NULL) AS participants,
      (SELECT count(*)::int FROM highlights h
       WHERE h.study_id = s.id AND h.removed_at IS NULL AND h.erased_at IS NULL) AS highlights
    FROM studies s WHERE s.workspace_id = ${workspaceId}::uuid AND s.id = ANY(${ids}::uuid[])`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
