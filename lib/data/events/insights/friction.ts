import 'server-only';
import { z } from 'zod';
import type { Sums } from '@/lib/core/math/mean';
import { withinMs } from '@/lib/core/segments/evaluate/sequence';
import type { Sequence } from '@/lib/core/segments/rule';
import { propertyPlace } from '@/lib/core/segments/sql/occurrences';
import { commas, flat, literal, type Sql, sql, text, uuid } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { askRows, receivedBy } from './ask';
import { type Audience, traitValues } from './audience';
import { journeysSql } from './journeys';

type Options = { signal?: AbortSignal };
/** How many of those with a value of a trait got to each step. */
type ValueSteps = { trait: string; value: string; counts: number[] };

/** Traits with more values than this are names and addresses, not kinds of people. */
export const mostKinds = 12;

const countsSql = (sequence: Sequence): Sql =>
  sql`[${commas(sequence.steps.map((_, step) => sql`countIf(reached > ${literal(step)})`))}] AS counts`;

/** How far people got by the values of each trait, in one walk for all of them. Traits with too many values are left out. */
export async function countStepsByTrait(
  events: EventStore,
  audience: Audience,
  { sequence, traits }: { sequence: Sequence; traits: readonly string[] },
  options: Options = {},
): Promise<ValueSteps[]> {
  if (traits.length === 0) return [];
  const held = flat(
    traits.map((name) => sql`SELECT profile_key, ${text(name)} AS trait, value FROM (${traitValues(name, audience)})`),
    ' UNION ALL ',
  );
  const journeys = sql`SELECT profile_key, reached FROM (${journeysSql(sequence, audience)})`;
  const joined = sql`SELECT trait, value, reached FROM (${held}) AS held INNER JOIN (${journeys}) AS journeys USING (profile_key)`;
  const rows = await askRows(
    events,
    sql`SELECT trait, value, ${countsSql(sequence)}, count() OVER (PARTITION BY trait) AS kinds FROM (${joined}) GROUP BY trait, value ORDER BY trait, value LIMIT ${literal(mostKinds + 1)} BY trait`,
    z.object({
      trait: z.string(),
      value: z.string(),
      counts: z.array(z.coerce.number()),
      kinds: z.coerce.number(),
    }),
    options,
  );
  return rows.filter(({ kinds }) => kinds <= mostKinds).map(({ trait, value, counts }) => ({ trait, value, counts }));
}

/** What those who finished brought between their first step and the end of the time they had. */
export async function sumByFinishers(
  events: EventStore,
  audience: Audience,
  { sequence, event, property }: { sequence: Sequence; event: string; property: string },
  options: Options = {},
): Promise<Sums> {
  const { workspaceId, scope } = audience;
  const number = propertyPlace(property).value('number');
  const last = literal(sequence.steps.length);
  const finished = sql`SELECT profile_key, moments[1] AS since, moments[1] + ${literal(withinMs(sequence))} AS until FROM (${journeysSql(sequence, audience)}) WHERE reached = ${last}`;
  const paid = sql`SELECT profile_key, toUInt64(toUnixTimestamp64Milli(ts) + 1) AS at, toFloat64(${number}) / 1000000 AS amount FROM events WHERE workspace_id = ${uuid(workspaceId)} AND event = ${text(event)} AND ${receivedBy(scope)} AND ts <= fromUnixTimestamp64Milli(${literal(scope.asOf.getTime())}, 'UTC')`;
  const each = sql`SELECT profile_key, sumIf(amount, at >= since AND at < until) AS total FROM (${finished}) AS finished LEFT JOIN (${paid}) AS paid USING (profile_key) GROUP BY profile_key`;
  const [row] = await askRows(
    events,
    sql`SELECT count() AS n, sum(total) AS total_sum, sum(total * total) AS squares FROM (${each})`,
    z.object({ n: z.coerce.number(), total_sum: z.coerce.number(), squares: z.coerce.number() }),
    options,
  );
  return { n: row?.n ?? 0, sum: row?.total_sum ?? 0, sumOfSquares: row?.squares ?? 0 };
}
