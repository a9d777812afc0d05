import 'server-only';
import { AppError } from '@/lib/core/errors';
import { type Link, linkState } from '@/lib/core/sharing/link';
import type { PersonaLink as Row } from './generated/prisma/client';
import { type NewLinkRow, toLink } from './links';
import type { Database } from './prisma-client';

export async function insertPersonaLink(
  db: Database,
  workspaceId: string,
  link: NewLinkRow & { personaId: string },
): Promise<Link> {
  return toLink(await db.personaLink.create({ data: { workspaceId, ...link } }), link.createdAt);
}

/** Newest first, those included that no longer open. */
export async function listPersonaLinks(
  db: Database,
  workspaceId: string,
  personaId: string,
  now: Date,
): Promise<Link[]> {
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
): Promise<Link> {
  const row = await db.personaLink.findFirst({ where: { workspaceId, personaId, id } });
  if (!row) throw new AppError('not_found', 'There is no such link to this persona.');
  return toLink(row, now);
}

export async function revokePersonaLinkAt(db: Database, workspaceId: string, id: string, at: Date): Promise<void> {
  await db.personaLink.updateMany({ where: { workspaceId, id, revokedAt: null }, data: { revokedAt: at } });
}

export type FoundPersonaLink = Pick<Row, 'id' | 'workspaceId' | 'expiresAt'> & {
  personaKey: string;
  state: Link['state'];
};

/** By its token alone: whoever holds the link may be in no workspace at all. A persona off the stage has no links. */
export async function findPersonaLinkByToken(
  db: Database,
  tokenHash: string,
  now: Date,
): Promise<FoundPersonaLink | null> {
  const row = await db.personaLink.findUnique({
    where: { tokenHash },
    include: { persona: { select: { key: true, archivedAt: true } } },
  });
  if (!row || row.persona.archivedAt) return null;
  const { id, workspaceId, expiresAt, persona } = row;
  return { id, workspaceId, expiresAt, personaKey: persona.key, state: linkState(row, now) };
}

export async function notePersonaLinkOpened(db: Database, workspaceId: string, id: string, at: Date): Promise<void> {
  await db.personaLink.updateMany({ where: { workspaceId, id }, data: { lastOpenedAt: at } });
}
