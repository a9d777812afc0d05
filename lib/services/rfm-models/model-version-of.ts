import type { RfmQuery } from '@/lib/core/rfm/rfm';
import type { NewRfmModelVersion } from '@/lib/data/rfm-models';
import type { ServiceContext } from '../context';
import { freezeRfm } from '../insights/freeze-rfm';
import { insightGround } from '../insights/insight-ground';
import { rfmInsight } from '../insights/rfm-insight';

/** A question as a version of a model would keep it: nothing in it depends on when it is read. */
export async function modelVersionOf(
  ctx: ServiceContext,
  query: RfmQuery,
  note: string,
): Promise<Omit<NewRfmModelVersion, 'version'>> {
  const ground = await insightGround(ctx, query, rfmInsight.pinned?.(query) ?? []);
  const definition = await freezeRfm({ ...ctx, ground }, query);
  return {
    definition,
    cuts_from: { method: query.scores.method, as_of: ground.scope.asOf.toISOString() },
    note,
    author: { id: ctx.actor.id, name: ctx.actor.name },
  };
}
