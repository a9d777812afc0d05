import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { FrozenAnswer, FrozenAnswerDraft, FrozenAnswerSummary } from '@/lib/core/boards/frozen-answer';
import { insertAudit } from '@/lib/data/audit';
import {
  insertFrozenAnswer,
  getFrozenAnswer as readFrozenAnswer,
  listFrozenAnswers as readFrozenAnswers,
  removeFrozenAnswerAt,
} from '@/lib/data/frozen-answers';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { askQuestion } from './ask-question';

/** Asks a question and keeps the answer it has now. */
export async function freezeAnswer(ctx: ServiceContext, { title, insight }: FrozenAnswerDraft): Promise<FrozenAnswer> {
  authorize(ctx.actor, 'boards:write');
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

export const ListFrozenAnswersInput = z.object({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListFrozenAnswersInput = z.infer<typeof ListFrozenAnswersInput>;

export async function listFrozenAnswers(
  ctx: ServiceContext,
  { cursor, limit }: ListFrozenAnswersInput,
): Promise<{ items: FrozenAnswerSummary[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'insights:read');
  const rows = await readFrozenAnswers(ctx.db, ctx.actor.workspaceId, { after: cursor, limit: limit + 1 });
  const items = rows.slice(0, limit);
  return { items, next_cursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

export async function deleteFrozenAnswer(ctx: ServiceContext, { id }: FrozenAnswerInput): Promise<void> {
  authorize(ctx.actor, 'boards:write');
  await inTransaction(ctx.db, async (tx) => {
    const frozen = await readFrozenAnswer(tx, ctx.actor.workspaceId, id);
    if (await removeFrozenAnswerAt(tx, ctx.actor.workspaceId, id, ctx.now)) await note(tx, ctx, 'deleted', frozen);
  });
}

/** Brings a deleted one back, with its numbers. */
export async function restoreFrozenAnswer(ctx: ServiceContext, { id }: FrozenAnswerInput): Promise<FrozenAnswer> {
  authorize(ctx.actor, 'boards:write');
  return inTransaction(ctx.db, async (tx) => {
    const isBack = await removeFrozenAnswerAt(tx, ctx.actor.workspaceId, id, null);
    const frozen = await readFrozenAnswer(tx, ctx.actor.workspaceId, id);
    if (isBack) await note(tx, ctx, 'restored', frozen);
    return frozen;
  });
}

function note(tx: Database, { actor }: ServiceContext, done: 'deleted' | 'restored', frozen: FrozenAnswer) {
  return insertAudit(tx, actor, {
    action: `frozen_answer.${done}`,
    target: { kind: 'frozen_answer', id: frozen.id, name: frozen.title },
    difference: { frozen_at: frozen.frozen_at },
  });
}
