import type { Aggregate, Did, FrozenReference, Rfm, Rule, Sequence, Trait } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { combinedWords, laidOver, restingMasks, unchangedWords, wordColumns } from '@/lib/core/segments/sql/bits';
import { eventRows } from '@/lib/core/segments/sql/event-rows';
import { type Fact, Facts } from '@/lib/core/segments/sql/facts';
import { formulaHolds, formulaSql, wordBits } from '@/lib/core/segments/sql/formula';
import { frozenRows } from '@/lib/core/segments/sql/frozen-rows';
import { rfmFactRows } from '@/lib/core/segments/sql/rfm-rows';
import { sequenceRows } from '@/lib/core/segments/sql/sequence-rows';
import type { Source } from '@/lib/core/segments/sql/source';
import { flat, int64, type Sql, sql, uuid } from '@/lib/core/segments/sql/sql';
import { traitRows } from '@/lib/core/segments/sql/trait-rows';

/** A rule over the columns w0, w1, …, and whether it holds for a profile that no fact says anything of. */
export type CompiledCondition = { condition: Sql; holdsAtRest: boolean };

/**
 * Rules as SQL. `stirred` selects the profiles of which some fact differs from what it is for nobody's history, with
 * their facts as bits in the columns w0, w1, …; `everybody` selects all who are known, with the same columns. Most
 * rules are about few people, and asking only those spares a row for each of the others. `words` lists the columns,
 * `total` counts all who are known, and `conditions` has one entry for each rule, in the order given.
 */
export type CompiledRules = {
  stirred: Sql;
  everybody: Sql;
  total: Sql;
  words: Sql;
  conditions: CompiledCondition[];
};

/** Compiles rules that are asked together: whatever they share is read once. Equal rules give equal text. */
export function compileRules(rules: readonly Rule[], workspaceId: string, scope: Scope): CompiledRules {
  const facts = new Facts();
  const formulas = rules.map((rule) => facts.formulaOf(rule, scope));
  const words = Math.max(1, Math.ceil(facts.all.length / wordBits));
  const resting = restingMasks(facts.all, words);
  const source: Source = { workspace: uuid(workspaceId), knownAt: knownAtSql(scope), words };
  const known = sql`FROM profiles FINAL WHERE workspace_id = ${source.workspace} AND first_received_at <= ${source.knownAt}`;
  const parts = [
    ...eventRows(facts.all.filter(isAboutEvents), source),
    ...traitRows(facts.all.filter(isTrait), source),
    ...sequenceRows(facts.all.filter(isSequence), source),
    ...rfmFactRows(facts.all.filter(isRfm), source),
    ...frozenRows(facts.all.filter(isFrozen), source),
  ];
  const all = [sql`SELECT profile_key, ${unchangedWords(words)}, 1 AS known ${known}`, ...parts];
  const combined = sql`SELECT profile_key, ${combinedWords(resting)} FROM`;
  return {
    stirred: stirredSql(parts, resting),
    everybody: sql`${combined} (${flat(all, ' UNION ALL ')}) GROUP BY profile_key HAVING max(known) = 1`,
    total: sql`SELECT count() ${known}`,
    words: wordColumns(words),
    conditions: formulas.map((formula) => ({
      condition: formulaSql(formula),
      holdsAtRest: formulaHolds(formula, resting),
    })),
  };
}

/** A part has one row for each profile: by itself it needs no more grouping. Without rules nothing is asked of anybody. */
function stirredSql(parts: readonly Sql[], resting: readonly bigint[]): Sql {
  const [only] = parts;
  if (!only) return sql`SELECT profile_key, ${unchangedWords(resting.length)} FROM profiles WHERE false`;
  if (parts.length === 1) return sql`SELECT profile_key, ${laidOver(resting)} FROM (${only})`;
  return sql`SELECT profile_key, ${combinedWords(resting)} FROM (${flat(parts, ' UNION ALL ')}) GROUP BY profile_key`;
}

/** Compiles one rule to the question who belongs: its column is profile_key. */
export function compileRule(rule: Rule, workspaceId: string, scope: Scope): Sql {
  const { stirred, everybody, conditions } = compileRules([rule], workspaceId, scope);
  const [{ condition, holdsAtRest } = { condition: sql`false`, holdsAtRest: false }] = conditions;
  return sql`SELECT profile_key FROM (${holdsAtRest ? everybody : stirred}) WHERE ${condition}`;
}

const latestMs = Date.UTC(2299, 0, 1);
export const knownAtSql = ({ knownAt }: Scope): Sql =>
  sql`fromUnixTimestamp64Milli(${int64(Math.min(Math.max(knownAt.getTime(), -1), latestMs))}, 'UTC')`;

const isTrait = (fact: Fact): fact is Fact<Trait> => fact.rule.kind === 'trait';
const isSequence = (fact: Fact): fact is Fact<Sequence> => fact.rule.kind === 'sequence';
const isRfm = (fact: Fact): fact is Fact<Rfm> => fact.rule.kind === 'rfm';
const isFrozen = (fact: Fact): fact is Fact<FrozenReference> => fact.rule.kind === 'snapshot';
const isAboutEvents = (fact: Fact): fact is Fact<Did | Aggregate> =>
  fact.rule.kind === 'did' || fact.rule.kind === 'aggregate';
