import { groundOf } from '@/lib/core/claims/ground';
import { AppError } from '@/lib/core/errors';
import type { PersonaContent } from '@/lib/core/personas/persona-version';
import { countTypedQuotes } from '@/lib/core/personas/sections';
import { type SharedPersona, sharedClaim } from '@/lib/core/personas/shared-persona';
import type { LinkToken } from '@/lib/core/sharing/link';
import { type FoundPersonaLink, findPersonaLinkByToken, notePersonaLinkOpened } from '@/lib/data/persona-links';
import { readPersonaSettings } from '@/lib/data/persona-settings';
import { listPersonaVersions } from '@/lib/data/persona-versions';
import { getPersona, type StoredPersona } from '@/lib/data/personas';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import { getWorkspace } from '@/lib/data/workspaces';
import { hashSecret } from '../accounts/secret-token';
import { describeClaims } from '../claims/describe-claims';
import type { ServiceContext, VisitorContext } from '../context';
import { actAsLink } from '../sharing/links';
import type { StreamedFile } from '../streamed-file';
import { sizeNow } from './describe-persona';
import { getPortrait } from './get-portrait';
import { asPublished } from './persona-content';

/**
 * A persona as whoever holds its link may see it: the words of its newest version, its evidence as of now, no rule, and
 * only quotes whose consent reaches anybody.
 */
export async function openSharedPersona(visitor: VisitorContext, { token }: LinkToken): Promise<SharedPersona> {
  const { link, ctx } = await openLink(visitor, token);
  const { workspaceId } = ctx.actor;
  const draft = await getPersona(ctx.db, workspaceId, link.personaKey);
  const [newest] = await listPersonaVersions(ctx.db, workspaceId, draft.id, { limit: 1 });
  if (!newest) throw new AppError('not_found', 'Nothing of this persona is published yet. Ask whoever sent the link.');
  const published = asPublished(draft, newest.content);
  const [workspace, size, claims, { template }] = await Promise.all([
    getWorkspace(ctx.db, workspaceId),
    sizeNow(ctx, published),
    claimsNow(ctx, published, { content: newest.content, hasMoved: groundOf(draft) !== groundOf(published) }),
    readPersonaSettings(ctx.db, workspaceId),
    notePersonaLinkOpened(ctx.db, workspaceId, link.id, ctx.now),
  ]);
  const { name, role, summary, kind, goals, pains, behaviours, sections } = published;
  return {
    workspace_name: workspace.name,
    zone: workspace.zone,
    expires_at: link.expiresAt.toISOString(),
    read_at: ctx.now.toISOString(),
    version: newest.number,
    persona: {
      ...{ name, role, summary, kind, goals, pains, behaviours },
      sections: { ...sections, quotes: [] },
      portrait: `/api/v1/share/personas/${token}/portrait`,
      members: size?.member_count ?? null,
    },
    quotes_left_out: countTypedQuotes(published),
    template,
    ...claims,
  };
}

/** Numbers are read over the people of the draft: once that stands elsewhere, a version is judged as it was published. */
async function claimsNow(
  ctx: ServiceContext,
  persona: StoredPersona,
  { content, hasMoved }: { content: PersonaContent; hasMoved: boolean },
): Promise<Pick<SharedPersona, 'claims' | 'standing'>> {
  const [{ items, standing }, dictionary] = await Promise.all([
    describeClaims(ctx, persona, { scope: 'public', published: content.claims }),
    loadRuleDictionary(ctx.db, ctx.actor.workspaceId),
  ]);
  const shared = (claim: (typeof items)[number]) => sharedClaim(claim, dictionary);
  if (!hasMoved) return { claims: items.map(shared), standing };
  const then = new Map(content.claims.map(({ id, state, why }) => [id, { state, why }]));
  return { claims: items.map((claim) => shared({ ...claim, ...then.get(claim.id) })), standing: content.standing };
}

export async function getSharedPersonaPortrait(visitor: VisitorContext, { token }: LinkToken): Promise<StreamedFile> {
  const { link, ctx } = await openLink(visitor, token);
  return getPortrait(ctx, { key: link.personaKey });
}

async function openLink(
  visitor: VisitorContext,
  token: string,
): Promise<{ link: FoundPersonaLink; ctx: ServiceContext }> {
  return actAsLink(visitor, await findPersonaLinkByToken(visitor.db, hashSecret(token), visitor.now), 'persona.link');
}
