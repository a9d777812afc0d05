import 'server-only';
import { z } from 'zod';
import type { Sums } from '@/lib/core/math/mean';
import { withinMs } from '@/lib/core/segments/evaluate/sequence';
import type { Sequence } from '@/lib/core/segments/rule';
import { occurrenceSql, propertyPlace } from '@/lib/core/segments/sql/occurrences';
import { and, commas, flat, literal, or, type Sql, sql, text, uuid } from '@/lib/core/segments/sql/sql';
import { windowBounds } from '@/lib/core/time';
import type { EventStore } from '../client';
import { askRows, happenedIn, receivedBy } from './ask';
import { type Audience, traitValues } from './audience';
import { journeysSql } from './journeys';
import { propertyValues } from './property-values';

type Options = { signal?: AbortSignal };
/** How many of those with a value of a trait, or of a property of the step at a place, got to each step. */
export type ValueSteps = { name: string; value: string; at: number; counts: number[] };

/** What has more values than this is names and addresses, not kinds of people. */
export const mostKinds = 12;

/** How far people got by the values of each trait, in one walk for all of them. Traits with too many values are left out. */
export async function countStepsByTrait(
  events: EventStore,
  audience: Audience,
  { sequence, traits }: { sequence: Sequence; traits: readonly string[] },
  options: Options = {},
): Promise<ValueSteps[]> {
  if (traits.length === 0) return [];
  const held = flat(
    traits.map((name) => sql`SELECT profile_key, ${text(name)} AS name, value FROM (${traitValues(name, audience)})`),
    ' UNION ALL ',
  );
  const journeys = sql`SELECT profile_key, reached FROM (${journeysSql(sequence, audience)})`;
  const joined = sql`SELECT name, value, 0 AS place, reached FROM (${held}) AS held INNER JOIN (${journeys}) AS journeys USING (profile_key)`;
  return countByValue(events, joined, sequence, options);
}

/** The same by the values of properties of each step but the last that they got to, in one walk for all of them. */
export async function countStepsByProperty(
  events: EventStore,
  audience: Audience,
  { sequence, properties }: { sequence: Sequence; properties: readonly string[] },
  options: Options = {},
): Promise<ValueSteps[]> {
  if (properties.length === 0) return [];
  return countByValue(events, stepValuesSql(audience, sequence, properties), sequence, options);
}

/** Those who stopped at a step, and of whom an earlier one, or this, had a value of a property, or null for none: profile_key. */
export function propertyKeys(
  audience: Audience,
  { sequence, step }: { sequence: Sequence; step: number },
  { property, value, at }: { property: string; value: string | null; at: number },
): Sql {
  const stopped = sql`SELECT profile_key FROM (${journeysSql(sequence, audience)}) WHERE reached = ${literal(step + 1)}`;
  const held = sql`SELECT profile_key, value, reached FROM (${stepValuesSql(audience, sequence, [property])}) WHERE place = ${literal(at)}`;
  if (value === null) return sql`${stopped} AND profile_key NOT IN (SELECT profile_key FROM (${held}))`;
  return sql`SELECT profile_key FROM (${held}) WHERE value = ${text(value)} AND reached = ${literal(step + 1)}`;
}

/**
 * One row for each of those who got to a step but the last, and each property that it had: `profile_key`, `place` of the
 * step from 0, `name`, `value`, and how many steps they `reached`. Of several events at one moment the value that comes
 * first counts.
 */
