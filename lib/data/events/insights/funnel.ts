import 'server-only';
import { z } from 'zod';
import type { FoundSteps } from '@/lib/core/funnels/funnel-steps';
import { withinMs } from '@/lib/core/segments/evaluate/sequence';
import type { Sequence } from '@/lib/core/segments/rule';
import { column, commas, int64, literal, type Sql, sql } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { askRows } from './ask';
import { type Audience, inParts } from './audience';
import { journeysSql } from './journeys';

type Options = { signal?: AbortSignal };

/** What the whole and each part hold, in the order of their numbers; `open` are those of the whole who still have time. */
export type FoundFunnel = { whole: FoundSteps; parts: FoundSteps[]; open: number };

export async function measureFunnel(
  events: EventStore,
  audience: Audience,
  sequence: Sequence,
  options: Options,
): Promise<FoundFunnel> {
  const places = sequence.steps.map((_, index) => index);
  const journeys = inParts(journeysSql(sequence, audience), [sql`reached`, sql`latest`, sql`moments`], audience);
  const numbers = commas([
    sql`part`,
    ...places.map((place) => sql`${reachedBy(place)} AS ${column('n', place)}`),
    ...places.slice(1).map((place) => sql`${timesSql(place)} AS ${column('s', place)}`),
    sql`${openSql(sequence, audience)} AS still_open`,
  ]);
  const rows = await askRows(events, sql`SELECT ${numbers} FROM (${journeys}) GROUP BY part`, Row, options);
  const byPart = new Map(rows.map((row) => [row.part, row]));
  const found = Array.from({ length: audience.partCount + 1 }, (_, part) => stepsOf(byPart.get(part), places));
  const [whole = stepsOf(undefined, places), ...parts] = found;
  return { whole, parts, open: byPart.get(0)?.still_open ?? 0 };
}

const reachedBy = (place: number): Sql => sql`countIf(reached > ${literal(place)})`;

/** Median and 90th percentile by linear interpolation (Hyndman and Fan 1996, definition 7). */
function timesSql(place: number): Sql {
  const took = sql`toInt64(moments[${literal(place + 1)}]) - toInt64(moments[${literal(place)}])`;
  return sql`quantilesExactInclusiveIf(0.5, 0.9)(${took}, reached > ${literal(place)})`;
}

/** Their last first step may still lead to the end. */
function openSql(sequence: Sequence, { scope }: Audience): Sql {
  const isShort = sql`reached < ${literal(sequence.steps.length)}`;
  return sql`countIf(${isShort} AND toInt64(latest) - 1 + ${literal(withinMs(sequence))} > ${int64(scope.asOf.getTime())})`;
}

const Row = z
  .object({ part: z.coerce.number(), still_open: z.coerce.number() })
  .catchall(z.union([z.array(z.number().nullable()), z.coerce.number()]));

function stepsOf(row: z.infer<typeof Row> | undefined, places: number[]): FoundSteps {
  const counts = places.map((place) => z.number().parse(row?.[`n${place}`] ?? 0));
  const took = places.map((place) => {
    const times = z.array(z.number().nullable()).safeParse(row?.[`s${place}`]).data ?? [];
    return (counts[place] ?? 0) > 0 ? times : [];
  });
  return { counts, medians: took.map(([median]) => median ?? null), p90s: took.map(([, p90]) => p90 ?? null) };
}

/** Those of a part who reached a step, or stopped there: the column is profile_key. */
export function funnelKeys(
  audience: Audience,
  sequence: Sequence,
  { step, who, part }: { step: number; who: 'reached' | 'stopped'; part: number },
): Sql {
  const got = who === 'reached' ? sql`reached > ${literal(step)}` : sql`reached = ${literal(step + 1)}`;
  return sql`SELECT profile_key FROM (${inParts(journeysSql(sequence, audience), [sql`profile_key`, sql`reached`], audience)}) WHERE ${got} AND part = ${literal(part)}`;
}
