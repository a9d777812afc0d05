import 'server-only';
import { z } from 'zod';
import type { FunnelStep } from '@/lib/core/funnels/funnel';
import { occurrenceSql } from '@/lib/core/segments/sql/occurrences';
import { and, commas, flat, int64, literal, or, type Sql, sql, uuid } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { askRows, happenedIn, receivedBy } from './ask';
import { type Audience, inParts } from './audience';
import { propertyValues } from './property-values';

/** A funnel with its times in UTC milliseconds: the first step is in [from, to), all others at most `within` later. */
export type FunnelPath = {
  steps: readonly FunnelStep[];
  without: readonly FunnelStep[];
  same: string | undefined;
  fromMs: number;
  toMs: number;
  withinMs: number;
};

const Row = z.object({
  part: z.coerce.number(),
  counts: z.array(z.coerce.number()),
  medians: z.array(z.number().nullable()),
  p90s: z.array(z.number().nullable()),
});
export type FunnelRow = z.infer<typeof Row>;

const at = (prefix: string, index: number): Sql => ({
  kind: 'sql',
  texts: [`${prefix}${Math.trunc(index)}`],
  holes: [],
});

/**
 * One row a profile: `reached`, how many steps it got to, and `times`, the seconds from each step to the next. From each
 * first step the chain takes the earliest next step, which goes as far as any; of several attempts the one that began
 * first among those that got to a step gives its time. A step at the very moment of the one before comes after it, but
 * no event is two steps.
 */
function pathSql(path: FunnelPath, audience: Audience): Sql {
  const { steps, without, same, fromMs, toMs, withinMs } = path;
  const { workspaceId, scope, isLookedAt } = audience;
  const matches = [...steps, ...without].map((step) => and(occurrenceSql(step, scope)));
  const conditions = [
    sql`workspace_id = ${uuid(workspaceId)}`,
    happenedIn(fromMs, toMs + withinMs + 1, scope),
    receivedBy(scope),
    isLookedAt,
    or(matches),
  ];
  const ms = sql`toUnixTimestamp64Milli(ts)`;
  const lists = matches.map((match, index) => {
    const begins = index === 0 ? sql` AND ${ms} < ${int64(toMs)}` : sql``;
    return sql`arraySort(groupArrayIf(${ms}, ${match}${begins})) AS ${at('a', index)}`;
  });
  const held = same === undefined ? sql`` : sql`, arrayJoin(${propertyValues(same)}) AS held`;
  const byHeld = same === undefined ? sql`` : sql`, held`;
  const rows = sql`SELECT profile_key, ts, event, texts, numbers, flags, times, lists${held} FROM events WHERE ${and(conditions)}`;
  const attempts = sql`SELECT profile_key, ${commas(lists)} FROM (${rows}) GROUP BY profile_key${byHeld} HAVING notEmpty(a0)`;
  const chains = steps.map((_, index) => chainSql(path, index, withinMs));
  const reached = flat(
    steps.map((_, index) => sql`notEmpty(${at('c', index)})`),
    ' + ',
  );
  const times = steps.slice(1).map((_, index) => {
    const chain = at('c', index + 1);
    return sql`if(notEmpty(${chain}), (${chain}[1].3 - ${chain}[1].2) / 1000, 0.)`;
  });
  const each = sql`SELECT profile_key, ${commas(chains)}, toUInt8(${reached}) AS far, [${commas(times)}] AS took FROM (${attempts})`;
  return sql`SELECT profile_key, max(far) AS reached, argMax(took, far) AS times FROM (${each}) GROUP BY profile_key`;
}

/** The attempts that are alive at a step: when they began, when the step before was, and when this one is. */
function chainSql({ steps, without }: FunnelPath, index: number, withinMs: number): Sql {
  if (index === 0) return sql`arrayMap(t -> (t, t, t), a0) AS c0`;
  const isSameEvent = steps[index]?.event === steps[index - 1]?.event;
  const after = isSameEvent ? sql`t > c.3` : sql`t >= c.3`;
  const next = sql`arrayFirst(t -> ${after} AND t <= c.1 + ${int64(withinMs)}, ${at('a', index)})`;
  const forbidden = without.map((_, place) => {
    return sql`arrayExists(t -> t > c.2 AND t < c.3, ${at('a', steps.length + place)})`;
  });
  const alive = sql`arrayFilter(c -> c.3 != 0, arrayMap(c -> (c.1, c.3, ${next}), ${at('c', index - 1)}))`;
  const allowed = forbidden.length > 0 ? sql`arrayFilter(c -> NOT ${or(forbidden)}, ${alive})` : alive;
  return sql`${allowed} AS ${at('c', index)}`;
}

/** How many of each part reached each step, and how long that took. */
export function countFunnel(
  events: EventStore,
  audience: Audience,
  path: FunnelPath,
  options: { signal?: AbortSignal } = {},
): Promise<FunnelRow[]> {
  const n = path.steps.length;
  const counts = path.steps.map((_, index) => sql`countIf(reached > ${literal(index)})`);
  const quantiles = (share: Sql) =>
    commas(
      Array.from({ length: n - 1 }, (_, index) => {
        const did = sql`reached > ${literal(index + 1)}`;
        return sql`if(countIf(${did}) = 0, NULL, quantileExactIf(${share})(times[${literal(index + 1)}], ${did}))`;
      }),
    );
  return askRows(
    events,
    sql`SELECT part, [${commas(counts)}] AS counts, [${quantiles(sql`0.5`)}] AS medians, [${quantiles(sql`0.9`)}] AS p90s FROM (${inParts(pathSql(path, audience), [sql`reached`, sql`times`], audience)}) GROUP BY part`,
    Row,
    options,
  );
}

/** Those of a part who reached a step, or stopped there: the column is profile_key. */
export function funnelKeys(
  audience: Audience,
  path: FunnelPath,
  { step, who, part }: { step: number; who: 'reached' | 'stopped'; part: number },
): Sql {
  const got = who === 'reached' ? sql`reached > ${literal(step)}` : sql`reached = ${literal(step + 1)}`;
  return sql`SELECT profile_key FROM (${inParts(pathSql(path, audience), [sql`profile_key`, sql`reached`], audience)}) WHERE ${got} AND part = ${literal(part)}`;
}
