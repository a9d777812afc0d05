import { authorize } from '@/lib/core/access';
import { type SharedContentMap, sharedItems } from '@/lib/core/content-maps/shared-content-map';
import type { Link, LinkDraft, LinkToken, NewLink } from '@/lib/core/sharing/link';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext, VisitorContext } from '../context';
import {
  type DocumentLinkInput,
  listLinksOf,
  openDocumentLink,
  revokeLinkOf,
  shareDocument,
} from '../documents/share-document';
import { contentMapRules } from './content-map-rules';
import { describeContentMaps } from './describe-content-map';
import { type ContentMapByKeyInput, openContentMap } from './get-content-map';
import { contentNumbersOf } from './read-content-numbers';

export async function shareContentMap(ctx: ServiceContext, draft: LinkDraft): Promise<NewLink> {
  authorize(ctx.actor, 'documents:write');
  const link = await shareDocument(ctx, contentMapRules, draft);
  return { ...link, path: `/share/content-maps/${link.token}` };
}

export async function listContentLinks(
  ctx: ServiceContext,
  { key }: ContentMapByKeyInput,
): Promise<{ items: Link[]; next_cursor: null }> {
  authorize(ctx.actor, 'documents:read');
  return listLinksOf(ctx, contentMapRules, key);
}

export async function revokeContentLink(ctx: ServiceContext, input: DocumentLinkInput): Promise<Link> {
  authorize(ctx.actor, 'documents:write');
  return revokeLinkOf(ctx, contentMapRules, input);
}

/** A content map as whoever holds its link may see it: who keeps a piece, and which event measures it, stay here. */
export async function openSharedContentMap(visitor: VisitorContext, { token }: LinkToken): Promise<SharedContentMap> {
  const { link, ctx } = await openDocumentLink(visitor, contentMapRules, token);
  const map = await openContentMap(ctx, link.key);
  const [workspace, [summary], numbers, dictionary] = await Promise.all([
    getWorkspace(ctx.db, link.workspaceId),
    describeContentMaps(ctx, [map]),
    contentNumbersOf(ctx, map.content),
    loadRuleDictionary(ctx.db, link.workspaceId),
  ]);
  return {
    workspace_name: workspace.name,
    zone: workspace.zone,
    expires_at: link.expiresAt.toISOString(),
    read_at: ctx.now.toISOString(),
    name: map.name,
    personas: summary?.personas ?? [],
    stages: map.content.stages,
    items: sharedItems(map, numbers, dictionary),
  };
}
