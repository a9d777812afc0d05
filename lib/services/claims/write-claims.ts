import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { type Claim, ClaimChange, ClaimDraft } from '@/lib/core/claims/claim';
import { placeClaim } from '@/lib/core/claims/place-claim';
import { isLineSection, linesOf } from '@/lib/core/personas/sections';
import { insertAudit } from '@/lib/data/audit';
import { getClaim, insertClaim, listClaims, orderClaims, updateClaim as writeClaim } from '@/lib/data/claims';
import type { PersonaFields, StoredPersona } from '@/lib/data/personas';
import type { Database } from '@/lib/data/prisma-client';
import { closeToDos, reopenToDos } from '@/lib/data/to-dos';
import type { ServiceContext } from '../context';
import { changeClaims } from './change-claims';
import { ClaimInput, judgedClaim, personaOf, personaTarget } from './one-claim';

export const CreateClaimInput = ClaimDraft.extend({ key: z.string() });
export type CreateClaimInput = z.infer<typeof CreateClaimInput>;

/** Adds a claim. A line of the card that says the same becomes it. */
export async function createClaim(ctx: ServiceContext, { key, ...draft }: CreateClaimInput): Promise<Claim> {
  authorize(ctx.actor, 'personas:write');
  const { id } = await changeClaims(
    ctx,
    key,
    (tx, persona) => addClaim(tx, ctx, persona, draft),
    (persona) => withoutLine(persona, draft),
  );
  return judgedClaim(ctx, await personaOf(ctx, { key }), id);
}

/** Writes down one claim, as part of a larger change. */
export async function addClaim(
  tx: Database,
  { actor, now }: ServiceContext,
  persona: StoredPersona,
  draft: ClaimDraft,
): Promise<{ id: string }> {
  const claim = await insertClaim(tx, actor.workspaceId, {
    personaId: persona.id,
    ...draft,
    createdBy: actor.id,
    createdByName: actor.name,
    at: now,
  });
  await insertAudit(tx, actor, {
    action: 'claim.created',
    target: personaTarget(persona),
    difference: { claim: claim.text, section: claim.section },
  });
  return claim;
}

/** What changes on a card when a line of it becomes a claim. */
function withoutLine(card: StoredPersona, { section, text }: ClaimDraft): PersonaFields {
  if (!isLineSection(section)) return {};
  const lines = linesOf(card, section);
  const rest = lines.filter((line) => withoutStop(line) !== withoutStop(text));
  if (rest.length === lines.length) return {};
  const isColumn = section === 'goals' || section === 'pains' || section === 'behaviours';
  return isColumn ? { [section]: rest } : { sections: { ...card.sections, [section]: rest } };
}

/** A line of a card often goes without the full stop of a sentence. */
const withoutStop = (line: string): string => line.replace(/[.!]+$/, '');

export const UpdateClaimInput = ClaimInput.extend(ClaimChange.shape);
export type UpdateClaimInput = z.infer<typeof UpdateClaimInput>;

export async function updateClaim(ctx: ServiceContext, { key, id, ...change }: UpdateClaimInput): Promise<Claim> {
  authorize(ctx.actor, 'personas:write');
  const { workspaceId } = ctx.actor;
  await changeClaims(ctx, key, async (tx, persona) => {
    const before = await getClaim(tx, workspaceId, persona.id, id);
    const { position, ...words } = change;
    await writeClaim(tx, workspaceId, id, words);
    if (position !== undefined) {
      const place = { section: change.section ?? before.section, position };
      await orderClaims(tx, workspaceId, placeClaim(await listClaims(tx, workspaceId, [persona.id]), id, place));
    }
    await insertAudit(tx, ctx.actor, {
      action: 'claim.changed',
      target: personaTarget(persona),
      difference: {
        claim: { from: before.text, to: change.text ?? before.text },
        section: { from: before.section, to: change.section ?? before.section },
      },
    });
  });
  return judgedClaim(ctx, await personaOf(ctx, { key }), id);
}

/** Takes a claim away with its evidence, and settles what is asked about it; both can be brought back. */
export async function removeClaim(ctx: ServiceContext, { key, id }: ClaimInput): Promise<void> {
  authorize(ctx.actor, 'personas:write');
  const { workspaceId } = ctx.actor;
  await changeClaims(ctx, key, async (tx, persona) => {
    const claim = await getClaim(tx, workspaceId, persona.id, id);
    await writeClaim(tx, workspaceId, id, { removedAt: ctx.now });
    await closeToDos(tx, workspaceId, { about: { claimId: id }, at: ctx.now });
    await insertAudit(tx, ctx.actor, {
      action: 'claim.removed',
      target: personaTarget(persona),
      difference: { claim: claim.text },
    });
  });
}

export async function restoreClaim(ctx: ServiceContext, { key, id }: ClaimInput): Promise<Claim> {
  authorize(ctx.actor, 'personas:write');
  const { workspaceId } = ctx.actor;
  await changeClaims(ctx, key, async (tx, persona) => {
    const claim = await getClaim(tx, workspaceId, persona.id, id, { removed: true });
    await writeClaim(tx, workspaceId, id, { removedAt: null });
    if (claim.removedAt) await reopenToDos(tx, workspaceId, { about: { claimId: id }, doneAt: claim.removedAt });
    await insertAudit(tx, ctx.actor, {
      action: 'claim.restored',
      target: personaTarget(persona),
      difference: { claim: claim.text },
    });
  });
  return judgedClaim(ctx, await personaOf(ctx, { key }), id);
}
