import type { Sequence } from '@/lib/core/segments/rule';
import { changedWords, wordColumns } from '@/lib/core/segments/sql/bits';
import { entriesOf, walk } from '@/lib/core/segments/sql/chains';
import type { Fact } from '@/lib/core/segments/sql/facts';
import type { Source } from '@/lib/core/segments/sql/source';
import { literal, type Sql, sql } from '@/lib/core/segments/sql/sql';
import { stepRows } from '@/lib/core/segments/sql/step-rows';

/** A question for each sequence: it reads its own events in order of time. */
export function sequenceRows(facts: readonly Fact<Sequence>[], source: Source): Sql[] {
  return facts.map((fact) => {
    const words = changedWords([fact], source.words, () => sql`true`);
    return sql`SELECT profile_key, ${wordColumns(source.words)}, 0 AS known FROM (SELECT profile_key, ${words} FROM (${holdersOf(fact, source)}))`;
  });
}

/**
 * Only those who did each step at some time are looked at closely. Grouping keeps ClickHouse from testing the walk row
 * by row while it groups the events, which takes three times as long.
 */
function holdersOf({ rule, scope }: Fact<Sequence>, source: Source): Sql {
  const all = literal(2 ** rule.steps.length - 1);
  const entries = entriesOf(rule, stepRows(rule, scope, source), sql`bitAnd(groupBitOr(bits), ${all}) = ${all}`);
  const { began, question } = walk(rule, { rows: entries, keep: sql`profile_key` });
  const ends = sql`SELECT profile_key, arrayMax(${began.at(-1) ?? sql`[0]`}) AS ends FROM (${question})`;
  return sql`SELECT profile_key FROM (${ends}) GROUP BY profile_key HAVING max(ends) != 0`;
}
