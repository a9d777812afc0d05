import { authorize } from '@/lib/core/access';
import { type SharedMap, sharedContent, sharedEvidence, sharedNumbers } from '@/lib/core/journey-maps/shared-map';
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
import { describeSummaries, showEvidence } from './describe-map';
import { type MapByKeyInput, openMap } from './get-map';
import { journeyMapRules } from './journey-map-rules';
import { numbersOf } from './read-map-numbers';

export async function shareMap(ctx: ServiceContext, draft: LinkDraft): Promise<NewLink> {
  authorize(ctx.actor, 'documents:write');
  const link = await shareDocument(ctx, journeyMapRules, draft);
  return { ...link, path: `/share/journey-maps/${link.token}` };
}

export async function listMapLinks(
  ctx: ServiceContext,
  { key }: MapByKeyInput,
): Promise<{ items: Link[]; next_cursor: null }> {
  authorize(ctx.actor, 'documents:read');
  return listLinksOf(ctx, journeyMapRules, key);
}

export async function revokeMapLink(ctx: ServiceContext, input: DocumentLinkInput): Promise<Link> {
  authorize(ctx.actor, 'documents:write');
  return revokeLinkOf(ctx, journeyMapRules, input);
}

/** A map as whoever holds its link may see it: no event, no rule, and only quotes whose consent reaches anybody. */
export async function openSharedMap(visitor: VisitorContext, { token }: LinkToken): Promise<SharedMap> {
  const { link, ctx } = await openDocumentLink(visitor, journeyMapRules, token);
  const map = await openMap(ctx, link.key);
  const [workspace, [summary], shown, numbers, dictionary] = await Promise.all([
    getWorkspace(ctx.db, link.workspaceId),
    describeSummaries(ctx, [map]),
    showEvidence(ctx, map.content.evidence, 'public'),
    numbersOf(ctx, map.content),
    loadRuleDictionary(ctx.db, link.workspaceId),
  ]);
  const evidence = sharedEvidence(shown, numbers, dictionary);
  const quotes = shown.filter(({ reference }) => reference.kind === 'quote').length;
  return {
    workspace_name: workspace.name,
    zone: workspace.zone,
    expires_at: link.expiresAt.toISOString(),
    read_at: ctx.now.toISOString(),
    name: map.name,
    persona: summary?.persona ? { name: summary.persona.name, color: summary.persona.color } : null,
    ...sharedContent(map.content),
    evidence,
    quotes_hidden: quotes - evidence.filter(({ kind }) => kind === 'quote').length,
    numbers: sharedNumbers(numbers),
    numbers_as_of: numbers.about?.as_of ?? null,
  };
}
