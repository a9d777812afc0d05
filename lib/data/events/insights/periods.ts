import 'server-only';
import { int64s, type Sql, sql } from '@/lib/core/segments/sql/sql';

/** The start of the period that holds an event, in milliseconds, among edges of which the last one is the end. */
export function periodOf(edges: readonly number[]): Sql {
  return sql`roundDown(toUnixTimestamp64Milli(ts), ${int64s(edges.slice(0, -1).map(BigInt))})`;
}
