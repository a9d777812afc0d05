import { modelOf } from '@/lib/core/segments/rfm-model-of';
import type { Rfm } from '@/lib/core/segments/rule';
import { anyWordSet, changedWords, wordColumns } from '@/lib/core/segments/sql/bits';
import type { Fact } from '@/lib/core/segments/sql/facts';
import { rfmScores } from '@/lib/core/segments/sql/rfm';
import { placeSql } from '@/lib/core/segments/sql/rfm-place';
import type { Source } from '@/lib/core/segments/sql/source';
import { type Sql, sql } from '@/lib/core/segments/sql/sql';

/** One question per version of a model: its customers are scored once, for all conditions on it. */
export function rfmFactRows(facts: readonly Fact<Rfm>[], source: Source): Sql[] {
  const byModel = new Map<string, Fact<Rfm>[]>();
  for (const fact of facts) {
    const pin = JSON.stringify([fact.rule.model, fact.rule.version]);
    byModel.set(pin, [...(byModel.get(pin) ?? []), fact]);
  }
  return [...byModel.values()].map((own) => rowsOf(own, source));
}

function rowsOf(facts: readonly Fact<Rfm>[], { workspace, knownAt, words }: Source): Sql {
  const [first] = facts;
  if (!first) throw new Error('A question about a model has a condition on it.');
  const { scope } = first;
  const model = modelOf(first.rule, scope.findModel);
  const rows = [sql`workspace_id = ${workspace}`, sql`received_at <= ${knownAt}`];
  const compared = changedWords(facts, words, (fact) => placeSql(fact.rule, model.groups));
  return sql`SELECT profile_key, ${wordColumns(words)}, 0 AS known FROM (SELECT profile_key, ${compared} FROM (${rfmScores(model, model.scores, scope, rows)})) WHERE ${anyWordSet(words)}`;
}
