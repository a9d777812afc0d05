import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { type Maturity, maturityOf } from '@/lib/core/maturity/maturity';
import { countProfiles } from '@/lib/data/events/profile-queries';
import { countUse } from '@/lib/data/workspace-use';
import type { ServiceContext } from '../context';

export const CheckMaturityInput = z.object({});

/** How far the workspace has come, counted from what is used in it now. */
export async function checkMaturity(ctx: ServiceContext): Promise<Maturity> {
  authorize(ctx.actor, 'workspace:read');
  const { workspaceId } = ctx.actor;
  const [use, { profiles }] = await Promise.all([
    countUse(ctx.db, workspaceId, ctx.now),
    countProfiles(ctx.events, workspaceId),
  ]);
  return maturityOf({ ...use, profiles }, ctx.now);
}
