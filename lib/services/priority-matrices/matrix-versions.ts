import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { DocumentNote } from '@/lib/core/documents/document';
import type { EntryName, PriorityMatrix, PriorityMatrixVersion } from '@/lib/core/priority-matrices/priority-matrix';
import type { ServiceContext } from '../context';
import { keepVersion, readVersion, readVersions, restoreVersion, VersionsPage } from '../documents/document-versions';
import { describeMatrix, nameEntries } from './get-matrix';
import { matrixRules } from './matrix-rules';

export const ListMatrixVersionsInput = VersionsPage;

export async function listMatrixVersions(
  ctx: ServiceContext,
  input: VersionsPage,
): Promise<{ items: PriorityMatrixVersion[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'documents:read');
  return readVersions(ctx, matrixRules, input);
}

export const MatrixVersionInput = z.object({ key: z.string(), version: z.coerce.number().int().min(1) });
export type MatrixVersionInput = z.infer<typeof MatrixVersionInput>;

export async function getMatrixVersion(ctx: ServiceContext, input: MatrixVersionInput): Promise<PriorityMatrixVersion> {
  authorize(ctx.actor, 'documents:read');
  return readVersion(ctx, matrixRules, input);
}

/** The same, with the names of whom it compared. */
export async function showMatrixVersion(
  ctx: ServiceContext,
  input: MatrixVersionInput,
): Promise<PriorityMatrixVersion & { names: EntryName[] }> {
  authorize(ctx.actor, 'documents:read');
  const version = await readVersion(ctx, matrixRules, input);
  return { ...version, names: await nameEntries(ctx, version.content) };
}

export const KeepMatrixVersionInput = z.strictObject({ key: z.string(), note: DocumentNote });
export type KeepMatrixVersionInput = z.infer<typeof KeepMatrixVersionInput>;

/** Keeps the matrix as it stands; every edit is saved anyway, a version is a state to come back to. */
export async function keepMatrixVersion(
  ctx: ServiceContext,
  input: KeepMatrixVersionInput,
): Promise<PriorityMatrixVersion> {
  authorize(ctx.actor, 'documents:write');
  return keepVersion(ctx, matrixRules, input);
}

/** Goes back to a version as a new one; what stood until now is kept too. */
export async function restoreMatrixVersion(ctx: ServiceContext, input: MatrixVersionInput): Promise<PriorityMatrix> {
  authorize(ctx.actor, 'documents:write');
  return describeMatrix(ctx, await restoreVersion(ctx, matrixRules, input));
}
