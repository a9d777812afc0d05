import type { Aggregate, Did, Rule, Trait } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { combinedWords, restingWords, wordColumns } from '@/lib/core/segments/sql/bits';
import { eventRows } from '@/lib/core/segments/sql/event-rows';
import { type Fact, Facts } from '@/lib/core/segments/sql/facts';
import { formulaSql, wordBits } from '@/lib/core/segments/sql/formula';
import type { Source } from '@/lib/core/segments/sql/source';
import { flat, int64, type Sql, sql, uuid } from '@/lib/core/segments/sql/sql';
import { traitRows } from '@/lib/core/segments/sql/trait-rows';

/**
 * Rules as SQL. `profiles` selects every profile that is known, with its facts as bits in the columns w0, w1, …;
 * `conditions` says for each rule, in the order given, when it holds over those columns; `words` lists them.
 */
export type CompiledRules = { profiles: Sql; conditions: Sql[]; words: Sql };

/** Compiles rules that are asked together: whatever they share is read once. Equal rules give equal text. */
export function compileRules(rules: readonly Rule[], workspaceId: string, scope: Scope): CompiledRules {
  const facts = new Facts();
  const conditions = rules.map((rule) => formulaSql(facts.formulaOf(rule, scope)));
  const words = Math.max(1, Math.ceil(facts.all.length / wordBits));
  const source: Source = { workspace: uuid(workspaceId), knownAt: knownAtSql(scope), words };
  const everybody = sql`SELECT profile_key, ${restingWords(facts.all, words)}, 1 AS known FROM profiles FINAL WHERE workspace_id = ${source.workspace} AND first_received_at <= ${source.knownAt}`;
  const parts = [
    everybody,
    ...eventRows(facts.all.filter(isAboutEvents), source),
    ...traitRows(facts.all.filter(isTrait), source),
  ];
  return {
    profiles: sql`SELECT profile_key, ${combinedWords(words)} FROM (${flat(parts, ' UNION ALL ')}) GROUP BY profile_key HAVING max(known) = 1`,
    conditions,
    words: wordColumns(words),
  };
}

/** Compiles one rule to the question who belongs: its column is profile_key. */
export function compileRule(rule: Rule, workspaceId: string, scope: Scope): Sql {
  const { profiles, conditions } = compileRules([rule], workspaceId, scope);
  return sql`SELECT profile_key FROM (${profiles}) WHERE ${conditions[0] ?? sql`false`}`;
}

const latestMs = Date.UTC(2299, 0, 1);
const knownAtSql = ({ knownAt }: Scope): Sql =>
  sql`fromUnixTimestamp64Milli(${int64(Math.min(Math.max(knownAt.getTime(), -1), latestMs))}, 'UTC')`;

const isTrait = (fact: Fact): fact is Fact<Trait> => fact.rule.kind === 'trait';
const isAboutEvents = (fact: Fact): fact is Fact<Did | Aggregate> => fact.rule.kind !== 'trait';
