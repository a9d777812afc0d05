import { eventSql, momentSql } from '@/lib/core/segments/sql/occurrences';
import type { Source } from '@/lib/core/segments/sql/source';
import { column, commas, int64, literal, or, type Sql, sql } from '@/lib/core/segments/sql/sql';

/** Beyond every event, with room for the longest window behind it. */
const never = 4_000_000_000_000_000_000n;

/** Each profile's moments that windows are counted from, as a0, a1, …: when it first did each event (null: any). */
export function anchorRows(
  anchors: readonly (string | null)[],
  beforeMs: number,
  { workspace, knownAt }: Pick<Source, 'workspace' | 'knownAt'>,
): Sql {
  const rowOf = (event: string | null): Sql => (event === null ? sql`true` : eventSql(event));
  const starts = anchors.map((event, index) => {
    const row = rowOf(event);
    return sql`if(countIf(${row}) > 0, toUnixTimestamp64Milli(minIf(ts, ${row})), ${literal(never)}) AS ${column('a', index)}`;
  });
  return sql`SELECT profile_key, ${commas(starts)} FROM events WHERE workspace_id = ${workspace} AND received_at <= ${knownAt} AND ts < ${momentSql(beforeMs)} AND ${or(anchors.map(rowOf))} GROUP BY profile_key`;
}

/** Whether a row lies in the window that begins at an anchor. */
export function inAfterWindow(anchor: number, lengthMs: number): Sql {
  const start = column('a', anchor);
  return sql`(toUnixTimestamp64Milli(ts) >= ${start} AND toUnixTimestamp64Milli(ts) < ${start} + ${int64(lengthMs)})`;
}
