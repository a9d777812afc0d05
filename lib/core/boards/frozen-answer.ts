import { z } from 'zod';
import { InsightQuestion } from '@/lib/core/boards/insight-question';
import { TileAnswer } from '@/lib/core/boards/tile-answer';

/** The answer to one question as it was: its numbers, its versions and its times stay, whatever comes later. */

export const FrozenAnswerDraft = z.strictObject({
  /** What it is called: "Weekly retention by plan". */
  title: z.string().trim().min(1, 'Give it a title, to know it again.').max(120),
  insight: InsightQuestion,
});
export type FrozenAnswerDraft = z.infer<typeof FrozenAnswerDraft>;

export const FrozenAnswer = z.object({
  id: z.uuid(),
  title: z.string(),
  insight: InsightQuestion,
  answer: TileAnswer,
  zone: z.string(),
  frozen_by: z.string(),
  frozen_at: z.iso.datetime(),
});
export type FrozenAnswer = z.infer<typeof FrozenAnswer>;

export const FrozenAnswerSummary = FrozenAnswer.omit({ insight: true, answer: true });
export type FrozenAnswerSummary = z.infer<typeof FrozenAnswerSummary>;
