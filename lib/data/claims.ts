import 'server-only';
import { ClaimState } from '@/lib/core/claims/standing';
import { AppError } from '@/lib/core/errors';
import { SectionKey } from '@/lib/core/personas/sections';
import type { Database } from './prisma-client';

export type StoredClaim = {
  id: string;
  personaId: string;
  section: SectionKey;
  text: string;
  position: number;
  state: ClaimState;
  stateSince: Date;
  createdBy: string;
  createdByName: string;
  createdAt: Date;
  updatedAt: Date;
  removedAt: Date | null;
};

type Row = Awaited<ReturnType<Database['claim']['findFirstOrThrow']>>;

function toClaim({ workspaceId: _, ...row }: Row): StoredClaim {
  return { ...row, section: SectionKey.parse(row.section), state: ClaimState.parse(row.state) };
}

/** In the order they were put; with `removed`, those that were taken away as well. */
export async function listClaims(
  db: Database,
  workspaceId: string,
  personaIds: string[],
  { removed = false }: { removed?: boolean } = {},
): Promise<StoredClaim[]> {
  const rows = await db.claim.findMany({
    where: { workspaceId, personaId: { in: personaIds }, ...(removed ? {} : { removedAt: null }) },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toClaim);
}

export async function getClaim(
  db: Database,
  workspaceId: string,
  personaId: string,
  id: string,
  { removed = false }: { removed?: boolean } = {},
): Promise<StoredClaim> {
  const row = await db.claim.findFirst({
    where: { workspaceId, personaId, id, removedAt: removed ? { not: null } : null },
  });
  if (!row) throw new AppError('not_found', 'There is no such claim of this persona. Somebody may have taken it away.');
  return toClaim(row);
}

export async function insertClaim(
  tx: Database,
  workspaceId: string,
  claim: Pick<StoredClaim, 'personaId' | 'section' | 'text' | 'createdBy' | 'createdByName'> & { at: Date },
): Promise<StoredClaim> {
  const { at, ...fields } = claim;
  const last = await tx.claim.aggregate({
    where: { workspaceId, personaId: claim.personaId },
    _max: { position: true },
  });
  const position = (last._max.position ?? -1) + 1;
  return toClaim(await tx.claim.create({ data: { workspaceId, ...fields, position, stateSince: at, createdAt: at } }));
}

export async function updateClaim(
  tx: Database,
  workspaceId: string,
  id: string,
  change: Partial<Pick<StoredClaim, 'section' | 'text' | 'removedAt'>>,
): Promise<void> {
  await tx.claim.updateMany({ where: { workspaceId, id }, data: change });
}

/** Writes the order of a persona's claims. */
export async function orderClaims(tx: Database, workspaceId: string, claims: StoredClaim[]): Promise<void> {
  for (const [position, claim] of claims.entries()) {
    if (claim.position === position) continue;
    await tx.claim.updateMany({ where: { workspaceId, id: claim.id }, data: { position } });
  }
}

/**
 * Puts back the claims that a version had, in its order and words; those that came later are taken away. Answers which
 * left, and which came back and since when they were away.
 */
export async function replaceClaims(
  tx: Database,
  workspaceId: string,
  personaId: string,
  claims: { id: string; section: string; text: string }[],
  at: Date,
): Promise<{ left: string[]; back: { id: string; removedAt: Date }[] }> {
  const all = await listClaims(tx, workspaceId, [personaId], { removed: true });
  const again = new Set(claims.map(({ id }) => id));
  const left = all.filter(({ id, removedAt }) => removedAt === null && !again.has(id)).map(({ id }) => id);
  await tx.claim.updateMany({ where: { workspaceId, personaId, id: { in: left } }, data: { removedAt: at } });
  for (const [position, { id, section, text }] of claims.entries()) {
    await tx.claim.updateMany({
      where: { workspaceId, personaId, id },
      data: { section, text, position, removedAt: null },
    });
  }
  return { left, back: all.flatMap(({ id, removedAt }) => (removedAt && again.has(id) ? [{ id, removedAt }] : [])) };
}

/** Writes that a claim is judged otherwise now; answers whether nobody else had written it before. */
export async function turnClaim(
  tx: Database,
  workspaceId: string,
  id: string,
  { from, to, at }: { from: ClaimState; to: ClaimState; at: Date },
): Promise<boolean> {
  const { count } = await tx.claim.updateMany({
    where: { workspaceId, id, state: from },
    data: { state: to, stateSince: at },
  });
  return count === 1;
}

/** Workspaces in which somebody claims something: age alone turns some of it. */
export async function listWorkspacesWithClaims(db: Database): Promise<string[]> {
  const rows = await db.claim.findMany({
    where: { removedAt: null },
    distinct: ['workspaceId'],
    select: { workspaceId: true },
  });
  return rows.map((row) => row.workspaceId);
}
