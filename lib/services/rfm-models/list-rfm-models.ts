import { authorize } from '@/lib/core/access';
import type { RfmModel } from '@/lib/core/rfm/rfm-model';
import { listRfmModels as listStored } from '@/lib/data/rfm-models';
import type { ServiceContext } from '../context';

/** The models of the workspace by name, each with its newest version. */
export async function listRfmModels(ctx: ServiceContext): Promise<{ items: RfmModel[]; next_cursor: null }> {
  authorize(ctx.actor, 'insights:read');
  return { items: await listStored(ctx.db, ctx.actor.workspaceId), next_cursor: null };
}
