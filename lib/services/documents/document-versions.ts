import { z } from 'zod';
import type { Content } from '@/lib/core/documents/apply-edits';
import type { DocumentVersion } from '@/lib/core/documents/document';
import { sameJson } from '@/lib/core/documents/same-json';
import { AppError } from '@/lib/core/errors';
import { insertAudit } from '@/lib/data/audit';
import {
  getDocumentHead,
  getDocumentVersion,
  insertDocumentVersion,
  listDocumentVersions,
  type StoredDocumentVersion,
  updateDocument,
} from '@/lib/data/documents';
import type { Database } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { type DocumentRules, type OpenDocument, targetOf, type Written } from './document-rules';
import { changing } from './edit-document';

export type VersionWith<Whole> = DocumentVersion & { content: Whole };

export const VersionsPage = z.object({
  key: z.string(),
  cursor: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type VersionsPage = z.infer<typeof VersionsPage>;

/** Newest first, each with what it changed. */
export async function readVersions<Whole extends Content>(
  ctx: ServiceContext,
  rules: DocumentRules<Whole>,
  { key, cursor, limit }: VersionsPage,
): Promise<{ items: VersionWith<Whole>[]; next_cursor: string | null }> {
  const { workspaceId } = ctx.actor;
  const { id } = await getDocumentHead(ctx.db, workspaceId, { kind: rules.kind, key });
  const rows = await listDocumentVersions(ctx.db, workspaceId, id, { before: cursor, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return {
    items: shown.map((row, index) => describeVersion(rules, row, rows[index + 1] ?? null)),
    next_cursor: rows.length > shown.length ? String(shown.at(-1)?.number) : null,
  };
}

export async function readVersion<Whole extends Content>(
  ctx: ServiceContext,
  rules: DocumentRules<Whole>,
  { key, version }: { key: string; version: number },
): Promise<VersionWith<Whole>> {
  const { workspaceId } = ctx.actor;
  const document = await getDocumentHead(ctx.db, workspaceId, { kind: rules.kind, key });
  const row = await getDocumentVersion(ctx.db, workspaceId, document, version);
  const before = version > 1 ? await getDocumentVersion(ctx.db, workspaceId, document, version - 1) : null;
  return describeVersion(rules, row, before);
}

/** Keeps the document as it stands under the next number. Throws `invalid` when the newest version says the same. */
export async function keepVersion<Whole extends Content>(
  ctx: ServiceContext,
  rules: DocumentRules<Whole>,
  { key, note }: { key: string; note: string },
): Promise<VersionWith<Whole>> {
  let kept: VersionWith<Whole> | null = null;
  await changing(ctx, rules, key, async (tx, document) => {
    kept = await keepNext(tx, ctx, rules, document, { note });
    if (!kept)
      throw new AppError('invalid', 'Nothing is different from the newest version, so there is nothing to keep.');
  });
  if (!kept) throw new Error('A version was kept and is not there.');
  return kept;
}

/** Goes back to what a version said, as a new one. What stood until now is kept before, so that nothing is lost. */
export async function restoreVersion<Whole extends Content>(
  ctx: ServiceContext,
  rules: DocumentRules<Whole>,
  { key, version }: { key: string; version: number },
): Promise<OpenDocument<Whole>> {
  const { workspaceId } = ctx.actor;
  return changing(ctx, rules, key, async (tx, document) => {
    const old = await getDocumentVersion(tx, workspaceId, document, version);
    const content = rules.Content.parse(old.content);
    if (sameJson([old.name, content], [document.name, document.content])) return;
    await keepNext(tx, ctx, rules, document, { note: `As it was before going back to version ${version}.` });
    await updateDocument(tx, workspaceId, document.id, { name: old.name, content, at: ctx.now });
    const again = { ...document, name: old.name, content };
    await keepNext(tx, ctx, rules, again, { note: `Back to version ${version}.`, restoredFrom: version });
  });
}

/** Null when the newest version says the same already. */
async function keepNext<Whole extends Content>(
  tx: Database,
  { actor, now }: ServiceContext,
  rules: DocumentRules<Whole>,
  document: OpenDocument<Whole>,
  { note, restoredFrom = null }: { note: string; restoredFrom?: number | null },
): Promise<VersionWith<Whole> | null> {
  const { workspaceId } = actor;
  const { name, content } = document;
  const [newest] = await listDocumentVersions(tx, workspaceId, document.id, { limit: 1 });
  const before = newest ? writtenIn(rules, newest) : null;
  if (before && sameJson([before.name, before.content], [name, content])) return null;
  const author = { id: actor.id, name: actor.name };
  const number = (newest?.number ?? 0) + 1;
  const version = { number, name, content, note, author, restoredFrom, createdAt: now };
  await insertDocumentVersion(tx, workspaceId, document.id, version);
  await insertAudit(tx, actor, {
    action: `${rules.kind}.${restoredFrom === null ? 'version_kept' : 'version_restored'}`,
    target: targetOf(rules, document),
    difference: { version: number, note, changes: rules.difference(before, document) },
  });
  return describeVersion(rules, version, newest ?? null);
}

function writtenIn<Whole extends Content>(
  { Content: Kept }: DocumentRules<Whole>,
  { name, content }: Pick<StoredDocumentVersion, 'name' | 'content'>,
): Written<Whole> {
  return { name, content: Kept.parse(content) };
}

function describeVersion<Whole extends Content>(
  rules: DocumentRules<Whole>,
  row: StoredDocumentVersion,
  before: StoredDocumentVersion | null,
): VersionWith<Whole> {
  const written = writtenIn(rules, row);
  return {
    version: row.number,
    ...written,
    note: row.note,
    author: row.author,
    restored_from: row.restoredFrom,
    created_at: row.createdAt.toISOString(),
    difference: rules.difference(before && writtenIn(rules, before), written),
  };
}
