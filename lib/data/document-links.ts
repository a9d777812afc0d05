import 'server-only';
import type { DocumentKind } from '@/lib/core/documents/document';
import { AppError } from '@/lib/core/errors';
import { type Link, linkState } from '@/lib/core/sharing/link';
import { type NewLinkRow, toLink } from './links';
import type { Database } from './prisma-client';

export async function insertDocumentLink(
  db: Database,
  workspaceId: string,
  link: NewLinkRow & { documentId: string },
): Promise<Link> {
  return toLink(await db.documentLink.create({ data: { workspaceId, ...link } }), link.createdAt);
}

/** Newest first, those included that no longer open. */
export async function listDocumentLinks(
  db: Database,
  workspaceId: string,
  documentId: string,
  now: Date,
): Promise<Link[]> {
  const rows = await db.documentLink.findMany({
    where: { workspaceId, documentId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
  });
  return rows.map((row) => toLink(row, now));
}

export async function getDocumentLink(
  db: Database,
  workspaceId: string,
  { documentId, id, now }: { documentId: string; id: string; now: Date },
): Promise<Link> {
  const row = await db.documentLink.findFirst({ where: { workspaceId, documentId, id } });
  if (!row) throw new AppError('not_found', 'There is no such link to this.');
  return toLink(row, now);
}

export async function revokeDocumentLinkAt(db: Database, workspaceId: string, id: string, at: Date): Promise<void> {
  await db.documentLink.updateMany({ where: { workspaceId, id, revokedAt: null }, data: { revokedAt: at } });
}

export type FoundDocumentLink = { id: string; workspaceId: string; key: string; expiresAt: Date; state: Link['state'] };

/** By its token alone: whoever holds the link may be in no workspace at all. What is archived has no links. */
export async function findDocumentLinkByToken(
  db: Database,
  kind: DocumentKind,
  tokenHash: string,
  now: Date,
): Promise<FoundDocumentLink | null> {
  const row = await db.documentLink.findUnique({
    where: { tokenHash },
    include: { document: { select: { kind: true, key: true, archivedAt: true } } },
  });
  if (!row || row.document.archivedAt || row.document.kind !== kind) return null;
  const { id, workspaceId, expiresAt } = row;
  return { id, workspaceId, key: row.document.key, expiresAt, state: linkState(row, now) };
}

export async function noteDocumentLinkOpened(db: Database, workspaceId: string, id: string, at: Date): Promise<void> {
  await db.documentLink.updateMany({ where: { workspaceId, id }, data: { lastOpenedAt: at } });
}
