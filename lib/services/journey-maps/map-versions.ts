import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { DocumentNote } from '@/lib/core/documents/document';
import type { JourneyMap, JourneyMapVersion } from '@/lib/core/journey-maps/journey-map';
import type { ServiceContext } from '../context';
import { keepVersion, readVersion, readVersions, restoreVersion, VersionsPage } from '../documents/document-versions';
import { describeMap } from './describe-map';
import { journeyMapRules } from './journey-map-rules';

export const ListMapVersionsInput = VersionsPage;

export async function listMapVersions(
  ctx: ServiceContext,
  input: VersionsPage,
): Promise<{ items: JourneyMapVersion[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'documents:read');
  return readVersions(ctx, journeyMapRules, input);
}

export const MapVersionInput = z.object({ key: z.string(), version: z.coerce.number().int().min(1) });
export type MapVersionInput = z.infer<typeof MapVersionInput>;

export async function getMapVersion(ctx: ServiceContext, input: MapVersionInput): Promise<JourneyMapVersion> {
  authorize(ctx.actor, 'documents:read');
  return readVersion(ctx, journeyMapRules, input);
}

export const KeepMapVersionInput = z.strictObject({ key: z.string(), note: DocumentNote });
export type KeepMapVersionInput = z.infer<typeof KeepMapVersionInput>;

/** Keeps the map as it stands; every edit is saved anyway, a version is a state to come back to. */
export async function keepMapVersion(ctx: ServiceContext, input: KeepMapVersionInput): Promise<JourneyMapVersion> {
  authorize(ctx.actor, 'documents:write');
  return keepVersion(ctx, journeyMapRules, input);
}

/** Goes back to a version as a new one; what stood until now is kept too. */
export async function restoreMapVersion(ctx: ServiceContext, input: MapVersionInput): Promise<JourneyMap> {
  authorize(ctx.actor, 'documents:write');
  return describeMap(ctx, await restoreVersion(ctx, journeyMapRules, input));
}
