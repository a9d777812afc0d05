import { authorize } from '@/lib/core/access';
import { matrixMarkdown } from '@/lib/core/priority-matrices/matrix-markdown';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { documentFile } from '../documents/document-file';
import { type StreamedFile, textFile } from '../streamed-file';
import { describeMatrix, type MatrixByKeyInput, openMatrix } from './get-matrix';
import { numbersOf } from './read-matrix-numbers';

/** The matrix as Markdown, with its order and numbers of now. */
export async function exportMatrixMarkdown(ctx: ServiceContext, { key }: MatrixByKeyInput): Promise<StreamedFile> {
  authorize(ctx.actor, 'documents:read');
  const kept = await openMatrix(ctx, key);
  const [matrix, numbers, { zone }] = await Promise.all([
    describeMatrix(ctx, kept),
    numbersOf(ctx, kept.content),
    getWorkspace(ctx.db, ctx.actor.workspaceId),
  ]);
  const text = matrixMarkdown({ matrix, numbers, zone, at: ctx.now.getTime() });
  return textFile(`${key}.md`, 'text/markdown; charset=utf-8', text);
}

/** The matrix as a file that can be sent to `POST priority-matrices` again. */
export async function exportMatrixFile(ctx: ServiceContext, { key }: MatrixByKeyInput): Promise<StreamedFile> {
  authorize(ctx.actor, 'documents:read');
  return documentFile(await openMatrix(ctx, key));
}
