import type { EventMetric } from '@/lib/core/claims/evidence';
import { hashQuestion } from '@/lib/core/insights/hash-question';
import type { Estimate } from '@/lib/core/math/estimate';
import { readDataVersion } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import type { CountedGroup } from './persona-group';
import { estimateSides } from './read-metric';

/**
 * What is computed over a group: given again while neither the data nor who counts has changed. `asked` is everything
 * else that the answer depends on; a list of members stands still, everybody who counts does not.
 */
export async function answerOverGroup<Answer>(
  ctx: ServiceContext,
  { group, scope, baseRule }: CountedGroup,
  asked: { kind: string; isStill?: boolean } & Record<string, unknown>,
  compute: (ctx: ServiceContext) => Promise<Answer>,
): Promise<Answer> {
  if (!ctx.answers) return compute(ctx);
  const { isStill = true, ...rest } = asked;
  const { workspaceId } = ctx.actor;
  const dataVersion = await readDataVersion(ctx.db, workspaceId);
  const clock = group.asOf.getTime() === group.knownAt.getTime() ? 'now' : group.asOf.toISOString();
  const ground = { workspaceId, snapshotId: group.snapshotId, clock, zone: scope.zone, baseRule };
  const standing = { dataVersion, now: ctx.now, isStill };
  return ctx.answers.ask(
    hashQuestion({ ...rest, ground }),
    standing,
    (signal) => compute({ ...ctx, signal }),
    ctx.signal,
  );
}

/** The value of a metric among the members of a group. */
export async function estimateMembers(
  ctx: ServiceContext,
  counted: CountedGroup,
  metric: EventMetric,
): Promise<Estimate> {
  return answerOverGroup(
    ctx,
    counted,
    { kind: 'group/metric', metric },
    async (own) => (await estimateSides(own, counted.group, metric)).members,
  );
}
