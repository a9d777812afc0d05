import { authorize } from '@/lib/core/access';
import type { ClaimPage } from '@/lib/core/claims/claim';
import type { Evidence } from '@/lib/core/claims/evidence';
import { getPersona } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import type { PersonaByKeyInput } from '../personas/get-persona';
import { describeClaims } from './describe-claims';

/** The claims of a persona with their evidence, judged as of now, and how the persona stands. */
export async function listClaims(ctx: ServiceContext, input: PersonaByKeyInput): Promise<ClaimPage> {
  authorize(ctx.actor, 'personas:read');
  return describeClaims(ctx, await getPersona(ctx.db, ctx.actor.workspaceId, input.key));
}

/** All evidence of a persona's claims. */
export async function listEvidence(
  ctx: ServiceContext,
  input: PersonaByKeyInput,
): Promise<{ items: Evidence[]; next_cursor: null }> {
  authorize(ctx.actor, 'personas:read');
  const { items } = await describeClaims(ctx, await getPersona(ctx.db, ctx.actor.workspaceId, input.key));
  return { items: items.flatMap(({ evidence }) => evidence), next_cursor: null };
}
