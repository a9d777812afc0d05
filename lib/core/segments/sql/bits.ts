import type { History } from '@/lib/core/profiles/history';
import { evaluateRule } from '@/lib/core/segments/evaluate-rule';
import type { Fact } from '@/lib/core/segments/sql/facts';
import { bitOf, wordBits } from '@/lib/core/segments/sql/formula';
import { column, commas, flat, literal, not, type Sql, sql, total } from '@/lib/core/segments/sql/sql';

const nobody: History = { profileId: '', traits: [], events: [] };

/** Whether a condition holds for a profile of which nothing is known: a count of at most 1, say. */
const holdsForNothing = ({ rule, scope }: Fact): boolean => evaluateRule(rule, nobody, scope);

const inWord = <F extends Fact>(facts: readonly F[], word: number): F[] =>
  facts.filter((fact) => Math.floor(fact.index / wordBits) === word);

const numbered = (words: number): number[] => Array.from({ length: words }, (_, word) => word);

/** The words w0, w1, … of a profile without any row in the tables that the facts are read from. */
export function restingWords(facts: readonly Fact[], words: number): Sql {
  return commas(
    numbered(words).map((word) => {
      const mask = inWord(facts, word)
        .filter(holdsForNothing)
        .reduce((bits, fact) => bits | bitOf(fact.index), 0n);
      return sql`toUInt64(${literal(mask)}) AS ${column('w', word)}`;
    }),
  );
}

/**
 * The words w0, w1, … with a bit set where a fact differs from what it is for a profile of which nothing is known, so
 * that rows of no consequence are zero and can be dropped.
 */
export function changedWords<F extends Fact>(facts: readonly F[], words: number, conditionOf: (fact: F) => Sql): Sql {
  return commas(
    numbered(words).map((word) => {
      const bits = inWord(facts, word).map((fact) => {
        const condition = conditionOf(fact);
        return sql`toUInt64(${holdsForNothing(fact) ? not(condition) : sql`(${condition})`}) * toUInt64(${literal(bitOf(fact.index))})`;
      });
      return sql`${bits.length > 0 ? total(bits) : sql`toUInt64(0)`} AS ${column('w', word)}`;
    }),
  );
}

export const wordColumns = (words: number): Sql => commas(numbered(words).map((word) => column('w', word)));

export const anyWordSet = (words: number): Sql =>
  flat(
    numbered(words).map((word) => sql`${column('w', word)} != 0`),
    ' OR ',
  );

export const combinedWords = (words: number): Sql =>
  commas(numbered(words).map((word) => sql`groupBitXor(${column('w', word)}) AS ${column('w', word)}`));
