import 'server-only';
import type { Sequence } from '@/lib/core/segments/rule';
import { entriesOf, walk } from '@/lib/core/segments/sql/chains';
import { knownAtSql } from '@/lib/core/segments/sql/compile-rule';
import { commas, type Sql, sql, uuid } from '@/lib/core/segments/sql/sql';
import { ownerOf, stepRows } from '@/lib/core/segments/sql/step-rows';
import type { Audience } from './audience';

/**
 * How far each of the people looked at got, a row for each who began: `profile_key`; `reached`, the number of steps;
 * `moments`, when each of them was first reached, in milliseconds; `latest`, when the last first step was. Of several
 * ways, the one that got furthest counts, then the one that was there first, then the one that began last. Moments are
 * one more than since 1970.
 */
export function journeysSql(sequence: Sequence, audience: Pick<Audience, 'workspaceId' | 'scope' | 'isLookedAt'>): Sql {
  const ways = waysSql(sequence, audience);
  if (sequence.same === undefined) return sql`SELECT profile_key, reached, latest, moments FROM (${ways})`;
  const order = sql`(bitNot(toUInt8(reached)), moments[reached], bitNot(began), moments)`;
  const best = sql`SELECT profile_key, min(${order}) AS way, max(latest) AS newest FROM (${ways}) GROUP BY profile_key`;
  return sql`SELECT profile_key, bitNot(way.1) AS reached, newest AS latest, way.4 AS moments FROM (${best})`;
}

/**
 * One way for each owner. The latest chain that was first at the deepest step began at `began`. Wherever a chain that
 * began then or later had got to a step by that time, one that began then had as well: it may take the same steps after
 * its first. So the moments of each step are found without walking again.
 */
function waysSql(
  sequence: Sequence,
  { workspaceId, scope, isLookedAt }: Pick<Audience, 'workspaceId' | 'scope' | 'isLookedAt'>,
): Sql {
  const owner = ownerOf(sequence);
  const source = { workspace: uuid(workspaceId), knownAt: knownAtSql(scope), only: isLookedAt };
  const rows = stepRows(sequence, scope, source);
  const entries = entriesOf(sequence, rows, sql`bitAnd(groupBitOr(bits), 1) = 1`);
  const { question, times, began } = walk(sequence, { rows: entries, keep: owner });
  const starts = commas(began.map((each) => sql`arrayFirst(v -> v != 0, ${each})`));
  const walked = commas([owner, times, ...began]);
  const started = sql`SELECT ${walked}, [${starts}] AS starts FROM (${question})`;
  const counted = sql`SELECT ${walked}, starts, arrayCount(v -> v != 0, starts) AS reached FROM (${started})`;
  const moments = commas(began.map((each) => sql`arrayFirst((t, v) -> v >= starts[reached], ${times}, ${each})`));
  return sql`SELECT ${owner}, reached, starts[reached] AS began, arrayMax(${began[0] ?? times}) AS latest, [${moments}] AS moments FROM (${counted})`;
}
