import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { DocumentRevision } from '@/lib/core/documents/document';
import type {
  EntryName,
  MatrixContent,
  PriorityMatrix,
  PriorityMatrixSummary,
} from '@/lib/core/priority-matrices/priority-matrix';
import { listPersonaNames } from '@/lib/data/personas';
import { listVersionNumbers } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import type { OpenDocument } from '../documents/document-rules';
import {
  DocumentsPage,
  describeDocument,
  readDocument,
  readDocuments,
  readRevision,
} from '../documents/read-documents';
import { matrixRules } from './matrix-rules';

export const MatrixByKeyInput = z.object({ key: z.string() });
export type MatrixByKeyInput = z.infer<typeof MatrixByKeyInput>;

export async function getMatrix(ctx: ServiceContext, { key }: MatrixByKeyInput): Promise<PriorityMatrix> {
  authorize(ctx.actor, 'documents:read');
  return describeMatrix(ctx, await openMatrix(ctx, key));
}

export async function getMatrixRevision(ctx: ServiceContext, { key }: MatrixByKeyInput): Promise<DocumentRevision> {
  authorize(ctx.actor, 'documents:read');
  return readRevision(ctx, matrixRules, key);
}

type OpenMatrix = OpenDocument<MatrixContent>;

/** A matrix as it is kept, for use cases that read it. */
export async function openMatrix(ctx: ServiceContext, key: string): Promise<OpenMatrix> {
  return readDocument(ctx, matrixRules, key);
}

export const ListMatricesInput = DocumentsPage;

export async function listMatrices(
  ctx: ServiceContext,
  page: DocumentsPage,
): Promise<{ items: PriorityMatrixSummary[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'documents:read');
  const { documents, next_cursor } = await readDocuments(ctx, matrixRules, page);
  const items = documents.map((matrix) => ({
    ...describeDocument(matrix),
    criteria: matrix.content.criteria.length,
    entries: matrix.content.entries.length,
  }));
  return { items, next_cursor };
}

/** A matrix with the names of whom it compares. */
export async function describeMatrix(ctx: ServiceContext, matrix: OpenMatrix): Promise<PriorityMatrix> {
  return { ...describeDocument(matrix), content: matrix.content, names: await nameEntries(ctx, matrix.content) };
}

export async function nameEntries(ctx: ServiceContext, { entries }: MatrixContent): Promise<EntryName[]> {
  const { workspaceId } = ctx.actor;
  const keys = entries.flatMap(({ who }) => (who.kind === 'persona' ? [who.key] : []));
  const [personas, segments] = await Promise.all([
    listPersonaNames(ctx.db, workspaceId, keys),
    keys.length === entries.length ? [] : listVersionNumbers(ctx.db, workspaceId),
  ]);
  return entries.map(({ id: entry, who }): EntryName => {
    if (who.kind === 'persona') {
      const persona = personas.find(({ key }) => key === who.key);
      if (persona) return { entry, name: persona.name, color: persona.color, missing: null, newer: null };
      return { entry, name: who.key, color: null, missing: 'This persona is no longer in the workspace.', newer: null };
    }
    const segment = segments.find(({ key }) => key === who.key);
    if (segment) {
      const newest = segment.versions[0] ?? who.version;
      const name = `${segment.name} v${who.version}`;
      return { entry, name, color: null, missing: null, newer: newest > who.version ? newest : null };
    }
    return { entry, name: who.key, color: null, missing: 'This segment was retired.', newer: null };
  });
}
