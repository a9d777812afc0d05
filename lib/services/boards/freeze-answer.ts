import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { FrozenAnswer, FrozenAnswerDraft, FrozenAnswerSummary } from '@/lib/core/boards/frozen-answer';
import { insertAudit } from '@/lib/data/audit';
import {
  insertFrozenAnswer,
  getFrozenAnswer as readFrozenAnswer,
  listFrozenAnswers as readFrozenAnswers,
} from '@/lib/data/frozen-answers';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { askQuestion } from './ask-question';

/** Asks a question and keeps the answer it has now. */
export async function freezeAnswer(ctx: ServiceContext, { title, insight }: FrozenAnswerDraft): Promise<FrozenAnswer> {
  authorize(ctx.actor, 'insights:read');
  const { actor } = ctx;
  const answer = await askQuestion(ctx, insight);
  const { about } = answer;
  return inTransaction(ctx.db, async (tx) => {
    const kept = { title, insight, answer: { kind: 'insight' as const, insight: insight.kind, about, answer } };
    const by = { id: actor.id, name: actor.name, at: ctx.now };
    const frozen = await insertFrozenAnswer(tx, actor.workspaceId, { ...kept, zone: about.zone }, by);
    await insertAudit(tx, actor, {
      action: 'insight.frozen',
      target: { kind: 'frozen_answer', id: frozen.id, name: title },
      difference: { kind: insight.kind },
    });
    return frozen;
  });
}

export const FrozenAnswerInput = z.object({ id: z.uuid() });
export type FrozenAnswerInput = z.infer<typeof FrozenAnswerInput>;

export async function getFrozenAnswer(ctx: ServiceContext, { id }: FrozenAnswerInput): Promise<FrozenAnswer> {
  authorize(ctx.actor, 'insights:read');
  return readFrozenAnswer(ctx.db, ctx.actor.workspaceId, id);
}

export async function listFrozenAnswers(
  ctx: ServiceContext,
): Promise<{ items: FrozenAnswerSummary[]; next_cursor: null }> {
  authorize(ctx.actor, 'insights:read');
  return { items: await readFrozenAnswers(ctx.db, ctx.actor.workspaceId), next_cursor: null };
}
