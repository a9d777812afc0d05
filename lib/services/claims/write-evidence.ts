import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { Claim } from '@/lib/core/claims/claim';
import { EvidenceContent, isSaid, type MetricContent } from '@/lib/core/claims/evidence';
import { groundOf, saysWords } from '@/lib/core/claims/ground';
import { settle } from '@/lib/core/claims/judge-metric';
import { AppError } from '@/lib/core/errors';
import { momentMs } from '@/lib/core/time';
import { insertAudit } from '@/lib/data/audit';
import { getClaim } from '@/lib/data/claims';
import { getEvidence, insertEvidence, insertReading, type StoredReading, updateEvidence } from '@/lib/data/evidence';
import type { StoredPersona } from '@/lib/data/personas';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { changeClaims } from './change-claims';
import { ClaimInput, judgedClaim, personaOf, personaTarget } from './one-claim';
import { readNow } from './read-now';
import { readNumbersSoon } from './read-numbers-soon';
import { readSaidWords, saidAt, saidId } from './said-words';

export const AddEvidenceInput = ClaimInput.extend({ evidence: EvidenceContent });
export type AddEvidenceInput = z.infer<typeof AddEvidenceInput>;

/** Adds what speaks for or against a claim. A number is read at once. */
export async function addEvidence(ctx: ServiceContext, input: AddEvidenceInput): Promise<Claim> {
  authorize(ctx.actor, 'personas:write');
  const { actor, now } = ctx;
  const { workspaceId } = actor;
  const { evidence: content } = input;
  const before = await personaOf(ctx, input);
  await claimToBack(ctx, before, input);
  const at = await momentOf(ctx, content);
  const reading = content.kind === 'metric' ? await readUnlessWaiting(ctx, before, content) : null;
  // Reading takes a while, and somebody may have changed the claim or the persona since.
  await changeClaims(ctx, input.key, async (tx, persona) => {
    const claim = await claimToBack({ ...ctx, db: tx }, persona, input);
    const { id } = await insertEvidence(tx, workspaceId, {
      claimId: claim.id,
      content,
      at,
      createdBy: actor.id,
      createdByName: actor.name,
      createdAt: now,
    });
    const hasMoved = groundOf(persona) !== groundOf(before);
    if (reading && !hasMoved) await keepFirst(tx, workspaceId, { ...reading, evidenceId: id });
    if (content.kind === 'metric' && hasMoved) await readNumbersSoon(tx, workspaceId, persona.segment);
    await insertAudit(tx, actor, {
      action: 'claim.backed',
      target: personaTarget(persona),
      difference: { claim: claim.text, evidence: content },
    });
  });
  return judgedClaim(ctx, await personaOf(ctx, input), input.id);
}

/** Throws `invalid` when a number proves words that the claim does not say. */
async function claimToBack({ db, actor }: ServiceContext, persona: StoredPersona, { id, evidence }: AddEvidenceInput) {
  const claim = await getClaim(db, actor.workspaceId, persona.id, id);
  if (evidence.kind === 'metric') requireItsWords(evidence, claim.text);
  return claim;
}

/** Null while the list of the segment is being written: the refresh that writes it reads the number next. */
async function readUnlessWaiting(ctx: ServiceContext, persona: StoredPersona, content: MetricContent) {
  try {
    return await readNow(ctx, persona, content);
  } catch (error) {
    if (error instanceof AppError && error.kind === 'unavailable') return null;
    throw error;
  }
}

function requireItsWords({ words }: MetricContent, text: string): void {
  if (saysWords(text, words)) return;
  throw new AppError('invalid', `The claim does not say "${words}". Choose the words of it that the number proves.`);
}

/** How old evidence is: a source by its day, what was said by when it was said, a number begins now. */
async function momentOf(ctx: ServiceContext, content: EvidenceContent): Promise<Date> {
  if (content.kind === 'source') return dayOf(ctx, content.date);
  if (!isSaid(content)) return ctx.now;
  const said = (await readSaidWords(ctx, [content])).get(saidId(content));
  if (!said || said.isGone) {
    throw new AppError('not_found', `This ${content.kind} is no longer in the research. Choose another one.`);
  }
  return saidAt(said);
}

/** A day counts from its first moment, in the zone of the workspace; one to come is a slip. */
async function dayOf(ctx: ServiceContext, date: string): Promise<Date> {
  const { zone } = await getWorkspace(ctx.db, ctx.actor.workspaceId);
  const at = new Date(momentMs(date, zone));
  if (at > ctx.now) throw new AppError('invalid', 'This source is dated in the future. Give the day it was written.');
  return at;
}

async function keepFirst(tx: Parameters<typeof insertReading>[0], workspaceId: string, reading: StoredReading) {
  await insertReading(tx, workspaceId, reading);
  const first = { settled: null, pending: null, ground: null };
  await updateEvidence(tx, workspaceId, reading.evidenceId, settle(first, reading.verdict, reading.ground));
}

export const EvidenceInput = z.object({ key: z.string(), evidence: z.uuid() });
export type EvidenceInput = z.infer<typeof EvidenceInput>;

/** Takes evidence away; it can be brought back. */
export async function removeEvidence(ctx: ServiceContext, input: EvidenceInput): Promise<Claim> {
  authorize(ctx.actor, 'personas:write');
  return setRemoved(ctx, input, ctx.now);
}

export async function restoreEvidence(ctx: ServiceContext, input: EvidenceInput): Promise<Claim> {
  authorize(ctx.actor, 'personas:write');
  return setRemoved(ctx, input, null);
}

async function setRemoved(ctx: ServiceContext, input: EvidenceInput, removedAt: Date | null): Promise<Claim> {
  const { workspaceId } = ctx.actor;
  const claimId = await changeClaims(ctx, input.key, async (tx, persona) => {
    const evidence = await getEvidence(tx, workspaceId, persona.id, input.evidence, { removed: removedAt === null });
    const claim = await getClaim(tx, workspaceId, persona.id, evidence.claimId);
    await updateEvidence(tx, workspaceId, evidence.id, { removedAt });
    await insertAudit(tx, ctx.actor, {
      action: removedAt ? 'claim.evidence_removed' : 'claim.evidence_restored',
      target: personaTarget(persona),
      difference: { claim: claim.text, evidence: evidence.content },
    });
    return claim.id;
  });
  return judgedClaim(ctx, await personaOf(ctx, input), claimId);
}
