import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { DocumentName } from '@/lib/core/documents/document';
import { Edits } from '@/lib/core/documents/edit';
import { type PriorityMatrix, PriorityMatrixDraft } from '@/lib/core/priority-matrices/priority-matrix';
import type { ServiceContext } from '../context';
import { createDocument } from '../documents/create-document';
import { editDocument, renameDocument, shelveDocument } from '../documents/edit-document';
import { describeMatrix, type MatrixByKeyInput } from './get-matrix';
import { matrixRules } from './matrix-rules';

export const CreateMatrixInput = PriorityMatrixDraft;

export async function createMatrix(ctx: ServiceContext, input: PriorityMatrixDraft): Promise<PriorityMatrix> {
  authorize(ctx.actor, 'documents:write');
  return describeMatrix(ctx, await createDocument(ctx, matrixRules, input));
}

export const EditMatrixInput = z.strictObject({ key: z.string(), edits: Edits });
export type EditMatrixInput = z.infer<typeof EditMatrixInput>;

/** Applies edits to the newest state, whoever wrote it; what would overwrite somebody unseen gets `conflict`. */
export async function editMatrix(ctx: ServiceContext, input: EditMatrixInput): Promise<PriorityMatrix> {
  authorize(ctx.actor, 'documents:write');
  return describeMatrix(ctx, await editDocument(ctx, matrixRules, input));
}

export const RenameMatrixInput = z.strictObject({ key: z.string(), name: DocumentName });
export type RenameMatrixInput = z.infer<typeof RenameMatrixInput>;

export async function renameMatrix(ctx: ServiceContext, input: RenameMatrixInput): Promise<PriorityMatrix> {
  authorize(ctx.actor, 'documents:write');
  return describeMatrix(ctx, await renameDocument(ctx, matrixRules, input));
}

/** Takes a matrix away with its links; it can be brought back. */
export async function archiveMatrix(ctx: ServiceContext, { key }: MatrixByKeyInput): Promise<PriorityMatrix> {
  authorize(ctx.actor, 'documents:write');
  return describeMatrix(ctx, await shelveDocument(ctx, matrixRules, { key, isArchived: true }));
}

export async function bringBackMatrix(ctx: ServiceContext, { key }: MatrixByKeyInput): Promise<PriorityMatrix> {
  authorize(ctx.actor, 'documents:write');
  return describeMatrix(ctx, await shelveDocument(ctx, matrixRules, { key, isArchived: false }));
}
