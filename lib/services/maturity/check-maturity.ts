import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { type Maturity, maturityOf } from '@/lib/core/maturity/maturity';
import { countUse } from '@/lib/data/workspace-use';
import type { ServiceContext } from '../context';

export const CheckMaturityInput = z.object({});

/** How far the workspace has come, counted from what is used in it now. */
export async function checkMaturity(ctx: ServiceContext): Promise<Maturity> {
  authorize(ctx.actor, 'workspace:read');
  return maturityOf(await countUse(ctx.db, ctx.actor.workspaceId, ctx.now), ctx.now);
}
