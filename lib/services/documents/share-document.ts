import { z } from 'zod';
import type { Content } from '@/lib/core/documents/apply-edits';
import { AppError } from '@/lib/core/errors';
import type { Link, LinkDraft, NewLink } from '@/lib/core/sharing/link';
import { insertAudit } from '@/lib/data/audit';
import {
  type FoundDocumentLink,
  findDocumentLinkByToken,
  getDocumentLink,
  insertDocumentLink,
  listDocumentLinks,
  noteDocumentLinkOpened,
  revokeDocumentLinkAt,
} from '@/lib/data/document-links';
import { getDocumentHead } from '@/lib/data/documents';
import { inTransaction } from '@/lib/data/prisma-client';
import { hashSecret } from '../accounts/secret-token';
import type { ServiceContext, VisitorContext } from '../context';
import { actAsLink, newLink } from '../sharing/links';
import { type DocumentRules, targetOf } from './document-rules';

/** A link that shows a document without a sign-in, until it expires. The link itself is in this answer only. */
export async function shareDocument<Whole extends Content>(
  ctx: ServiceContext,
  rules: DocumentRules<Whole>,
  draft: LinkDraft,
): Promise<Omit<NewLink, 'path'>> {
  const { actor } = ctx;
  const { token, row } = newLink(ctx, draft);
  return inTransaction(ctx.db, async (tx) => {
    const document = await getDocumentHead(tx, actor.workspaceId, { kind: rules.kind, key: draft.key });
    if (document.archivedAt) {
      throw new AppError('invalid', `"${document.name}" is archived. Bring it back first, then share it.`);
    }
    const link = await insertDocumentLink(tx, actor.workspaceId, { ...row, documentId: document.id });
    await insertAudit(tx, actor, {
      action: `${rules.kind}.shared`,
      target: targetOf(rules, document),
      difference: { link: link.name, expires_at: link.expires_at },
    });
    return { ...link, token };
  });
}

export async function listLinksOf<Whole extends Content>(
  ctx: ServiceContext,
  { kind }: DocumentRules<Whole>,
  key: string,
): Promise<{ items: Link[]; next_cursor: null }> {
  const { workspaceId } = ctx.actor;
  const { id } = await getDocumentHead(ctx.db, workspaceId, { kind, key });
  return { items: await listDocumentLinks(ctx.db, workspaceId, id, ctx.now), next_cursor: null };
}

export const DocumentLinkInput = z.object({ key: z.string(), id: z.uuid() });
export type DocumentLinkInput = z.infer<typeof DocumentLinkInput>;

/** Whoever opens the link from now on sees nothing. */
export async function revokeLinkOf<Whole extends Content>(
  ctx: ServiceContext,
  rules: DocumentRules<Whole>,
  { key, id }: DocumentLinkInput,
): Promise<Link> {
  const { actor, now } = ctx;
  const { workspaceId } = actor;
  return inTransaction(ctx.db, async (tx) => {
    const document = await getDocumentHead(tx, workspaceId, { kind: rules.kind, key });
    const link = await getDocumentLink(tx, workspaceId, { documentId: document.id, id, now });
    if (link.state === 'revoked') return link;
    await revokeDocumentLinkAt(tx, workspaceId, link.id, now);
    await insertAudit(tx, actor, {
      action: `${rules.kind}.unshared`,
      target: targetOf(rules, document),
      difference: { link: link.name },
    });
    return getDocumentLink(tx, workspaceId, { documentId: document.id, id, now });
  });
}

/** What a link opens, read as a viewer of its workspace. Throws `not_found` for a link that is over. */
export async function openDocumentLink<Whole extends Content>(
  visitor: VisitorContext,
  { kind }: DocumentRules<Whole>,
  token: string,
): Promise<{ link: FoundDocumentLink; ctx: ServiceContext }> {
  const found = await findDocumentLinkByToken(visitor.db, kind, hashSecret(token), visitor.now);
  const opened = actAsLink(visitor, found, `${kind}.link`);
  await noteDocumentLinkOpened(opened.ctx.db, opened.link.workspaceId, opened.link.id, visitor.now);
  return opened;
}
