import { explainClaim } from '@/lib/core/claims/explain-claim';
import type { ClaimState } from '@/lib/core/claims/standing';
import type { ToDoKind } from '@/lib/core/claims/to-do';
import { insertAudit } from '@/lib/data/audit';
import { turnClaim } from '@/lib/data/claims';
import type { StoredPersona } from '@/lib/data/personas';
import { inTransaction } from '@/lib/data/prisma-client';
import { closeToDos, insertToDo } from '@/lib/data/to-dos';
import type { ServiceContext } from '../context';
import type { ClaimGround } from './describe-claims';
import { type JudgedClaim, judgeClaims, readingsShown } from './judge-claims';

const alarms: Partial<Record<ClaimState, ToDoKind>> = {
  contradicted: 'claim_contradicted',
  stale: 'claim_stale',
};

/**
 * Writes down how the claims of a persona are judged now. One that has turned contradicted or stale makes a to-do for
 * the persona's owner; one that stands otherwise again settles it. Running it twice changes nothing more. Answers them
 * as they were judged.
 */
export async function keepJudgements(
  ctx: ServiceContext,
  persona: StoredPersona,
  ground: Pick<ClaimGround, 'settings' | 'zone'>,
): Promise<JudgedClaim[]> {
  const judged = await judgeClaims(ctx, [persona], ground.settings, { readings: readingsShown });
  for (const one of judged) {
    if (one.judgement.state !== one.claim.state) await keepTurn(ctx, persona, one, ground);
  }
  return judged;
}

async function keepTurn(
  ctx: ServiceContext,
  persona: StoredPersona,
  { claim, judgement }: JudgedClaim,
  { settings, zone }: Pick<ClaimGround, 'settings' | 'zone'>,
): Promise<void> {
  const { workspaceId } = ctx.actor;
  const { state } = judgement;
  const alarm = alarms[state];
  const { why } = explainClaim(judgement, settings.thresholds, zone);
  await inTransaction(ctx.db, async (tx) => {
    if (!(await turnClaim(tx, workspaceId, claim.id, { from: claim.state, to: state, at: ctx.now }))) return;
    await closeToDos(tx, workspaceId, {
      about: { claimId: claim.id },
      kinds: ['claim_contradicted', 'claim_stale'],
      at: ctx.now,
    });
    if (alarm && persona.archivedAt === null) {
      await insertToDo(tx, workspaceId, {
        userId: persona.owner?.id ?? null,
        kind: alarm,
        personaKey: persona.key,
        claimId: claim.id,
        subject: `${claim.id} ${state} ${ctx.now.toISOString()}`,
        sentence: `"${claim.text}" of ${persona.name} is ${state}. ${why}`,
        at: ctx.now,
      });
    }
    await insertAudit(tx, ctx.actor, {
      action: 'claim.turned',
      target: { kind: 'persona', id: persona.key, name: persona.name },
      difference: { claim: claim.text, state: { from: claim.state, to: state }, why },
    });
  });
}
