import type { FrozenReference } from '@/lib/core/segments/rule';
import { changedWords, wordColumns } from '@/lib/core/segments/sql/bits';
import type { Fact } from '@/lib/core/segments/sql/facts';
import type { Source } from '@/lib/core/segments/sql/source';
import { type Sql, sql, uuid, yes } from '@/lib/core/segments/sql/sql';

/** One question per frozen list. Whoever was known later, or is no longer, is nobody: as in every other condition. */
export function frozenRows(facts: readonly Fact<FrozenReference>[], source: Source): Sql[] {
  return facts.map((fact) => rowsOf(fact, source));
}

function rowsOf(fact: Fact<FrozenReference>, { workspace, knownAt, words }: Source): Sql {
  const known = sql`SELECT profile_key FROM profiles FINAL WHERE workspace_id = ${workspace} AND first_received_at <= ${knownAt}`;
  const list = sql`SELECT DISTINCT profile_key FROM segment_members WHERE workspace_id = ${workspace} AND snapshot_id = ${uuid(fact.rule.snapshot)} AND profile_key IN (${known})`;
  return sql`SELECT profile_key, ${wordColumns(words)}, 0 AS known FROM (SELECT profile_key, ${changedWords([fact], words, () => yes)} FROM (${list}))`;
}
