import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { ContentMap, ContentMapSummary, ContentPlan } from '@/lib/core/content-maps/content-map';
import type { DocumentRevision } from '@/lib/core/documents/document';
import type { ServiceContext } from '../context';
import type { OpenDocument } from '../documents/document-rules';
import { DocumentsPage, readDocument, readDocuments, readRevision } from '../documents/read-documents';
import { contentMapRules } from './content-map-rules';
import { describeContentMap, describeContentMaps } from './describe-content-map';

export const ContentMapByKeyInput = z.object({ key: z.string() });
export type ContentMapByKeyInput = z.infer<typeof ContentMapByKeyInput>;

export async function getContentMap(ctx: ServiceContext, { key }: ContentMapByKeyInput): Promise<ContentMap> {
  authorize(ctx.actor, 'documents:read');
  return describeContentMap(ctx, await openContentMap(ctx, key));
}

export async function getContentRevision(
  ctx: ServiceContext,
  { key }: ContentMapByKeyInput,
): Promise<DocumentRevision> {
  authorize(ctx.actor, 'documents:read');
  return readRevision(ctx, contentMapRules, key);
}

/** A content map as it is kept, for use cases that read it. */
export async function openContentMap(ctx: ServiceContext, key: string): Promise<OpenDocument<ContentPlan>> {
  return readDocument(ctx, contentMapRules, key);
}

export const ListContentMapsInput = DocumentsPage;

export async function listContentMaps(
  ctx: ServiceContext,
  page: DocumentsPage,
): Promise<{ items: ContentMapSummary[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'documents:read');
  const { documents, next_cursor } = await readDocuments(ctx, contentMapRules, page);
  return { items: await describeContentMaps(ctx, documents), next_cursor };
}
