import 'server-only';
import type { Sequence } from '@/lib/core/segments/rule';
import { entriesOf, timeOf, walk } from '@/lib/core/segments/sql/chains';
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
  const owner = ownerOf(sequence);
  const furthest = furthestOf(sequence, audience);
  const again = walk(sequence, {
    rows: sql`SELECT ${owner}, reached, done, latest, began, ${between(sequence)} AS entries FROM (${furthest})`,
    keep: [owner, sql`reached`, sql`done`, sql`latest`, sql`began`],
    turn: 1,
    from: sql`began`,
  });
  const moments = again.began.map((began) => firstMoment(again.times, began));
  const ways = sql`SELECT profile_key, reached, done, latest, began, [${commas(moments)}] AS moments FROM (${again.question})`;
  if (sequence.same === undefined) return sql`SELECT profile_key, reached, latest, moments FROM (${ways})`;
  const order = sql`(bitNot(toUInt8(reached)), done, bitNot(began), moments)`;
  const best = sql`SELECT profile_key, min(${order}) AS way, max(latest) AS newest FROM (${ways}) GROUP BY profile_key`;
  return sql`SELECT profile_key, bitNot(way.1) AS reached, newest AS latest, way.4 AS moments FROM (${best})`;
}

/** When the deepest step was first reached, and by a chain that began when. */
function furthestOf(
  sequence: Sequence,
  { workspaceId, scope, isLookedAt }: Pick<Audience, 'workspaceId' | 'scope' | 'isLookedAt'>,
): Sql {
  const owner = ownerOf(sequence);
  const source = { workspace: uuid(workspaceId), knownAt: knownAtSql(scope), only: isLookedAt };
  const rows = stepRows(sequence, scope, source);
  const entries = entriesOf(sequence, rows, sql`bitAnd(groupBitOr(bits), 1) = 1`);
  const { question, times, began } = walk(sequence, { rows: entries, keep: [owner], turn: 0 });
  const starts = commas(began.map((each) => sql`arrayFirst(v -> v != 0, ${each})`));
  const ends = commas(began.map((each) => firstMoment(times, each)));
  const steps = sql`SELECT ${owner}, entries, [${starts}] AS starts, [${ends}] AS ends, arrayMax(${began[0] ?? times}) AS latest FROM (${question})`;
  const counted = sql`SELECT ${owner}, entries, latest, starts, ends, arrayCount(v -> v != 0, starts) AS reached FROM (${steps})`;
  return sql`SELECT ${owner}, entries, latest, reached, starts[reached] AS began, ends[reached] AS done FROM (${counted})`;
}

const firstMoment = (times: Sql, began: Sql): Sql => sql`arrayFirst((t, v) -> v != 0, ${times}, ${began})`;

const between = (sequence: Sequence): Sql => {
  const at = timeOf(sequence, sql`e`);
  return sql`arrayFilter(e -> ${at} >= began AND ${at} <= done, entries)`;
};
