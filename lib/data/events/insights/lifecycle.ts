import 'server-only';
import { z } from 'zod';
import { LifecycleState } from '@/lib/core/lifecycle/lifecycle';
import type { PropertyCondition } from '@/lib/core/segments/rule';
import { occurrenceSql } from '@/lib/core/segments/sql/occurrences';
import { and, int64, int64s, sql, uuid } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { askRows, happenedIn, receivedBy } from './ask';
import { type Audience, inParts } from './audience';

const Row = z.object({
  part: z.coerce.number(),
  state: LifecycleState,
  /** The place of the period among those counted, from 0. */
  period: z.coerce.number(),
  profiles: z.coerce.number(),
});
export type LifecycleRow = z.infer<typeof Row>;

/**
 * Profiles by state and period. `edges` are the starts of the period before the first one, of those counted, and the
 * end. Each profile becomes the list of the periods it came in, where 1 is any time before, 2 the period before the
 * first, and 3 the first one.
 */
export function countLifecycle(
  events: EventStore,
  audience: Audience,
  came: { event?: string | undefined; where?: PropertyCondition[] | undefined },
  edges: readonly number[],
  options: { signal?: AbortSignal } = {},
): Promise<LifecycleRow[]> {
  const { workspaceId, scope, isLookedAt } = audience;
  const starts = int64s([0, ...edges.slice(0, -1)].map(BigInt));
  const conditions = [
    sql`workspace_id = ${uuid(workspaceId)}`,
    ...occurrenceSql(came, scope),
    happenedIn(0, edges.at(-1) ?? 0, scope),
    receivedBy(scope),
    isLookedAt,
  ];
  const seen = sql`SELECT profile_key, arrayMap(s -> indexOf(${starts}, s), arraySort(groupUniqArray(roundDown(toUnixTimestamp64Milli(ts), ${starts})))) AS periods FROM events WHERE ${and(conditions)} GROUP BY profile_key`;
  const active = sql`arrayMap((p, n) -> (p, multiIf(n = 1, 'new', periods[n - 1] = p - 1, 'returning', 'resurrecting')), periods, arrayEnumerate(periods))`;
  const dormant = sql`arrayMap(p -> (p + 1, 'dormant'), arrayFilter(p -> p > 1 AND p < ${int64(edges.length)} AND NOT has(periods, p + 1), periods))`;
  const states = sql`SELECT profile_key, arrayJoin(arrayFilter(s -> s.1 > 2, arrayConcat(${active}, ${dormant}))) AS at FROM (${seen})`;
  return askRows(
    events,
    sql`SELECT part, at.2 AS state, at.1 - 3 AS period, count() AS profiles FROM (${inParts(states, [sql`at`], audience)}) GROUP BY part, at`,
    Row,
    options,
  );
}
