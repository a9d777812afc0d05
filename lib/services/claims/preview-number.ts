import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { MetricQuestion, type MetricReading } from '@/lib/core/claims/evidence';
import type { ServiceContext } from '../context';
import { describeReading } from './describe-claims';
import { personaOf } from './one-claim';
import { readNow } from './read-now';

export const PreviewNumberInput = MetricQuestion.extend({ key: z.string() });
export type PreviewNumberInput = z.infer<typeof PreviewNumberInput>;

/** What a number would say of a claim, before it is added. */
export async function previewNumber(
  ctx: ServiceContext,
  { key, ...question }: PreviewNumberInput,
): Promise<MetricReading> {
  authorize(ctx.actor, 'personas:read');
  return describeReading(await readNow(ctx, await personaOf(ctx, { key }), question));
}
