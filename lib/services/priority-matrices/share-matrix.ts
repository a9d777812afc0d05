import { authorize } from '@/lib/core/access';
import { type SharedMatrix, sharedRanking } from '@/lib/core/priority-matrices/shared-matrix';
import type { Link, LinkDraft, LinkToken, NewLink } from '@/lib/core/sharing/link';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext, VisitorContext } from '../context';
import {
  type DocumentLinkInput,
  listLinksOf,
  openDocumentLink,
  revokeLinkOf,
  shareDocument,
} from '../documents/share-document';
import { describeMatrix, type MatrixByKeyInput, openMatrix } from './get-matrix';
import { matrixRules } from './matrix-rules';
import { numbersOf } from './read-matrix-numbers';

export async function shareMatrix(ctx: ServiceContext, draft: LinkDraft): Promise<NewLink> {
  authorize(ctx.actor, 'documents:write');
  const link = await shareDocument(ctx, matrixRules, draft);
  return { ...link, path: `/share/priority-matrices/${link.token}` };
}

export async function listMatrixLinks(
  ctx: ServiceContext,
  { key }: MatrixByKeyInput,
): Promise<{ items: Link[]; next_cursor: null }> {
  authorize(ctx.actor, 'documents:read');
  return listLinksOf(ctx, matrixRules, key);
}

export async function revokeMatrixLink(ctx: ServiceContext, input: DocumentLinkInput): Promise<Link> {
  authorize(ctx.actor, 'documents:write');
  return revokeLinkOf(ctx, matrixRules, input);
}

/** A matrix as whoever holds its link may see it: scores and numbers, no rule, no event, no note. */
export async function openSharedMatrix(visitor: VisitorContext, { token }: LinkToken): Promise<SharedMatrix> {
  const { link, ctx } = await openDocumentLink(visitor, matrixRules, token);
  const kept = await openMatrix(ctx, link.key);
  const [workspace, matrix, numbers] = await Promise.all([
    getWorkspace(ctx.db, link.workspaceId),
    describeMatrix(ctx, kept),
    numbersOf(ctx, kept.content),
  ]);
  return {
    workspace_name: workspace.name,
    zone: workspace.zone,
    expires_at: link.expiresAt.toISOString(),
    read_at: ctx.now.toISOString(),
    name: matrix.name,
    ...sharedRanking(matrix, numbers),
  };
}
