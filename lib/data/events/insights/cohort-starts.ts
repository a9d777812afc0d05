import 'server-only';
import type { CohortStart } from '@/lib/core/cohorts/retention';
import { compileRule } from '@/lib/core/segments/sql/compile-rule';
import { momentSql, occurrenceSql } from '@/lib/core/segments/sql/occurrences';
import { and, commas, flat, literal, type Sql, sql, uuid } from '@/lib/core/segments/sql/sql';
import { receivedBy } from './ask';
import type { Audience } from './audience';
import { bitOfMoment } from './period-masks';

type Question = { start: CohortStart; edges: readonly number[]; allKnown: boolean };

/** In which periods profiles start: profile_key and a mask, one or more rows a profile. */
export function cohortStarts(question: Question, audience: Audience): Sql {
  const { start, edges } = question;
  if ('segment' in start) return enteredRows(start, edges, audience);
  const { workspaceId, scope, isLookedAt } = audience;
  const conditions = [sql`workspace_id = ${uuid(workspaceId)}`, isLookedAt];
  const isAnything = start.event === undefined && start.where === undefined;
  const until = Math.min(edges.at(-1) ?? 0, scope.asOf.getTime() + 1);
  if (start.first && isAnything && question.allKnown)
    return firstSeenRows(and([...conditions, sql`first_ts < ${momentSql(until)}`]), edges);
  const rows = and([
    ...conditions,
    ...occurrenceSql(start, scope),
    // Whoever started earlier has no first time in these periods.
    ...(start.first ? [] : [sql`ts >= ${momentSql(edges[0] ?? 0)}`]),
    sql`ts < ${momentSql(until)}`,
    receivedBy(scope),
  ]);
  const ms = start.first ? sql`toUnixTimestamp64Milli(min(ts))` : sql`toUnixTimestamp64Milli(ts)`;
  const columns = commas([sql`profile_key`, ...bitOfMoment(ms, edges, 's')]);
  return start.first
    ? sql`SELECT ${columns} FROM events WHERE ${rows} GROUP BY profile_key`
    : sql`SELECT ${columns} FROM events WHERE ${rows}`;
}

/** The read model knows when each profile was first seen, as long as nothing that is known now is to be left out. */
function firstSeenRows(conditions: Sql, edges: readonly number[]): Sql {
  const bits = bitOfMoment(sql`toUnixTimestamp64Milli(assumeNotNull(first_ts))`, edges, 's');
  return sql`SELECT ${commas([sql`profile_key`, ...bits])} FROM profiles FINAL WHERE ${conditions}`;
}

/**
 * Who came into a segment: in it at the end of a period, and not at the end of the one before. The rule is looked at
 * from each of these moments; one mask a profile holds where it was in, one bit more than there are periods.
 */
function enteredRows(
  { segment, version, first }: Extract<CohortStart, { segment: string }>,
  edges: readonly number[],
  { workspaceId, scope, isLookedAt }: Audience,
): Sql {
  const now = scope.asOf.getTime();
  const looks = edges.flatMap((edge, index) => {
    // A period that has begun is looked at from its end, or from now.
    const isBegun = index === 0 || (edges[index - 1] ?? 0) <= now;
    const asOf = new Date(Math.min(edge - 1, now));
    const members = compileRule({ kind: 'segment', segment, version }, workspaceId, { ...scope, asOf });
    return isBegun
      ? [sql`SELECT profile_key, toUInt64(${literal(1n << BigInt(index))}) AS held FROM (${members})`]
      : [];
  });
  const known = sql`SELECT profile_key, groupBitOr(held) AS held FROM (${flat(looks, ' UNION ALL ')}) WHERE ${isLookedAt} GROUP BY profile_key`;
  const entered = sql`bitAnd(bitShiftRight(held, 1), bitNot(held))`;
  if (!first) return sql`SELECT profile_key, ${entered} AS s0 FROM (${known})`;
  // Whoever was in at the beginning came in earlier; of the others the lowest bit is the first time.
  return sql`SELECT profile_key, if(bitTest(held, 0), toUInt64(0), bitAnd(came, bitNot(toUInt64(came - 1)))) AS s0 FROM (SELECT profile_key, held, ${entered} AS came FROM (${known}))`;
}
