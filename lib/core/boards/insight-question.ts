import { z } from 'zod';
import { RetentionQuery } from '@/lib/core/cohorts/retention';
import { LifecycleQuery } from '@/lib/core/lifecycle/lifecycle';
import { TrendQuery } from '@/lib/core/trends/trend';

/** A question to the data, of any kind a board can show. A new kind of insight joins here. */
export const InsightQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('trend'), query: TrendQuery }),
  z.strictObject({ kind: z.literal('lifecycle'), query: LifecycleQuery }),
  z.strictObject({ kind: z.literal('retention'), query: RetentionQuery }),
]);
export type InsightQuestion = z.infer<typeof InsightQuestion>;
export type QuestionKind = InsightQuestion['kind'];
