import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import type { Link, LinkDraft, NewLink } from '@/lib/core/sharing/link';
import { insertAudit } from '@/lib/data/audit';
import {
  getPersonaLink,
  insertPersonaLink,
  listPersonaLinks as readLinks,
  revokePersonaLinkAt,
} from '@/lib/data/persona-links';
import { listPersonaVersions } from '@/lib/data/persona-versions';
import { getPersona } from '@/lib/data/personas';
import { inTransaction } from '@/lib/data/prisma-client';
import { personaTarget } from '../claims/one-claim';
import type { ServiceContext } from '../context';
import { newLink } from '../sharing/links';
import type { PersonaByKeyInput } from './get-persona';

/** A link that shows what is published of a persona without a sign-in, until it expires. The link itself is in this answer only. */
export async function sharePersona(ctx: ServiceContext, draft: LinkDraft): Promise<NewLink> {
  authorize(ctx.actor, 'personas:publish');
  const { actor } = ctx;
  const { token, row } = newLink(ctx, draft);
  return inTransaction(ctx.db, async (tx) => {
    const persona = await getPersona(tx, actor.workspaceId, draft.key);
    const [published] = await listPersonaVersions(tx, actor.workspaceId, persona.id, { limit: 1 });
    if (!published) {
      throw new AppError('invalid', `Nothing of ${persona.name} is published yet. Publish it first, then share it.`);
    }
    const link = await insertPersonaLink(tx, actor.workspaceId, { ...row, personaId: persona.id });
    await insertAudit(tx, actor, {
      action: 'persona.shared',
      target: personaTarget(persona),
      difference: { link: link.name, expires_at: link.expires_at },
    });
    return { ...link, token, path: `/share/personas/${token}` };
  });
}

export async function listPersonaLinks(
  ctx: ServiceContext,
  input: PersonaByKeyInput,
): Promise<{ items: Link[]; next_cursor: null }> {
  authorize(ctx.actor, 'personas:read');
  const { workspaceId } = ctx.actor;
  const persona = await getPersona(ctx.db, workspaceId, input.key);
  return { items: await readLinks(ctx.db, workspaceId, persona.id, ctx.now), next_cursor: null };
}

export const PersonaLinkInput = z.object({ key: z.string(), id: z.uuid() });
export type PersonaLinkInput = z.infer<typeof PersonaLinkInput>;

/** Whoever opens the link from now on sees nothing. */
export async function revokePersonaLink(ctx: ServiceContext, input: PersonaLinkInput): Promise<Link> {
  authorize(ctx.actor, 'personas:publish');
  const { workspaceId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    const persona = await getPersona(tx, workspaceId, input.key);
    const link = await getPersonaLink(tx, workspaceId, persona.id, input.id, ctx.now);
    if (link.state === 'revoked') return link;
    await revokePersonaLinkAt(tx, workspaceId, link.id, ctx.now);
    await insertAudit(tx, ctx.actor, {
      action: 'persona.unshared',
      target: personaTarget(persona),
      difference: { link: link.name },
    });
    return getPersonaLink(tx, workspaceId, persona.id, link.id, ctx.now);
  });
}
