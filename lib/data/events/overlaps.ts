import 'server-only';
import { z } from 'zod';
import { activeDays, type Overlaps, pairOf } from '@/lib/core/personas/coverage';
import { hashRule } from '@/lib/core/segments/hash-rule';
import type { Rule } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { compileRule, knownAtSql } from '@/lib/core/segments/sql/compile-rule';
import { momentSql } from '@/lib/core/segments/sql/occurrences';
import { and, render, type Sql, sql, text as textBound, uuid } from '@/lib/core/segments/sql/sql';
import { lastSpan } from '@/lib/core/time';
import type { EventStore } from './client';
import type { Asking } from './segment-queries';

/** How kept lists lie over each other, by the numbers of the profiles that are on them. */

/** A list that is counted, and for how many personas it stands at once. */
export type CountedList = { snapshotId: string; weight: number };

/** Of those who count, whoever was active at a moment: the one that a list stands at, beside which they are kept. */
export type Active = { snapshotId: string; counts: Rule | null; scope: Scope };

/**
 * Of those who were active, how many are in any of the lists, and how many in one only; the same for each list; and how
 * many are in both of each two lists. A list that stands for two has nobody who is in one only. It is lasting when who
 * was active was kept too: nothing that comes later changes it.
 */
export async function countAcrossLists(
  events: EventStore,
  workspaceId: string,
  active: Active,
  lists: CountedList[],
  options: Asking = {},
): Promise<Overlaps & { isLasting: boolean }> {
  const count = (people: Sql) => countLists(events, workspaceId, people, lists, options);
  const kept = await count(keptActive(workspaceId, active));
  if (kept.isKnown) return { ...kept.overlaps, isLasting: true };
  const { overlaps } = await count(activePeople(workspaceId, active));
  return { ...overlaps, isLasting: false };
}

/** Keeps who was active beside a list, so that lists are counted against each other without looking at any profile. */
export async function writeActive(events: EventStore, workspaceId: string, active: Active): Promise<void> {
  const { text, params } = render(
    sql`INSERT INTO active_bitmaps (workspace_id, snapshot_id, counts, people) SELECT ${uuid(workspaceId)}, ${uuid(active.snapshotId)}, ${textBound(ruleText(active))}, active FROM (${activePeople(workspaceId, active)})`,
  );
  await events.command(text, { params });
}

/** As one row: the bitmap of those who were active, and whether they were kept for those who count now. */
function keptActive(workspaceId: string, active: Active): Sql {
  return sql`SELECT groupBitmapMergeState(people) AS active, count() > 0 AS is_known FROM active_bitmaps WHERE workspace_id = ${uuid(workspaceId)} AND snapshot_id = ${uuid(active.snapshotId)} AND counts = ${textBound(ruleText(active))}`;
}

const ruleText = ({ counts, scope }: Active): string => (counts ? `${hashRule(counts)} ${scope.zone}` : '');

/**
 * The same, found anew. The read model tells of nearly everybody by their newest event; events are asked only of those
 * who have one that is later than the span or came in after `knownAt`.
 */
function activePeople(workspaceId: string, { counts, scope }: Active): Sql {
  const { from, to } = lastSpan({ n: activeDays, unit: 'day' }, scope.asOf, scope.zone);
  const workspace = uuid(workspaceId);
  const received = sql`<= ${knownAtSql(scope)}`;
  const isSure = sql`(last_ts < ${momentSql(to)} AND last_received_at ${received})`;
  const unsure = sql`SELECT profile_key FROM profiles FINAL WHERE workspace_id = ${workspace} AND last_ts >= ${momentSql(from)} AND NOT ${isSure}`;
  const seen = sql`SELECT profile_key FROM events WHERE workspace_id = ${workspace} AND ts >= ${momentSql(from)} AND ts < ${momentSql(to)} AND received_at ${received} AND profile_key IN (${unsure})`;
  return sql`SELECT groupBitmapState(number) AS active, true AS is_known FROM profiles FINAL WHERE ${and([
    sql`workspace_id = ${workspace}`,
    sql`last_ts >= ${momentSql(from)}`,
    sql`(${isSure} OR profile_key IN (${seen}))`,
    ...(counts ? [sql`profile_key IN (${compileRule(counts, workspaceId, scope)})`] : []),
  ])}`;
}

const OverlapRow = z.object({
  people: z.coerce.number(),
  is_known: z.coerce.boolean(),
  any: z.coerce.number(),
  held: z.array(z.tuple([z.string(), z.coerce.number(), z.coerce.number()])),
  pairs: z.array(z.tuple([z.string(), z.string(), z.coerce.number()])),
});

/** Lists are read as bitmaps, and none of their rows: `seen` holds whoever is on any, and whoever is on several. */
async function countLists(
  events: EventStore,
  workspaceId: string,
  people: Sql,
  lists: CountedList[],
  options: Asking,
): Promise<{ overlaps: Overlaps; isKnown: boolean }> {
  const { text, params } = render(people);
  const [row] = await events.query(
    `WITH
       (bitmapBuild(emptyArrayUInt32()), bitmapBuild(emptyArrayUInt32())) AS nobody,
       arrayMap(list -> (list.1, bitmapAnd(active, list.2)), kept) AS lists,
       arrayFold(
         (seen, list) -> (bitmapOr(seen.1, list.2), bitmapOr(seen.2, bitmapAnd(seen.1, list.2))), lists, nobody) AS seen
     SELECT bitmapCardinality(active) AS people, is_known, bitmapCardinality(seen.1) AS any,
       arrayMap(list -> (list.1, bitmapCardinality(list.2), bitmapAndnotCardinality(list.2, seen.2)), lists) AS held,
       arrayFlatten(arrayMap((one, at) -> arrayMap(
         other -> (one.1, other.1, bitmapAndCardinality(one.2, other.2)), arraySlice(lists, at + 1)
       ), lists, arrayEnumerate(lists))) AS pairs
     FROM (${text}) AS people CROSS JOIN (
       SELECT groupArray((toString(snapshot_id), on_it)) AS kept FROM (
         SELECT snapshot_id, groupBitmapMergeState(members) AS on_it FROM segment_bitmaps
         WHERE workspace_id = {workspace:UUID} AND snapshot_id IN {lists:Array(UUID)} GROUP BY snapshot_id)) AS kept_lists`,
    {
      params: { ...params, workspace: workspaceId, lists: lists.map(({ snapshotId }) => snapshotId) },
      schema: OverlapRow,
      ...options,
    },
  );
  return row ? { overlaps: overlapsOf(row, lists), isKnown: row.is_known } : z.never().parse(row);
}

function overlapsOf({ people, any, held, pairs }: z.infer<typeof OverlapRow>, lists: CountedList[]): Overlaps {
  const weights = new Map(lists.map(({ snapshotId, weight }) => [snapshotId, weight]));
  const counted = held.map(([list, members, once]) => ({ list, members, alone: weights.get(list) === 1 ? once : 0 }));
  return {
    people,
    any,
    one: counted.reduce((sum, { alone }) => sum + alone, 0),
    lists: Object.fromEntries(counted.map(({ list, members, alone }) => [list, { members, alone }])),
    both: Object.fromEntries(pairs.map(([one, other, both]) => [pairOf(one, other), both])),
  };
}
