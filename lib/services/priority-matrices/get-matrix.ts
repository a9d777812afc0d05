import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { DocumentRevision } from '@/lib/core/documents/document';
import type {
  EntryName,
  MatrixContent,
  PriorityMatrix,
  PriorityMatrixSummary,
} from '@/lib/core/priority-matrices/priority-matrix';
import { getDocument, listDocuments } from '@/lib/data/documents';
import { listPersonaNames } from '@/lib/data/personas';
import { listVersionNumbers } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { type OpenDocument, openDocument } from '../documents/document-rules';
import { matrixRules } from './matrix-rules';

export const MatrixByKeyInput = z.object({ key: z.string() });
export type MatrixByKeyInput = z.infer<typeof MatrixByKeyInput>;

export async function getMatrix(ctx: ServiceContext, { key }: MatrixByKeyInput): Promise<PriorityMatrix> {
  authorize(ctx.actor, 'documents:read');
  return describeMatrix(ctx, await openMatrix(ctx, key));
}

/** How often it was changed, for whoever has it open. */
export async function getMatrixRevision(ctx: ServiceContext, { key }: MatrixByKeyInput): Promise<DocumentRevision> {
  authorize(ctx.actor, 'documents:read');
  const { kind } = matrixRules;
  const { revision } = await getDocument(ctx.db, ctx.actor.workspaceId, { kind, key });
  return { revision };
}

type OpenMatrix = OpenDocument<MatrixContent>;

/** A matrix as it is kept, for use cases that read it. */
export async function openMatrix(ctx: ServiceContext, key: string): Promise<OpenMatrix> {
  const { kind } = matrixRules;
  return openDocument(matrixRules, await getDocument(ctx.db, ctx.actor.workspaceId, { kind, key }));
}

export const ListMatricesInput = z.object({
  archived: z.stringbool().default(false),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListMatricesInput = z.infer<typeof ListMatricesInput>;

export async function listMatrices(
  ctx: ServiceContext,
  { archived, cursor, limit }: ListMatricesInput,
): Promise<{ items: PriorityMatrixSummary[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'documents:read');
  const page = { archived, after: cursor, limit: limit + 1 };
  const rows = await listDocuments(ctx.db, ctx.actor.workspaceId, matrixRules.kind, page);
  const shown = rows.slice(0, limit).map((row) => openDocument(matrixRules, row));
  return {
    items: shown.map((matrix) => ({
      ...describeKept(matrix),
      criteria: matrix.content.criteria.length,
      entries: matrix.content.entries.length,
    })),
    next_cursor: rows.length > shown.length ? (shown.at(-1)?.key ?? null) : null,
  };
}

/** A matrix with the names of whom it compares. */
export async function describeMatrix(ctx: ServiceContext, matrix: OpenMatrix): Promise<PriorityMatrix> {
  return { ...describeKept(matrix), content: matrix.content, names: await nameEntries(ctx, matrix.content) };
}

const describeKept = (matrix: OpenMatrix) => ({
  key: matrix.key,
  name: matrix.name,
  revision: matrix.revision,
  owner: matrix.owner,
  archived_at: matrix.archivedAt?.toISOString() ?? null,
  created_at: matrix.createdAt.toISOString(),
  updated_at: matrix.updatedAt.toISOString(),
});

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
      if (persona) return { entry, name: persona.name, color: persona.color, missing: null };
      return { entry, name: who.key, color: null, missing: 'This persona is no longer in the workspace.' };
    }
    const segment = segments.find(({ key }) => key === who.key);
    if (segment) return { entry, name: `${segment.name} v${who.version}`, color: null, missing: null };
    return { entry, name: who.key, color: null, missing: 'This segment was retired.' };
  });
}
