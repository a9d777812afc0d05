import 'server-only';
import { AppError } from '@/lib/core/errors';
import { OpportunityFigures, OpportunitySource, OpportunityState } from '@/lib/core/opportunities/opportunity';
import type { Prisma } from './generated/prisma/client';
import type { Database } from './prisma-client';

export type StoredOpportunity = {
  id: string;
  title: string;
  personaKey: string | null;
  hypothesis: string;
  state: OpportunityState;
  owner: { id: string; name: string } | null;
  objectiveTitle: string;
  objectiveUrl: string | null;
  source: OpportunitySource;
  begun: OpportunityFigures;
  createdByName: string;
  createdAt: Date;
  updatedAt: Date;
};

type Row = Awaited<ReturnType<Database['opportunity']['findFirstOrThrow']>>;

function toOpportunity({
  workspaceId: _,
  ownerId,
  ownerName,
  createdBy: __,
  removedAt: ___,
  ...row
}: Row): StoredOpportunity {
  return {
    ...row,
    state: OpportunityState.parse(row.state),
    source: OpportunitySource.parse(row.source),
    begun: OpportunityFigures.parse(row.begun),
    owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? '' },
  };
}

/** As many as one list holds. */
export const mostOpportunities = 500;

/** Newest first. */
export async function listOpportunities(db: Database, workspaceId: string): Promise<StoredOpportunity[]> {
  const rows = await db.opportunity.findMany({
    where: { workspaceId, removedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: mostOpportunities,
  });
  return rows.map(toOpportunity);
}

export async function countOpportunities(db: Database, workspaceId: string): Promise<number> {
  return db.opportunity.count({ where: { workspaceId, removedAt: null } });
}

export async function getOpportunity(
  db: Database,
  workspaceId: string,
  id: string,
  { removed = false }: { removed?: boolean } = {},
): Promise<StoredOpportunity> {
  const row = await db.opportunity.findFirst({ where: { workspaceId, id, removedAt: removed ? { not: null } : null } });
  if (!row) throw new AppError('not_found', 'This opportunity is no longer there. Somebody may have taken it away.');
  return toOpportunity(row);
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockOpportunity(tx: Database, workspaceId: string, id: string): Promise<StoredOpportunity> {
  await tx.$queryRaw`SELECT id FROM opportunities WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return getOpportunity(tx, workspaceId, id);
}

const asJson = (value: object): Prisma.InputJsonObject => JSON.parse(JSON.stringify(value));

export async function insertOpportunity(
  tx: Database,
  workspaceId: string,
  { owner, source, begun, ...opportunity }: Omit<StoredOpportunity, 'id' | 'updatedAt'> & { createdBy: string },
): Promise<StoredOpportunity> {
  const row = await tx.opportunity.create({
    data: {
      ...opportunity,
      workspaceId,
      source: asJson(source),
      begun: asJson(begun),
      ownerId: owner?.id ?? null,
      ownerName: owner?.name ?? null,
      updatedAt: opportunity.createdAt,
    },
  });
  return toOpportunity(row);
}

export type OpportunityUpdate = Partial<
  Pick<StoredOpportunity, 'title' | 'personaKey' | 'hypothesis' | 'state' | 'owner' | 'objectiveTitle' | 'objectiveUrl'>
>;

export async function updateOpportunity(
  tx: Database,
  workspaceId: string,
  id: string,
  { owner, ...change }: OpportunityUpdate,
  at: Date,
): Promise<void> {
  await tx.opportunity.updateMany({
    where: { workspaceId, id },
    data: {
      ...change,
      ...(owner === undefined ? {} : { ownerId: owner?.id ?? null, ownerName: owner?.name ?? null }),
      updatedAt: at,
    },
  });
}

/** Takes it out of the list, or brings it back. */
export async function removeOpportunityAt(
  tx: Database,
  workspaceId: string,
  id: string,
  at: Date | null,
): Promise<void> {
  await tx.opportunity.updateMany({ where: { workspaceId, id }, data: { removedAt: at } });
}
