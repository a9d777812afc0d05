import 'server-only';
import type { WorkspaceUse } from '@/lib/core/maturity/maturity';
import type { Database } from './prisma-client';

const recentMs = 30 * 86_400_000;

/** How much of what a workspace could use is used in it, as of a moment; whom it knows is counted elsewhere. */
export async function countUse(db: Database, workspaceId: string, at: Date): Promise<Omit<WorkspaceUse, 'profiles'>> {
  const since = new Date(at.getTime() - recentMs);
  const inUse = { workspaceId, archivedAt: null };
  const published = { workspaceId, retiredAt: null, versions: { some: {} } };
  const claims = { workspaceId, removedAt: null, persona: { archivedAt: null } };
  const [
    describedNames,
    segments,
    recentlyRefreshed,
    purposes,
    personas,
    personasOnSegments,
    personasWithMetric,
    publishedPersonas,
    allClaims,
    claimsWithEvidence,
    interviews,
    boards,
    keptAnswers,
    recentDriftChecks,
    opportunities,
  ] = await Promise.all([
    db.dictionaryEntry.count({ where: { workspaceId, label: { not: null } } }),
    db.segment.count({ where: published }),
    db.segment.count({
      where: {
        ...published,
        versions: { some: { snapshots: { some: { state: 'done', finishedAt: { gte: since } } } } },
      },
    }),
    db.segment.count({ where: { ...published, purpose: { not: null }, NOT: { purpose: '' } } }),
    db.persona.count({ where: inUse }),
    db.persona.count({ where: { ...inUse, segmentKey: { not: null } } }),
    countWithMetric(db, workspaceId),
    db.persona.count({ where: { ...inUse, versions: { some: {} } } }),
    db.claim.count({ where: claims }),
    db.claim.count({ where: { ...claims, evidence: { some: { removedAt: null } } } }),
    db.interview.count({ where: { workspaceId, erasedAt: null } }),
    db.board.count({ where: inUse }),
    countKeptAnswers(db, workspaceId),
    db.personaDrift.count({ where: { workspaceId, checkedAt: { gte: since } } }),
    db.opportunity.count({ where: { workspaceId, removedAt: null } }),
  ]);
  return {
    describedNames,
    segments,
    recentlyRefreshed,
    purposes,
    personas,
    personasOnSegments,
    personasWithMetric,
    publishedPersonas,
    claims: allClaims,
    claimsWithEvidence,
    interviews,
    boards,
    keptAnswers,
    recentDriftChecks,
    opportunities,
  };
}

async function countWithMetric(db: Database, workspaceId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM personas
    WHERE workspace_id = ${workspaceId}::uuid AND archived_at IS NULL AND jsonb_typeof(metric) = 'object'`;
  return row?.n ?? 0;
}

/** Insights on boards that are in use, and answers that were frozen. */
async function countKeptAnswers(db: Database, workspaceId: string): Promise<number> {
  const [[tiles], frozen] = await Promise.all([
    db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM boards, jsonb_path_query(content, '$.tiles[*] ? (@.kind == "insight")')
      WHERE workspace_id = ${workspaceId}::uuid AND archived_at IS NULL`,
    db.frozenAnswer.count({ where: { workspaceId, removedAt: null } }),
  ]);
  return (tiles?.n ?? 0) + frozen;
}
