import 'server-only';
import { linkState } from '@/lib/core/boards/share';
import { AppError } from '@/lib/core/errors';
import type { PersonaLink } from '@/lib/core/personas/shared-persona';
import type { PersonaLink as Row } from './generated/prisma/client';
import type { Database } from './prisma-client';

function toLink(row: Row, now: Date): PersonaLink {
  return {
    id: row.id,
    name: row.name,
    state: linkState(row, now),
    created_by_name: row.createdByName,
    created_at: row.createdAt.toISOString(),
    expires_at: row.expiresAt.toISOString(),
    last_opened_at: row.lastOpenedAt?.toISOString() ?? null,
  };
}

type NewRow = Pick<Row, 'personaId' | 'tokenHash' | 'name' | 'createdBy' | 'createdByName' | 'createdAt' | 'expiresAt'>;

export async function insertPersonaLink(db: Database, workspaceId: string, link: NewRow): Promise<PersonaLink> {
  return toLink(await db.personaLink.create({ data: { workspaceId, ...link } }), link.createdAt);
}

/** Newest first, those included that no longer open. */
export async function listPersonaLinks(
  db: Database,
  workspaceId: string,
  personaId: string,
  now: Date,
): Promise<PersonaLink[]> {
  const rows = await db.personaLink.findMany({
    where: { workspaceId, personaId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
  });
  return rows.map((row) => toLink(row, now));
}

export async function getPersonaLink(
  db: Database,
  workspaceId: string,
  personaId: string,
  id: string,
  now: Date,
): Promise<PersonaLink> {
  const row = await db.personaLink.findFirst({ where: { workspaceId, personaId, id } });
  if (!row) throw new AppError('not_found', 'There is no such link to this persona.');
  return toLink(row, now);
}

export async function revokePersonaLinkAt(db: Database, workspaceId: string, id: string, at: Date): Promise<void> {
  await db.personaLink.updateMany({ where: { workspaceId, id, revokedAt: null }, data: { revokedAt: at } });
}

export type FoundPersonaLink = Pick<Row, 'id' | 'workspaceId' | 'expiresAt' | 'revokedAt'> & { personaKey: string };

/** By its token alone: whoever holds the link may be in no workspace at all. A persona off the stage has no links. */
export async function findPersonaLinkByToken(db: Database, tokenHash: string): Promise<FoundPersonaLink | null> {
  const row = await db.personaLink.findUnique({
    where: { tokenHash },
    include: { persona: { select: { key: true, archivedAt: true } } },
  });
  if (!row || row.persona.archivedAt) return null;
  const { id, workspaceId, expiresAt, revokedAt, persona } = row;
  return { id, workspaceId, expiresAt, revokedAt, personaKey: persona.key };
}

export async function notePersonaLinkOpened(db: Database, workspaceId: string, id: string, at: Date): Promise<void> {
  await db.personaLink.updateMany({ where: { workspaceId, id }, data: { lastOpenedAt: at } });
}
