import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { ContentMap, ContentMapSummary } from '@/lib/core/content-maps/content-map';
import type { DocumentRevision } from '@/lib/core/documents/document';
import { getDocument, listDocuments } from '@/lib/data/documents';
import type { ServiceContext } from '../context';
import { openDocument } from '../documents/document-rules';
import { contentMapRules } from './content-map-rules';
import { describeContentMap, describeContentMaps } from './describe-content-map';

export const ContentMapByKeyInput = z.object({ key: z.string() });
export type ContentMapByKeyInput = z.infer<typeof ContentMapByKeyInput>;

export async function getContentMap(ctx: ServiceContext, { key }: ContentMapByKeyInput): Promise<ContentMap> {
  authorize(ctx.actor, 'documents:read');
  return describeContentMap(ctx, await openContentMap(ctx, key));
}

/** How often it was changed: a map of many pieces is large to read every few seconds. */
export async function getContentRevision(
  ctx: ServiceContext,
  { key }: ContentMapByKeyInput,
): Promise<DocumentRevision> {
  authorize(ctx.actor, 'documents:read');
  const { kind } = contentMapRules;
  const { revision } = await getDocument(ctx.db, ctx.actor.workspaceId, { kind, key });
  return { revision };
}

/** A content map as it is kept, for use cases that read it. */
export async function openContentMap(ctx: ServiceContext, key: string) {
  const { kind } = contentMapRules;
  return openDocument(contentMapRules, await getDocument(ctx.db, ctx.actor.workspaceId, { kind, key }));
}

export const ListContentMapsInput = z.object({
  archived: z.stringbool().default(false),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListContentMapsInput = z.infer<typeof ListContentMapsInput>;

export async function listContentMaps(
  ctx: ServiceContext,
  { archived, cursor, limit }: ListContentMapsInput,
): Promise<{ items: ContentMapSummary[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'documents:read');
  const page = { archived, after: cursor, limit: limit + 1 };
  const rows = await listDocuments(ctx.db, ctx.actor.workspaceId, contentMapRules.kind, page);
  const shown = rows.slice(0, limit).map((row) => openDocument(contentMapRules, row));
  return {
    items: await describeContentMaps(ctx, shown),
    next_cursor: rows.length > shown.length ? (shown.at(-1)?.key ?? null) : null,
  };
}
