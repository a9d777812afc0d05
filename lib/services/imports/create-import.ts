import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { detectFile, type Overrides, startBytes } from '@/lib/core/imports/detect-file';
import type { DetectedFile } from '@/lib/core/imports/detected-file';
import type { Import } from '@/lib/core/imports/import';
import type { Mapping } from '@/lib/core/imports/mapping';
import { proposeMapping } from '@/lib/core/imports/propose-mapping';
import { detectEncoding } from '@/lib/core/imports/read-encoding';
import { MappingName } from '@/lib/core/imports/saved-mapping';
import { insertAudit } from '@/lib/data/audit';
import { insertImport, listEndedBefore } from '@/lib/data/imports';
import { inTransaction } from '@/lib/data/prisma-client';
import { getSavedMapping } from '@/lib/data/saved-mappings';
import type { UploadId } from '@/lib/data/upload-files';
import type { ServiceContext } from '../context';
import { assertStartable, queueImport } from './start-import';

export const CreateImportInput = z.strictObject({
  /** The name of the file, for people and for guessing what it holds. */
  name: z.string().trim().min(1).max(255).default('upload.csv'),
  /** A saved mapping to read it with. */
  mapping: MappingName.optional(),
  /** With a saved mapping: begins at once. */
  start: z.stringbool().default(false),
});
export type CreateImportInput = z.infer<typeof CreateImportInput> & { body: AsyncIterable<Uint8Array> };

/** Takes a file in, looks at its start and proposes what its columns mean. With a saved mapping it can begin at once. */
export async function createImport(ctx: ServiceContext, input: CreateImportInput): Promise<Import> {
  authorize(ctx.actor, 'imports:write');
  const { workspaceId } = ctx.actor;
  if (input.start && input.mapping === undefined) {
    throw new AppError('invalid', 'To start at once, name a saved mapping: ?mapping=weekly&start=true.');
  }
  const saved = input.mapping === undefined ? null : await getSavedMapping(ctx.db, workspaceId, input.mapping);
  const upload: UploadId = { workspaceId, id: randomUUID() };
  const file = await ctx.files.write(upload, input.body);
  try {
    const detected = await detectUpload(ctx, upload, file.isUtf8, saved?.mapping ?? {});
    const proposal = saved?.mapping ?? proposeMapping(detected, input.name);
    return await keep(ctx, { upload, name: input.name, file, detected, proposal, starts: input.start });
  } catch (error) {
    await ctx.files.remove(upload);
    throw error;
  }
}

type Kept = {
  upload: UploadId;
  name: string;
  file: { bytes: number; sha256: string };
  detected: DetectedFile;
  proposal: Mapping | null;
  starts: boolean;
};

async function keep(ctx: ServiceContext, { upload, name, file, detected, proposal, starts }: Kept): Promise<Import> {
  const { workspaceId, id: createdBy, name: createdByName } = ctx.actor;
  if (starts && proposal !== null) await assertStartable(ctx, detected, proposal);
  const kept = await inTransaction(ctx.db, async (tx) => {
    const draft = { id: upload.id, name, bytes: file.bytes, sha256: file.sha256, detected, proposal };
    const made = await insertImport(tx, workspaceId, { ...draft, createdBy: { id: createdBy, name: createdByName } });
    await insertAudit(tx, ctx.actor, {
      action: 'import.uploaded',
      target: { kind: 'import', id: made.id, name },
      difference: { bytes: file.bytes },
    });
    return starts && proposal !== null ? queueImport({ ...ctx, db: tx }, made, detected, proposal) : made;
  });
  await removeOldFiles(ctx);
  return kept;
}

/** What the start of an upload says about it. */
async function detectUpload(
  ctx: ServiceContext,
  upload: UploadId,
  isUtf8: boolean,
  overrides: Overrides,
): Promise<DetectedFile> {
  const start = await ctx.files.readStart(upload, startBytes);
  const { delimiter, header } = overrides;
  return detectFile({ ...start, encoding: detectEncoding(start.bytes, isUtf8) }, { delimiter, header });
}

const keptDays = 7;

/** A file may be needed to run its import again; after a week it is brought in anew. */
async function removeOldFiles(ctx: ServiceContext): Promise<void> {
  const { workspaceId } = ctx.actor;
  const before = new Date(ctx.now.getTime() - keptDays * 86_400_000);
  for (const id of await listEndedBefore(ctx.db, workspaceId, before)) await ctx.files.remove({ workspaceId, id });
}
