import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { type Claim, ClaimChange, ClaimDraft } from '@/lib/core/claims/claim';
import { isLineSection, linesOf } from '@/lib/core/personas/sections';
import { insertAudit } from '@/lib/data/audit';
import { getClaim, insertClaim, updateClaim as writeClaim } from '@/lib/data/claims';
import { type StoredPersona, updatePersonaAt } from '@/lib/data/personas';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { ClaimInput, judgedClaim, personaOf, personaTarget } from './one-claim';

export const CreateClaimInput = ClaimDraft.extend({ key: z.string() });
export type CreateClaimInput = z.infer<typeof CreateClaimInput>;

/** Adds a claim. A line of the card that says the same becomes it. */
export async function createClaim(ctx: ServiceContext, { key, ...draft }: CreateClaimInput): Promise<Claim> {
  authorize(ctx.actor, 'personas:write');
  const { actor, now } = ctx;
  const persona = await personaOf(ctx, { key });
  const { id } = await inTransaction(ctx.db, async (tx) => {
    const claim = await insertClaim(tx, actor.workspaceId, {
      personaId: persona.id,
      ...draft,
      createdBy: actor.id,
      createdByName: actor.name,
      at: now,
    });
    await takeLine(tx, ctx, persona, draft);
    await insertAudit(tx, actor, {
      action: 'claim.created',
      target: personaTarget(persona),
      difference: { claim: claim.text, section: claim.section },
    });
    return claim;
  });
  return judgedClaim(ctx, await personaOf(ctx, { key }), id);
}

async function takeLine(
  tx: Database,
  ctx: ServiceContext,
  persona: StoredPersona,
  { section, text }: ClaimDraft,
): Promise<void> {
  if (!isLineSection(section)) return;
  const lines = linesOf(persona, section);
  const rest = lines.filter((line) => withoutStop(line) !== withoutStop(text));
  if (rest.length === lines.length) return;
  const isColumn = section === 'goals' || section === 'pains' || section === 'behaviours';
  const change = isColumn ? { [section]: rest } : { sections: { ...persona.sections, [section]: rest } };
  await updatePersonaAt(tx, ctx.actor.workspaceId, persona.id, persona.revision, change);
}

/** A line of a card often goes without the full stop of a sentence. */
const withoutStop = (line: string): string => line.replace(/[.!]+$/, '');

export const UpdateClaimInput = ClaimInput.extend(ClaimChange.shape);
export type UpdateClaimInput = z.infer<typeof UpdateClaimInput>;

export async function updateClaim(ctx: ServiceContext, { key, id, ...change }: UpdateClaimInput): Promise<Claim> {
  authorize(ctx.actor, 'personas:write');
  const { workspaceId } = ctx.actor;
  const persona = await personaOf(ctx, { key });
  await inTransaction(ctx.db, async (tx) => {
    const before = await getClaim(tx, workspaceId, persona.id, id);
    await writeClaim(tx, workspaceId, id, change);
    await insertAudit(tx, ctx.actor, {
      action: 'claim.changed',
      target: personaTarget(persona),
      difference: {
        claim: { from: before.text, to: change.text ?? before.text },
        section: { from: before.section, to: change.section ?? before.section },
      },
    });
  });
  return judgedClaim(ctx, persona, id);
}

/** Takes a claim away with its evidence; it can be brought back. */
export async function removeClaim(ctx: ServiceContext, { key, id }: ClaimInput): Promise<void> {
  authorize(ctx.actor, 'personas:write');
  const { workspaceId } = ctx.actor;
  const persona = await personaOf(ctx, { key });
  await inTransaction(ctx.db, async (tx) => {
    const claim = await getClaim(tx, workspaceId, persona.id, id);
    await writeClaim(tx, workspaceId, id, { removedAt: ctx.now });
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
  const persona = await personaOf(ctx, { key });
  await inTransaction(ctx.db, async (tx) => {
    const claim = await getClaim(tx, workspaceId, persona.id, id, { removed: true });
    await writeClaim(tx, workspaceId, id, { removedAt: null });
    await insertAudit(tx, ctx.actor, {
      action: 'claim.restored',
      target: personaTarget(persona),
      difference: { claim: claim.text },
    });
  });
  return judgedClaim(ctx, persona, id);
}
