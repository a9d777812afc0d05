import 'server-only';
import { z } from 'zod';
import type { EventMetric } from '@/lib/core/claims/evidence';
import type { Sums } from '@/lib/core/math/mean';
import type { EventStore } from './client';
import { countSides, type Group } from './group-comparison';

type Options = { signal?: AbortSignal };
export type MetricSide = { did: number; sums: Sums };

const Row = z.object({
  is_member: z.coerce.number(),
  did: z.coerce.number(),
  sum: z.coerce.number(),
  sum_of_squares: z.coerce.number(),
});

/** What each side did, as sums over its profiles; who did nothing counts with nothing. Sums of a property are in its unit. */
export async function sumMetricBySide(
  events: EventStore,
  workspaceId: string,
  group: Group,
  metric: EventMetric,
  options: Options = {},
): Promise<{ members: MetricSide; others: MetricSide }> {
  const perProfile = metric.measure === 'sum_per_profile' ? `sum(numbers[{property:String}]) / 1000000` : 'count()';
  const rows = await events.query(
    `SELECT is_member, count() AS did, sum(amount) AS sum, sum(amount * amount) AS sum_of_squares FROM (
       SELECT profile_key, toFloat64(${perProfile}) AS amount,
              profile_key IN (SELECT profile_key FROM segment_members
                WHERE workspace_id = {workspace:UUID} AND snapshot_id = {snapshot:UUID}) AS is_member
       FROM events
       WHERE workspace_id = {workspace:UUID} AND event = {event:String}
         AND ts > fromUnixTimestamp64Milli({since:Int64}) AND ts <= fromUnixTimestamp64Milli({as_of:Int64})
         AND received_at <= fromUnixTimestamp64Milli({known_at:Int64})
         AND ${group.base ? `profile_key IN (SELECT profile_key FROM (${group.base.text}))` : '1'}
       GROUP BY profile_key)
     GROUP BY is_member`,
    {
      schema: Row,
      params: {
        ...group.base?.params,
        workspace: workspaceId,
        snapshot: group.snapshotId,
        event: metric.event,
        property: metric.measure === 'sum_per_profile' ? metric.property : '',
        since: group.asOf.getTime() - metric.days * 86_400_000,
        as_of: group.asOf.getTime(),
        known_at: group.knownAt.getTime(),
      },
      ...options,
    },
  );
  const size = await countSides(events, workspaceId, group, options);
  const side = (isMember: number, n: number): MetricSide => {
    const row = rows.find((candidate) => candidate.is_member === isMember);
    return { did: row?.did ?? 0, sums: { n, sum: row?.sum ?? 0, sumOfSquares: row?.sum_of_squares ?? 0 } };
  };
  return { members: side(1, size.members), others: side(0, size.others) };
}
