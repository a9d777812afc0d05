import 'server-only';
import type { Content } from '@/lib/core/documents/apply-edits';
import type { DocumentKind } from '@/lib/core/documents/document';
import { AppError } from '@/lib/core/errors';
import type { Prisma } from './generated/prisma/client';
import type { Database } from './prisma-client';

/** A document as PostgreSQL keeps it: what its content means is for its kind to say. */
export type StoredDocument = {
  id: string;
  kind: DocumentKind;
  key: string;
  name: string;
  content: unknown;
  revision: number;
  owner: Author | null;
  archivedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

export type Author = { id: string; name: string };

/** Which document of a workspace: of each kind, keys are their own. */
export type DocumentAddress = { kind: DocumentKind; key: string };

type Row = Awaited<ReturnType<Database['document']['findFirstOrThrow']>>;

function fromRow<Of extends Omit<Row, 'content'>>(
  { workspaceId: _, ownerId, ownerName, ...row }: Of,
  kind: DocumentKind,
) {
  return { ...row, kind, owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? '' } };
}

const plainWords: Record<DocumentKind, string> = {
  journey_map: 'journey map',
  content_map: 'content map',
  priority_matrix: 'priority matrix',
  playbook: 'playbook',
};

export async function findDocument(
  db: Database,
  workspaceId: string,
  { kind, key }: DocumentAddress,
): Promise<StoredDocument | null> {
  const row = await db.document.findUnique({ where: { workspaceId_kind_key: { workspaceId, kind, key } } });
  return row && fromRow(row, kind);
}

export async function getDocument(
  db: Database,
  workspaceId: string,
  address: DocumentAddress,
): Promise<StoredDocument> {
  const document = await findDocument(db, workspaceId, address);
  if (document) return document;
  throw noDocument(address);
}

const noDocument = ({ kind, key }: DocumentAddress): AppError =>
  new AppError('not_found', `There is no ${plainWords[kind]} "${key}" in this workspace.`);

/** All that is said of a document but its content, which may be large. */
export type DocumentHead = Omit<StoredDocument, 'content'>;

export async function getDocumentHead(
  db: Database,
  workspaceId: string,
  { kind, key }: DocumentAddress,
): Promise<DocumentHead> {
  const where = { workspaceId_kind_key: { workspaceId, kind, key } };
  const row = await db.document.findUnique({ where, omit: { content: true } });
  if (!row) throw noDocument({ kind, key });
  return fromRow(row, kind);
}

/** Key and name of those that are there, archived ones too. */
export async function listDocumentNames(
  db: Database,
  workspaceId: string,
  kind: DocumentKind,
  keys: string[],
): Promise<{ key: string; name: string }[]> {
  return db.document.findMany({ where: { workspaceId, kind, key: { in: keys } }, select: { key: true, name: true } });
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockDocument(
  tx: Database,
  workspaceId: string,
  address: DocumentAddress,
): Promise<StoredDocument> {
  const { kind, key } = address;
  await tx.$queryRaw`SELECT id FROM documents WHERE workspace_id = ${workspaceId}::uuid AND kind = ${kind} AND key = ${key} FOR UPDATE`;
  return getDocument(tx, workspaceId, address);
}

/** In the order of their names. */
export async function listDocuments(
  db: Database,
  workspaceId: string,
  kind: DocumentKind,
  filter: { archived: boolean; after?: string | undefined; limit: number },
): Promise<StoredDocument[]> {
  const rows = await db.document.findMany({
    where: { workspaceId, kind, archivedAt: filter.archived ? { not: null } : null },
    orderBy: [{ name: 'asc' }, { key: 'asc' }],
    take: filter.limit,
    ...(filter.after === undefined
      ? {}
      : { cursor: { workspaceId_kind_key: { workspaceId, kind, key: filter.after } }, skip: 1 }),
  });
  return rows.map((row) => fromRow(row, kind));
}

export async function insertDocument(
  db: Database,
  workspaceId: string,
  {
    owner,
    content,
    at,
    ...document
  }: DocumentAddress & { name: string; content: Content; owner: Author | null; at: Date },
): Promise<StoredDocument> {
  const row = await db.document.create({
    data: {
      ...document,
      workspaceId,
      content: asJson(content),
      ownerId: owner?.id ?? null,
      ownerName: owner?.name ?? null,
      createdAt: at,
      updatedAt: at,
    },
  });
  return fromRow(row, document.kind);
}

/** Writes over a document that is locked, and raises its revision. */
export async function updateDocument(
  tx: Database,
  workspaceId: string,
  id: string,
  { content, at, ...change }: { name?: string; content?: Content; archivedAt?: Date | null; at: Date },
): Promise<void> {
  await tx.document.updateMany({
    where: { workspaceId, id },
    data: { ...change, ...(content && { content: asJson(content) }), revision: { increment: 1 }, updatedAt: at },
  });
}

const asJson = (content: Content): Prisma.InputJsonObject => JSON.parse(JSON.stringify(content));

export type StoredDocumentVersion = {
  number: number;
  name: string;
  content: unknown;
  note: string;
  author: Author;
  restoredFrom: number | null;
  createdAt: Date;
};

type VersionRow = Awaited<ReturnType<Database['documentVersion']['findFirstOrThrow']>>;

function toVersion({
  number,
  name,
  content,
  note,
  restoredFrom,
  createdAt,
  ...row
}: VersionRow): StoredDocumentVersion {
  return { number, name, content, note, restoredFrom, createdAt, author: { id: row.authorId, name: row.authorName } };
}

/** Newest first. */
export async function listDocumentVersions(
  db: Database,
  workspaceId: string,
  documentId: string,
  page: { before?: number | undefined; limit: number },
): Promise<StoredDocumentVersion[]> {
  const rows = await db.documentVersion.findMany({
    where: { workspaceId, documentId, ...(page.before === undefined ? {} : { number: { lt: page.before } }) },
    orderBy: { number: 'desc' },
    take: page.limit,
  });
  return rows.map(toVersion);
}

export async function getDocumentVersion(
  db: Database,
  workspaceId: string,
  document: Pick<StoredDocument, 'id' | 'name'>,
  number: number,
): Promise<StoredDocumentVersion> {
  const row = await db.documentVersion.findFirst({ where: { workspaceId, documentId: document.id, number } });
  if (!row) throw new AppError('not_found', `"${document.name}" has no version ${number}.`);
  return toVersion(row);
}

/** Keeps a state under the next number. Call it while the document is locked. */
export async function insertDocumentVersion(
  tx: Database,
  workspaceId: string,
  documentId: string,
  { author, content, createdAt, ...version }: Omit<StoredDocumentVersion, 'content'> & { content: Content },
): Promise<void> {
  await tx.documentVersion.create({
    data: {
      ...version,
      workspaceId,
      documentId,
      content: asJson(content),
      authorId: author.id,
      authorName: author.name,
      createdAt,
    },
  });
}
