import 'server-only';
import { z } from 'zod';
import { withinMs } from '@/lib/core/segments/evaluate/sequence';
import type { Sequence } from '@/lib/core/segments/rule';
import { momentSql } from '@/lib/core/segments/sql/occurrences';
import { literal, type Sql, sql, text, uuid } from '@/lib/core/segments/sql/sql';
import { windowBounds } from '@/lib/core/time';
import type { EventStore } from '../client';
import { askRows, receivedBy } from './ask';
import { type Audience, inParts } from './audience';
import { journeysSql } from './journeys';

const Row = z.object({
  event: z.string(),
  profiles: z.coerce.number(),
  median_ms: z.coerce.number(),
});

/** Whom of a part is looked at: those who got to a step, counted from 0, and no further. */
type Stop = { sequence: Sequence; step: number; part: number };

/** What those who stopped at a step did next, the commonest first; whoever did nothing more is in no row. */
export function countNextEvents(
  events: EventStore,
  audience: Audience,
  stop: Stop,
  options: { signal?: AbortSignal } = {},
): Promise<z.infer<typeof Row>[]> {
  return askRows(
    events,
    sql`SELECT next AS event, count() AS profiles, quantileExactInclusive(0.5)(took) AS median_ms FROM (${nextSql(audience, stop)}) GROUP BY event ORDER BY profiles DESC, event LIMIT 10000`,
    Row,
    options,
  );
}

/** Those who stopped at a step and did this next, or nothing more: the column is profile_key. */
export function nextEventKeys(audience: Audience, stop: Stop, next: string | null): Sql {
  const going = nextSql(audience, stop);
  if (next !== null) return sql`SELECT profile_key FROM (${going}) WHERE next = ${text(next)}`;
  return sql`SELECT profile_key FROM (${stoppedSql(audience, stop)}) WHERE profile_key NOT IN (SELECT profile_key FROM (${going}))`;
}

/** When those who stopped got to their last step, and how long they had: one more than since 1970, as in `journeysSql`. */
function stoppedSql(audience: Audience, { sequence, step, part }: Stop): Sql {
  const last = sql`moments[${literal(step + 1)}] AS since, moments[1] + ${literal(withinMs(sequence))} AS until`;
  const columns = [sql`profile_key`, sql`reached`, sql`moments`];
  const journeys = inParts(journeysSql(sequence, audience), columns, audience);
  return sql`SELECT profile_key, ${last} FROM (${journeys}) WHERE reached = ${literal(step + 1)} AND part = ${literal(part)}`;
}

/** One row for each of them who did anything: its name, and after how long. Of several at one moment the first by name. */
function nextSql(audience: Audience, stop: Stop): Sql {
  const { sequence } = stop;
  const { workspaceId, scope } = audience;
  const bounds = windowBounds(sequence.window, scope);
  const fromMs = bounds.kind === 'fixed' ? bounds.from : 0;
  const end = Math.min(scope.asOf.getTime() + 1, bounds.to + withinMs(sequence));
  const at = sql`toUInt64(toUnixTimestamp64Milli(ts) + 1)`;
  const rows = sql`SELECT profile_key, toString(event) AS name, ${at} AS at FROM events WHERE workspace_id = ${uuid(workspaceId)} AND ${receivedBy(scope)} AND ts >= ${momentSql(fromMs)} AND ts < ${momentSql(end)} AND ${audience.isLookedAt}`;
  const after = sql`SELECT profile_key, name, at, since FROM (${rows}) AS later INNER JOIN (${stoppedSql(audience, stop)}) AS stopped USING (profile_key) WHERE at > since AND at < until`;
  return sql`SELECT profile_key, argMin(name, (at, name)) AS next, min(at) - any(since) AS took FROM (${after}) GROUP BY profile_key`;
}
