import type { Actor } from '@/lib/core/access';
import { type LinkToken, linkState } from '@/lib/core/boards/share';
import { AppError } from '@/lib/core/errors';
import { type SharedPersona, sharedClaim } from '@/lib/core/personas/shared-persona';
import { type FoundPersonaLink, findPersonaLinkByToken, notePersonaLinkOpened } from '@/lib/data/persona-links';
import { readPersonaSettings } from '@/lib/data/persona-settings';
import { getPersona } from '@/lib/data/personas';
import { getWorkspace } from '@/lib/data/workspaces';
import { hashSecret } from '../accounts/secret-token';
import { describeClaims } from '../claims/describe-claims';
import type { ServiceContext, VisitorContext } from '../context';
import type { StreamedFile } from '../streamed-file';
import { describePersona } from './describe-persona';
import { getPortrait } from './get-portrait';

/** A persona as whoever holds its link may see it: no rule, and only quotes whose consent reaches anybody. */
export async function openSharedPersona(visitor: VisitorContext, { token }: LinkToken): Promise<SharedPersona> {
  const { link, ctx } = await openLink(visitor, token);
  const { workspaceId } = ctx.actor;
  const stored = await getPersona(ctx.db, workspaceId, link.personaKey);
  const [workspace, persona, { items, standing }, { template }] = await Promise.all([
    getWorkspace(ctx.db, workspaceId),
    describePersona(ctx, stored),
    describeClaims(ctx, stored, 'public'),
    readPersonaSettings(ctx.db, workspaceId),
    notePersonaLinkOpened(ctx.db, workspaceId, link.id, ctx.now),
  ]);
  const { name, role, summary, kind, goals, pains, behaviours, quote, quote_source, sections, size } = persona;
  return {
    workspace_name: workspace.name,
    zone: workspace.zone,
    expires_at: link.expiresAt.toISOString(),
    read_at: ctx.now.toISOString(),
    persona: {
      ...{ name, role, summary, kind, goals, pains, behaviours, quote, quote_source, sections },
      portrait: `/api/v1/share/personas/${token}/portrait`,
      members: size?.member_count ?? null,
    },
    template,
    standing,
    claims: items.map(sharedClaim),
  };
}

export async function getSharedPersonaPortrait(visitor: VisitorContext, { token }: LinkToken): Promise<StreamedFile> {
  const { link, ctx } = await openLink(visitor, token);
  return getPortrait(ctx, { key: link.personaKey });
}

/** Reading as the link: what a viewer sees, of its own workspace. Throws `not_found` for a link that is over. */
async function openLink(
  { address: _, ...ctx }: VisitorContext,
  token: string,
): Promise<{ link: FoundPersonaLink; ctx: ServiceContext }> {
  const link = await findPersonaLinkByToken(ctx.db, hashSecret(token));
  if (!link || linkState(link, ctx.now) !== 'open') {
    throw new AppError('not_found', 'This link shows nothing any more. Ask whoever sent it for a new one.');
  }
  const { workspaceId } = link;
  const actor: Actor = { kind: 'system', id: 'persona.link', name: 'A shared link', workspaceId, role: 'viewer' };
  return { link, ctx: { ...ctx, actor } };
}
