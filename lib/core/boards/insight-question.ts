import { z } from 'zod';
import { TrendQuery } from '@/lib/core/trends/trend';

/** A question to the data, of any kind a board can show. A new kind of insight joins here. */
export const InsightQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('trend'), query: TrendQuery }),
]);
export type InsightQuestion = z.infer<typeof InsightQuestion>;
export type QuestionKind = InsightQuestion['kind'];
export type QueryOf<Kind extends QuestionKind> = Extract<InsightQuestion, { kind: Kind }>['query'];
