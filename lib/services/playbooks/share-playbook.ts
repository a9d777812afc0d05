import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { outsideContent, type SharedPlaybook, sharedPage } from '@/lib/core/playbooks/shared-playbook';
import { type Link, type LinkDraft, LinkToken, type NewLink } from '@/lib/core/sharing/link';
import { findPersona } from '@/lib/data/personas';
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
import { getPortrait } from '../personas/get-portrait';
import type { StreamedFile } from '../streamed-file';
import { describePlaybook } from './describe-playbook';
import { openPlaybook, type PlaybookByKeyInput } from './get-playbook';
import { playbookRules } from './playbook-rules';
import { playbookNumbersOf } from './read-playbook-numbers';

export async function sharePlaybook(ctx: ServiceContext, draft: LinkDraft): Promise<NewLink> {
  authorize(ctx.actor, 'documents:write');
  const link = await shareDocument(ctx, playbookRules, draft);
  return { ...link, path: `/share/playbooks/${link.token}` };
}

export async function listPlaybookLinks(
  ctx: ServiceContext,
  { key }: PlaybookByKeyInput,
): Promise<{ items: Link[]; next_cursor: null }> {
  authorize(ctx.actor, 'documents:read');
  return listLinksOf(ctx, playbookRules, key);
}

export async function revokePlaybookLink(ctx: ServiceContext, input: DocumentLinkInput): Promise<Link> {
  authorize(ctx.actor, 'documents:write');
  return revokeLinkOf(ctx, playbookRules, input);
}

/** A playbook as whoever holds its link may see it: segments by name, and no rule, event or member. */
export async function openSharedPlaybook(visitor: VisitorContext, { token }: LinkToken): Promise<SharedPlaybook> {
  const { link, ctx } = await openDocumentLink(visitor, playbookRules, token);
  const kept = await openPlaybook(ctx, link.key);
  const [workspace, playbook, dictionary] = await Promise.all([
    getWorkspace(ctx.db, link.workspaceId),
    describePlaybook(ctx, kept),
    loadRuleDictionary(ctx.db, link.workspaceId),
  ]);
  const numbers = await playbookNumbersOf(ctx, outsideContent(playbook));
  const portraitOf = (persona: string) => `/api/v1/share/playbooks/${token}/portraits/${persona}`;
  return {
    workspace_name: workspace.name,
    zone: workspace.zone,
    expires_at: link.expiresAt.toISOString(),
    read_at: ctx.now.toISOString(),
    name: playbook.name,
    ...sharedPage(playbook, numbers, { portraitOf, dictionary }),
  };
}

export const SharedPlaybookPortraitInput = LinkToken.extend({ key: z.string().max(63) });
export type SharedPlaybookPortraitInput = z.infer<typeof SharedPlaybookPortraitInput>;

/** The portrait of a persona that stands on a card of the shared playbook, and on stage. */
export async function getPlaybookPortrait(
  visitor: VisitorContext,
  { token, key }: SharedPlaybookPortraitInput,
): Promise<StreamedFile> {
  const { link, ctx } = await openDocumentLink(visitor, playbookRules, token);
  const { content } = await openPlaybook(ctx, link.key);
  const isOnCard = content.people.some(({ persona }) => persona === key);
  const persona = isOnCard ? await findPersona(ctx.db, link.workspaceId, key) : null;
  if (!persona || persona.archivedAt) {
    throw new AppError('not_found', 'There is no such portrait on this playbook.');
  }
  return getPortrait(ctx, { key });
}
