import { z } from 'zod';
import type { Content } from '@/lib/core/documents/apply-edits';
import type { DocumentRevision, DocumentSummary } from '@/lib/core/documents/document';
import { type DocumentHead, getDocument, getDocumentHead, listDocuments } from '@/lib/data/documents';
import type { ServiceContext } from '../context';
import { type DocumentRules, type OpenDocument, openDocument } from './document-rules';

/** A document as it is kept. */
export async function readDocument<Whole extends Content>(
  ctx: ServiceContext,
  rules: DocumentRules<Whole>,
  key: string,
): Promise<OpenDocument<Whole>> {
  return openDocument(rules, await getDocument(ctx.db, ctx.actor.workspaceId, { kind: rules.kind, key }));
}

/** How often it was changed: a document of many long texts is large to read every few seconds. */
export async function readRevision<Whole extends Content>(
  ctx: ServiceContext,
  { kind }: DocumentRules<Whole>,
  key: string,
): Promise<DocumentRevision> {
  const { revision } = await getDocumentHead(ctx.db, ctx.actor.workspaceId, { kind, key });
  return { revision };
}

export const DocumentsPage = z.object({
  archived: z.stringbool().default(false),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type DocumentsPage = z.infer<typeof DocumentsPage>;

/** In the order of their names. */
export async function readDocuments<Whole extends Content>(
  ctx: ServiceContext,
  rules: DocumentRules<Whole>,
  { archived, cursor, limit }: DocumentsPage,
): Promise<{ documents: OpenDocument<Whole>[]; next_cursor: string | null }> {
  const page = { archived, after: cursor, limit: limit + 1 };
  const rows = await listDocuments(ctx.db, ctx.actor.workspaceId, rules.kind, page);
  const documents = rows.slice(0, limit).map((row) => openDocument(rules, row));
  return { documents, next_cursor: rows.length > documents.length ? (documents.at(-1)?.key ?? null) : null };
}

/** What is said of a document of any kind. */
export function describeDocument(document: DocumentHead): DocumentSummary {
  const { key, name, revision, owner, archivedAt, createdAt, updatedAt } = document;
  return {
    key,
    name,
    revision,
    owner,
    archived_at: archivedAt?.toISOString() ?? null,
    created_at: createdAt.toISOString(),
    updated_at: updatedAt.toISOString(),
  };
}
