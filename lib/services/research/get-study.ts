import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { Study } from '@/lib/core/research/study';
import { getStudy as readStudy } from '@/lib/data/research/studies';
import type { ServiceContext } from '../context';
import { describeStudy } from './describe-study';

export const StudyByKeyInput = z.object({ key: z.string() });
export type StudyByKeyInput = z.infer<typeof StudyByKeyInput>;

export async function getStudy(ctx: ServiceContext, { key }: StudyByKeyInput): Promise<Study> {
  authorize(ctx.actor, 'research:read');
  return describeStudy(ctx, await readStudy(ctx.db, ctx.actor.workspaceId, key));
}
