import type { Trait } from '@/lib/core/segments/rule';
import { anyWordSet, changedWords, wordColumns } from '@/lib/core/segments/sql/bits';
import type { Fact } from '@/lib/core/segments/sql/facts';
import type { Source } from '@/lib/core/segments/sql/source';
import { column, commas, type Sql, sql, text } from '@/lib/core/segments/sql/sql';
import { traitSql } from '@/lib/core/segments/sql/trait';

/** One question per trait, each in the order of its table; the row received last counts. */
export function traitRows(facts: readonly Fact<Trait>[], source: Source): Sql[] {
  const names = [...new Set(facts.map((fact) => fact.rule.name))];
  return names.map((name) =>
    rowsOf(
      name,
      facts.filter((fact) => fact.rule.name === name),
      source,
    ),
  );
}

/** Comparing rows before choosing the newest keeps one number per profile instead of its texts and lists. */
function rowsOf(name: string, facts: readonly Fact<Trait>[], { workspace, knownAt, words }: Source): Sql {
  const newest = Array.from(
    { length: words },
    (_, word) => sql`argMax(${column('w', word)}, moment) AS ${column('w', word)}`,
  );
  const compared = changedWords(facts, words, (fact) => traitSql(fact.rule, fact.scope));
  return sql`SELECT profile_key, ${wordColumns(words)}, 0 AS known FROM (SELECT profile_key, ${commas(newest)} FROM (SELECT profile_key, bitShiftLeft(toUInt128(toUnixTimestamp64Milli(received_at)), 64) + toUInt128(ordinal) AS moment, ${compared} FROM trait_values WHERE workspace_id = ${workspace} AND name = ${text(name)} AND received_at <= ${knownAt}) GROUP BY profile_key HAVING ${anyWordSet(words)})`;
}
