import 'server-only';
import { z } from 'zod';
import { EvidenceContent, isSaid, Verdict } from '@/lib/core/claims/evidence';
import type { Settled } from '@/lib/core/claims/judge-metric';
import { AppError } from '@/lib/core/errors';
import { Measured } from '@/lib/core/math/measured';
import type { Database } from './prisma-client';

const Values = z.object({
  members: Measured,
  others: Measured,
  difference: Measured,
  remark: z.string().nullable().default(null),
});

export type StoredReading = z.infer<typeof Values> & {
  evidenceId: string;
  snapshotId: string;
  ground: string;
  asOf: Date;
  knownAt: Date;
  verdict: Verdict;
  readAt: Date;
};

export type StoredEvidence = Settled & {
  id: string;
  claimId: string;
  content: EvidenceContent;
  at: Date;
  createdBy: string;
  createdByName: string;
  createdAt: Date;
  removedAt: Date | null;
};

type Row = Awaited<ReturnType<Database['evidence']['findFirstOrThrow']>>;
type ReadingRow = Awaited<ReturnType<Database['evidenceReading']['findFirstOrThrow']>>;

function toEvidence(row: Row): StoredEvidence {
  return {
    id: row.id,
    claimId: row.claimId,
    content: EvidenceContent.parse(row.content),
    at: row.at,
    settled: row.settled === null ? null : Verdict.parse(row.settled),
    pending: row.pending === null ? null : Verdict.parse(row.pending),
    ground: row.ground,
    createdBy: row.createdBy,
    createdByName: row.createdByName,
    createdAt: row.createdAt,
    removedAt: row.removedAt,
  };
}

function toReading({ id: _, workspaceId: __, values, ...row }: ReadingRow): StoredReading {
  return { ...row, ...Values.parse(values), verdict: Verdict.parse(row.verdict) };
}

/** In the order it was added. */
export async function listEvidence(db: Database, workspaceId: string, claimIds: string[]): Promise<StoredEvidence[]> {
  const rows = await db.evidence.findMany({
    where: { workspaceId, claimId: { in: claimIds }, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toEvidence);
}

/** The highlights and the whole notes that back the claims of a persona. */
export async function listBackingWords(
  db: Database,
  workspaceId: string,
  personaId: string,
): Promise<{ highlightIds: string[]; noteIds: string[] }> {
  const rows = await db.evidence.findMany({
    where: { workspaceId, kind: { in: ['quote', 'note'] }, removedAt: null, claim: { personaId, removedAt: null } },
    select: { content: true },
  });
  const said = rows.map(({ content }) => EvidenceContent.parse(content)).filter(isSaid);
  const backing = said.filter(({ side }) => side === 'for');
  return {
    highlightIds: backing.flatMap((content) => (content.kind === 'quote' ? content.highlight : [])),
    noteIds: backing.flatMap((content) => (content.kind === 'note' ? content.note : [])),
  };
}

/** One piece of a persona's evidence, by its id. */
export async function getEvidence(
  db: Database,
  workspaceId: string,
  personaId: string,
  id: string,
  { removed = false }: { removed?: boolean } = {},
): Promise<StoredEvidence> {
  const row = await db.evidence.findFirst({
    where: { workspaceId, id, claim: { personaId }, removedAt: removed ? { not: null } : null },
  });
  if (!row) throw new AppError('not_found', 'There is no such evidence of this persona. It may have been taken away.');
  return toEvidence(row);
}

export async function insertEvidence(
  tx: Database,
  workspaceId: string,
  evidence: Pick<StoredEvidence, 'claimId' | 'content' | 'at' | 'createdBy' | 'createdByName' | 'createdAt'>,
): Promise<StoredEvidence> {
  const row = await tx.evidence.create({ data: { workspaceId, kind: evidence.content.kind, ...evidence } });
  return toEvidence(row);
}

export async function updateEvidence(
  tx: Database,
  workspaceId: string,
  id: string,
  change: Partial<Settled & Pick<StoredEvidence, 'removedAt'>>,
): Promise<void> {
  await tx.evidence.updateMany({ where: { workspaceId, id }, data: change });
}

/** One reading for each refresh: the same refresh read again changes nothing. Answers whether it was new. */
export async function insertReading(tx: Database, workspaceId: string, reading: StoredReading): Promise<boolean> {
  const { members, others, difference, remark, ...row } = reading;
  const { count } = await tx.evidenceReading.createMany({
    data: [{ workspaceId, ...row, values: { members, others, difference, remark } }],
    skipDuplicates: true,
  });
  return count === 1;
}

const keptReadings = 120;

/** The newest readings of each number over each segment version that it was read over, newest first. */
export async function listReadings(
  db: Database,
  workspaceId: string,
  evidenceIds: string[],
  most: number,
): Promise<Map<string, StoredReading[]>> {
  const rows = await db.$queryRaw<ReadingRow[]>`
    SELECT id, workspace_id AS "workspaceId", evidence_id AS "evidenceId", snapshot_id AS "snapshotId", ground,
      as_of AS "asOf", known_at AS "knownAt", verdict, "values", read_at AS "readAt"
    FROM (
      SELECT *, row_number() OVER (PARTITION BY evidence_id, ground ORDER BY read_at DESC, id DESC) AS place
      FROM evidence_readings WHERE workspace_id = ${workspaceId}::uuid AND evidence_id = ANY(${evidenceIds}::uuid[])
    ) AS placed
    WHERE place <= ${most}
    ORDER BY read_at DESC, id DESC`;
  const byNumber = new Map<string, StoredReading[]>(evidenceIds.map((id) => [id, []]));
  for (const row of rows) byNumber.get(row.evidenceId)?.push(toReading(row));
  return byNumber;
}

/** Makes room: of each number only the newest readings are kept. */
export async function pruneReadings(tx: Database, workspaceId: string, evidenceId: string): Promise<void> {
  const kept = await tx.evidenceReading.findMany({
    where: { workspaceId, evidenceId },
    orderBy: [{ readAt: 'desc' }, { id: 'desc' }],
    take: keptReadings,
    select: { id: true },
  });
  await tx.evidenceReading.deleteMany({
    where: { workspaceId, evidenceId, id: { notIn: kept.map(({ id }) => id) } },
  });
}

/** Which participants the claims of which personas on stage quote. */
export async function listQuotedParticipants(
  db: Database,
  workspaceId: string,
): Promise<{ personaKey: string; participantId: string }[]> {
  return db.$queryRaw<{ personaKey: string; participantId: string }[]>`
    SELECT DISTINCT p.key AS "personaKey", coalesce(h.participant_id, n.participant_id)::text AS "participantId"
    FROM evidence e
    JOIN claims c ON c.id = e.claim_id AND c.removed_at IS NULL
    JOIN personas p ON p.id = c.persona_id AND p.archived_at IS NULL
    LEFT JOIN highlights h ON e.kind = 'quote' AND h.id = (e.content->>'highlight')::uuid
      AND h.workspace_id = e.workspace_id AND h.removed_at IS NULL AND h.erased_at IS NULL
    LEFT JOIN notes n ON e.kind = 'note' AND n.id = (e.content->>'note')::uuid
      AND n.workspace_id = e.workspace_id AND n.erased_at IS NULL
    WHERE e.workspace_id = ${workspaceId}::uuid AND e.removed_at IS NULL
      AND coalesce(h.participant_id, n.participant_id) IS NOT NULL`;
}
