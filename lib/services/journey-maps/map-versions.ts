import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { DocumentNote } from '@/lib/core/documents/document';
import type { JourneyMap, JourneyMapVersion, ShownEvidence } from '@/lib/core/journey-maps/journey-map';
import { scopeOfReader } from '@/lib/core/research/consent';
import type { ServiceContext } from '../context';
import { keepVersion, readVersion, readVersions, restoreVersion, VersionsPage } from '../documents/document-versions';
import { describeMap, showEvidence } from './describe-map';
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

/** The same, with what its evidence says to whoever reads it now. */
export async function showVersion(
  ctx: ServiceContext,
  input: MapVersionInput,
): Promise<JourneyMapVersion & { evidence: ShownEvidence[] }> {
  authorize(ctx.actor, 'documents:read');
  const version = await readVersion(ctx, journeyMapRules, input);
  const evidence = await showEvidence(ctx, version.content.evidence, scopeOfReader(ctx.actor.role));
  return { ...version, evidence };
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
