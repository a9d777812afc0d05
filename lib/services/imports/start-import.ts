import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { assertMapping } from '@/lib/core/imports/check-mapping';
import { detectFile, startBytes } from '@/lib/core/imports/detect-file';
import type { DetectedFile } from '@/lib/core/imports/detected-file';
import { type Import, isIn, mayStart, saidOf } from '@/lib/core/imports/import';
import type { ImportScope } from '@/lib/core/imports/import-scope';
import { EventsMapping, Mapping, ProfilesMapping } from '@/lib/core/imports/mapping';
import { MappingName } from '@/lib/core/imports/saved-mapping';
import { insertAudit } from '@/lib/data/audit';
import { getImport, moveImport } from '@/lib/data/imports';
import { enqueueJob } from '@/lib/data/jobs';
import { loadKnownTypes } from '@/lib/data/known-names';
import { inTransaction } from '@/lib/data/prisma-client';
import { getSavedMapping } from '@/lib/data/saved-mappings';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';

const id = z.uuid();
/** An import with a mapping: as the body itself, as `mapping`, or the name of a saved one. */
export const MappedImportInput = z.union([
  EventsMapping.extend({ id }),
  ProfilesMapping.extend({ id }),
  z.strictObject({ id, mapping: z.union([MappingName, Mapping]) }),
]);
export type MappedImportInput = z.infer<typeof MappedImportInput>;

/** Queues an import with what its columns mean. Throws `invalid` for a mapping that does not fit the file. */
export async function startImport(ctx: ServiceContext, input: MappedImportInput): Promise<Import> {
  authorize(ctx.actor, 'imports:write');
  const found = await getImport(ctx.db, ctx.actor.workspaceId, input.id);
  if (!mayStart(found.state)) {
    const first = isIn(found.state) ? 'Undo it' : 'Cancel it';
    throw new AppError('conflict', `This import ${saidOf[found.state]}. ${first} first, then start it again.`, {
      details: { state: found.state },
    });
  }
  const mapping = await mappingOf(ctx, input);
  const detected = await detectedFor(ctx, found, mapping);
  await assertStartable(ctx, detected, mapping);
  return inTransaction(ctx.db, (tx) => queueImport({ ...ctx, db: tx }, found, detected, mapping));
}

/** The mapping an input gives or names. */
export async function mappingOf(ctx: ServiceContext, input: MappedImportInput): Promise<Mapping> {
  if (!('mapping' in input)) {
    const { id: _id, ...mapping } = input;
    return mapping;
  }
  if (typeof input.mapping !== 'string') return input.mapping;
  return (await getSavedMapping(ctx.db, ctx.actor.workspaceId, input.mapping)).mapping;
}

/** The file as this mapping says it is: with or without a header, with another delimiter. */
export async function detectedFor(ctx: ServiceContext, found: Import, mapping: Mapping): Promise<DetectedFile> {
  const { header, delimiter } = mapping;
  const isSame =
    (header === undefined || header === found.detected.header) &&
    (delimiter === undefined || delimiter === found.detected.delimiter);
  if (isSame) return found.detected;
  const start = await ctx.files.readStart({ workspaceId: ctx.actor.workspaceId, id: found.id }, startBytes);
  return detectFile({ ...start, encoding: found.detected.encoding }, { header, delimiter });
}

/** What rows of this file are read against. */
export async function importScope(ctx: ServiceContext, detected: DetectedFile): Promise<ImportScope> {
  const { workspaceId } = ctx.actor;
  const [{ zone }, known] = await Promise.all([getWorkspace(ctx.db, workspaceId), loadKnownTypes(ctx.db, workspaceId)]);
  return { columns: detected.columns, zone, known };
}

export async function assertStartable(ctx: ServiceContext, detected: DetectedFile, mapping: Mapping): Promise<void> {
  assertMapping(mapping, await importScope(ctx, detected));
}

/** In one transaction: the import waits for its job, which is queued with it. */
export async function queueImport(
  ctx: ServiceContext,
  found: Import,
  detected: DetectedFile,
  mapping: Mapping,
): Promise<Import> {
  const { workspaceId } = ctx.actor;
  const before = { bytesRead: 0, accepted: 0, changed: 0, duplicate: 0, filtered: 0, refused: 0, runs: 0 };
  await moveImport(ctx.db, workspaceId, found.id, ['uploaded', 'failed', 'cancelled', 'undone'], {
    ...before,
    state: 'queued',
    step: null,
    mapping,
    detected,
    error: null,
    cancelAsked: false,
    startedAt: null,
    finishedAt: null,
    undoneAt: null,
  });
  await enqueueJob(ctx.db, 'import.run', { workspaceId, importId: found.id }, { singletonKey: found.id });
  await insertAudit(ctx.db, ctx.actor, {
    action: 'import.started',
    target: { kind: 'import', id: found.id, name: found.name },
    difference: { mapping },
  });
  return getImport(ctx.db, workspaceId, found.id);
}
