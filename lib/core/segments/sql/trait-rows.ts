import type { Trait } from '@/lib/core/segments/rule';
import { anyWordSet, changedWords, wordColumns } from '@/lib/core/segments/sql/bits';
import type { Fact } from '@/lib/core/segments/sql/facts';
import type { Source } from '@/lib/core/segments/sql/source';
import { type Sql, sql, text } from '@/lib/core/segments/sql/sql';
import { traitSql } from '@/lib/core/segments/sql/trait';

/** One question per trait, each in the order of its table: the row received last comes first, and only it counts. */
export function traitRows(facts: readonly Fact<Trait>[], source: Source): Sql[] {
  const names = [...new Set(facts.map((fact) => fact.rule.name))];
  return names.map((name) => {
    const own = facts.filter((fact) => fact.rule.name === name);
    return rowsOf(name, own, source);
  });
}

function rowsOf(name: string, facts: readonly Fact<Trait>[], { workspace, knownAt, words }: Source): Sql {
  const compared = changedWords(facts, words, (fact) => traitSql(fact.rule, fact.scope));
  return sql`SELECT profile_key, ${wordColumns(words)}, 0 AS known FROM (SELECT profile_key, ${compared} FROM trait_values WHERE workspace_id = ${workspace} AND name = ${text(name)} AND received_at <= ${knownAt} ORDER BY profile_key DESC, received_at DESC, ordinal DESC LIMIT 1 BY profile_key) WHERE ${anyWordSet(words)}`;
}
