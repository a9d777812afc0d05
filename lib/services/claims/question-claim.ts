import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { Claim } from '@/lib/core/claims/claim';
import { AppError } from '@/lib/core/errors';
import { insertAudit } from '@/lib/data/audit';
import { getQuestion, insertQuestion, listQuestions, answerQuestion as writeAnswer } from '@/lib/data/claim-questions';
import { getClaim } from '@/lib/data/claims';
import { inTransaction } from '@/lib/data/prisma-client';
import { closeToDos, insertToDo } from '@/lib/data/to-dos';
import type { ServiceContext } from '../context';
import { ClaimInput, judgedClaim, personaOf, personaTarget } from './one-claim';

export const QuestionClaimInput = ClaimInput.extend({
  reason: z.string().trim().min(3, 'Say why you doubt it.').max(600),
});
export type QuestionClaimInput = z.infer<typeof QuestionClaimInput>;

/** Doubts a claim. It says so beside its state until the persona's owner answers, who gets a to-do. */
export async function questionClaim(ctx: ServiceContext, input: QuestionClaimInput): Promise<Claim> {
  authorize(ctx.actor, 'claims:question');
  const { actor, now } = ctx;
  const { workspaceId } = actor;
  const persona = await personaOf(ctx, input);
  await inTransaction(ctx.db, async (tx) => {
    const claim = await getClaim(tx, workspaceId, persona.id, input.id);
    const question = await insertQuestion(tx, workspaceId, {
      claimId: claim.id,
      askedBy: actor.id,
      askedByName: actor.name,
      reason: input.reason,
      askedAt: now,
    });
    await insertToDo(tx, workspaceId, {
      userId: persona.owner?.id ?? null,
      kind: 'claim_questioned',
      personaKey: persona.key,
      claimId: claim.id,
      subject: `question ${question.id}`,
      sentence: `${actor.name} questions "${claim.text}" of ${persona.name}: ${input.reason}`,
      at: now,
    });
    await insertAudit(tx, actor, {
      action: 'claim.questioned',
      target: personaTarget(persona),
      difference: { claim: claim.text, reason: input.reason },
    });
  });
  return judgedClaim(ctx, persona, input.id);
}

export const AnswerQuestionInput = ClaimInput.extend({
  question: z.uuid(),
  answer: z.string().trim().min(3, 'Write an answer.').max(1000),
});
export type AnswerQuestionInput = z.infer<typeof AnswerQuestionInput>;

/** The owner's answer settles a question. Without an owner, anybody who may write answers. */
export async function answerQuestion(ctx: ServiceContext, input: AnswerQuestionInput): Promise<Claim> {
  authorize(ctx.actor, 'personas:write');
  const { actor, now } = ctx;
  const { workspaceId } = actor;
  const persona = await personaOf(ctx, input);
  const isOwner = persona.owner === null || persona.owner.id === actor.id;
  if (!isOwner) {
    throw new AppError('forbidden', `${persona.owner?.name} keeps ${persona.name}, and answers questions about it.`);
  }
  await inTransaction(ctx.db, async (tx) => {
    const claim = await getClaim(tx, workspaceId, persona.id, input.id);
    const question = await getQuestion(tx, workspaceId, claim.id, input.question);
    await writeAnswer(tx, workspaceId, question.id, {
      answer: input.answer,
      answeredByName: actor.name,
      answeredAt: now,
    });
    const all = await listQuestions(tx, workspaceId, [claim.id]);
    if (all.every(({ answeredAt }) => answeredAt !== null)) {
      await closeToDos(tx, workspaceId, { about: { claimId: claim.id }, kinds: ['claim_questioned'], at: now });
    }
    await insertAudit(tx, actor, {
      action: 'claim.answered',
      target: personaTarget(persona),
      difference: { claim: claim.text, question: question.reason, answer: input.answer },
    });
  });
  return judgedClaim(ctx, persona, input.id);
}