function stepValuesSql(audience: Audience, sequence: Sequence, properties: readonly string[]): Sql {
  const { workspaceId, scope } = audience;
  const bounds = windowBounds(sequence.window, scope);
  const steps = sequence.steps.slice(0, -1).map((step) => and(occurrenceSql(step, scope)));
  const rows = and([
    sql`workspace_id = ${uuid(workspaceId)}`,
    receivedBy(scope),
    happenedIn(bounds.kind === 'fixed' ? bounds.from : 0, scope.asOf.getTime() + 1, scope),
    or(steps),
  ]);
  const places = commas(steps.map((isStep, index) => sql`if(${isStep}, ${literal(index + 1)}, 0)`));
  const held = commas(properties.map((name) => sql`arrayMap(v -> (${text(name)}, v), ${propertyValues(name)})`));
  const taken = sql`SELECT profile_key, toUInt64(toUnixTimestamp64Milli(ts) + 1) AS at, arrayJoin(arrayFilter(p -> p > 0, [${places}])) AS step, arrayConcat(${held}) AS every FROM events WHERE ${rows}`;
  const each = sql`SELECT profile_key, at, step, arrayJoin(every) AS held FROM (${taken})`;
  const began = sql`SELECT profile_key, reached, moments FROM (${journeysSql(sequence, audience)})`;
  return sql`SELECT profile_key, step - 1 AS place, tupleElement(held, 1) AS name, min(tupleElement(held, 2)) AS value, reached FROM (${each}) AS each INNER JOIN (${began}) AS began USING (profile_key) WHERE step <= reached AND at = moments[step] GROUP BY profile_key, place, name, reached`;
}

/** What has more values than `mostKinds` is left out. */
async function countByValue(
  events: EventStore,
  people: Sql,
  sequence: Sequence,
  options: Options,
): Promise<ValueSteps[]> {
  const counts = sequence.steps.map((_, step) => sql`countIf(reached > ${literal(step)})`);
  const rows = await askRows(
    events,
    sql`SELECT name, value, place, [${commas(counts)}] AS counts, count() OVER (PARTITION BY name, place) AS kinds FROM (${people}) GROUP BY name, value, place ORDER BY name, place, value LIMIT ${literal(mostKinds + 1)} BY name, place`,
    z.object({
      name: z.string(),
      value: z.string(),
      place: z.coerce.number(),
      counts: z.array(z.coerce.number()),
      kinds: z.coerce.number(),
    }),
    options,
  );
  return rows
    .filter(({ kinds }) => kinds <= mostKinds)
    .map(({ name, value, place, counts }) => ({ name, value, at: place, counts }));
}

/** What those who finished brought between their first step and the end of the time they had. */
export async function sumByFinishers(
  events: EventStore,
  audience: Audience,
  { sequence, event, property }: { sequence: Sequence; event: string; property: string },
  options: Options = {},
): Promise<Sums> {
  const { workspaceId, scope, isLookedAt } = audience;
  const bounds = windowBounds(sequence.window, scope);
  // Whoever paid before anybody could begin has paid for something else.
  const from = bounds.kind === 'fixed' ? bounds.from : 0;
  const number = propertyPlace(property).value('number');
  const last = literal(sequence.steps.length);
  const finished = sql`SELECT profile_key, moments[1] AS since, moments[1] + ${literal(withinMs(sequence))} AS until FROM (${journeysSql(sequence, audience)}) WHERE reached = ${last}`;
  const paid = sql`SELECT profile_key, toUInt64(toUnixTimestamp64Milli(ts) + 1) AS at, toFloat64(${number}) / 1000000 AS amount FROM events WHERE workspace_id = ${uuid(workspaceId)} AND event = ${text(event)} AND ${receivedBy(scope)} AND ${happenedIn(from, scope.asOf.getTime() + 1, scope)} AND ${isLookedAt}`;
  const each = sql`SELECT profile_key, sumIf(amount, at >= since AND at < until) AS total FROM (${finished}) AS finished LEFT JOIN (${paid}) AS paid USING (profile_key) GROUP BY profile_key`;
  const [row] = await askRows(
    events,
    sql`SELECT count() AS n, sum(total) AS total_sum, sum(total * total) AS squares FROM (${each})`,
    z.object({ n: z.coerce.number(), total_sum: z.coerce.number(), squares: z.coerce.number() }),
    options,
  );
  return { n: row?.n ?? 0, sum: row?.total_sum ?? 0, sumOfSquares: row?.squares ?? 0 };
}
