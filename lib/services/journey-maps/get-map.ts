import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { DocumentRevision } from '@/lib/core/documents/document';
import type { JourneyMap, JourneyMapSummary } from '@/lib/core/journey-maps/journey-map';
import { getDocument, listDocuments } from '@/lib/data/documents';
import type { ServiceContext } from '../context';
import { openDocument } from '../documents/document-rules';
import { describeMap, describeSummaries } from './describe-map';
import { journeyMapRules } from './journey-map-rules';

export const MapByKeyInput = z.object({ key: z.string() });
export type MapByKeyInput = z.infer<typeof MapByKeyInput>;

export async function getMap(ctx: ServiceContext, { key }: MapByKeyInput): Promise<JourneyMap> {
  authorize(ctx.actor, 'documents:read');
  return describeMap(ctx, await openMap(ctx, key));
}

/** How often it was changed: a map of many long cells is large to read every few seconds. */
export async function getMapRevision(ctx: ServiceContext, { key }: MapByKeyInput): Promise<DocumentRevision> {
  authorize(ctx.actor, 'documents:read');
  const { kind } = journeyMapRules;
  const { revision } = await getDocument(ctx.db, ctx.actor.workspaceId, { kind, key });
  return { revision };
}

/** A map as it is kept, for use cases that read it. */
export async function openMap(ctx: ServiceContext, key: string) {
  const { kind } = journeyMapRules;
  return openDocument(journeyMapRules, await getDocument(ctx.db, ctx.actor.workspaceId, { kind, key }));
}

export const ListMapsInput = z.object({
  archived: z.stringbool().default(false),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListMapsInput = z.infer<typeof ListMapsInput>;

export async function listMaps(
  ctx: ServiceContext,
  { archived, cursor, limit }: ListMapsInput,
): Promise<{ items: JourneyMapSummary[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'documents:read');
  const page = { archived, after: cursor, limit: limit + 1 };
  const rows = await listDocuments(ctx.db, ctx.actor.workspaceId, journeyMapRules.kind, page);
  const shown = rows.slice(0, limit).map((row) => openDocument(journeyMapRules, row));
  return {
    items: await describeSummaries(ctx, shown),
    next_cursor: rows.length > shown.length ? (shown.at(-1)?.key ?? null) : null,
  };
}
