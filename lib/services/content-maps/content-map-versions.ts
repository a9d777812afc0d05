import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { ContentMap, ContentMapVersion } from '@/lib/core/content-maps/content-map';
import { DocumentNote } from '@/lib/core/documents/document';
import type { ServiceContext } from '../context';
import { keepVersion, readVersion, readVersions, restoreVersion, VersionsPage } from '../documents/document-versions';
import { contentMapRules } from './content-map-rules';
import { describeContentMap } from './describe-content-map';

export const ListContentVersionsInput = VersionsPage;

export async function listContentVersions(
  ctx: ServiceContext,
  input: VersionsPage,
): Promise<{ items: ContentMapVersion[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'documents:read');
  return readVersions(ctx, contentMapRules, input);
}

export const ContentVersionInput = z.object({ key: z.string(), version: z.coerce.number().int().min(1) });
export type ContentVersionInput = z.infer<typeof ContentVersionInput>;

export async function getContentVersion(ctx: ServiceContext, input: ContentVersionInput): Promise<ContentMapVersion> {
  authorize(ctx.actor, 'documents:read');
  return readVersion(ctx, contentMapRules, input);
}

export const KeepContentVersionInput = z.strictObject({ key: z.string(), note: DocumentNote });
export type KeepContentVersionInput = z.infer<typeof KeepContentVersionInput>;

/** Keeps the map as it stands; every edit is saved anyway, a version is a state to come back to. */
export async function keepContentVersion(
  ctx: ServiceContext,
  input: KeepContentVersionInput,
): Promise<ContentMapVersion> {
  authorize(ctx.actor, 'documents:write');
  return keepVersion(ctx, contentMapRules, input);
}

/** Goes back to a version as a new one; what stood until now is kept too. */
export async function restoreContentVersion(ctx: ServiceContext, input: ContentVersionInput): Promise<ContentMap> {
  authorize(ctx.actor, 'documents:write');
  return describeContentMap(ctx, await restoreVersion(ctx, contentMapRules, input));
}
