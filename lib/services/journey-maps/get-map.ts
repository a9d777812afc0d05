import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { DocumentRevision } from '@/lib/core/documents/document';
import type { JourneyContent, JourneyMap, JourneyMapSummary } from '@/lib/core/journey-maps/journey-map';
import type { ServiceContext } from '../context';
import type { OpenDocument } from '../documents/document-rules';
import { DocumentsPage, readDocument, readDocuments, readRevision } from '../documents/read-documents';
import { describeMap, describeSummaries } from './describe-map';
import { journeyMapRules } from './journey-map-rules';

export const MapByKeyInput = z.object({ key: z.string() });
export type MapByKeyInput = z.infer<typeof MapByKeyInput>;

export async function getMap(ctx: ServiceContext, { key }: MapByKeyInput): Promise<JourneyMap> {
  authorize(ctx.actor, 'documents:read');
  return describeMap(ctx, await openMap(ctx, key));
}

export async function getMapRevision(ctx: ServiceContext, { key }: MapByKeyInput): Promise<DocumentRevision> {
  authorize(ctx.actor, 'documents:read');
  return readRevision(ctx, journeyMapRules, key);
}

/** A map as it is kept, for use cases that read it. */
export async function openMap(ctx: ServiceContext, key: string): Promise<OpenDocument<JourneyContent>> {
  return readDocument(ctx, journeyMapRules, key);
}

export const ListMapsInput = DocumentsPage;

export async function listMaps(
  ctx: ServiceContext,
  page: DocumentsPage,
): Promise<{ items: JourneyMapSummary[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'documents:read');
  const { documents, next_cursor } = await readDocuments(ctx, journeyMapRules, page);
  return { items: await describeSummaries(ctx, documents), next_cursor };
}
