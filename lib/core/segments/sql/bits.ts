import type { History } from '@/lib/core/profiles/history';
import { evaluateRule } from '@/lib/core/segments/evaluate-rule';
import type { Fact } from '@/lib/core/segments/sql/facts';
import { bitOf, wordBits } from '@/lib/core/segments/sql/formula';
import { column, commas, flat, literal, not, type Sql, sql, total } from '@/lib/core/segments/sql/sql';

const nobody: History = { profileId: '', traits: [], events: [] };

/** Whether a condition holds for a profile of which nothing is known: a count of at most 1, say. */
const holdsForNothing = ({ rule, scope }: Fact): boolean =>
  rule.kind !== 'snapshot' && evaluateRule(rule, nobody, scope);

const inWord = <F extends Fact>(facts: readonly F[], word: number): F[] =>
  facts.filter((fact) => Math.floor(fact.index / wordBits) === word);

const numbered = (words: number): number[] => Array.from({ length: words }, (_, word) => word);

/** What the facts are, as one mask a word, for a profile without any row in the tables they are read from. */
export function restingMasks(facts: readonly Fact[], words: number): bigint[] {
  return numbered(words).map((word) =>
    inWord(facts, word)
      .filter(holdsForNothing)
      .reduce((bits, fact) => bits | bitOf(fact.index), 0n),
  );
}

/** The words w0, w1, … of a profile in which nothing differs from a profile of which nothing is known. */
export const unchangedWords = (words: number): Sql =>
  commas(numbered(words).map((word) => sql`toUInt64(0) AS ${column('w', word)}`));

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

/** All that changed of one profile, laid over what it is at rest. */
export const combinedWords = (resting: readonly bigint[]): Sql =>
  commas(resting.map((mask, word) => overMask(mask, sql`groupBitXor(${column('w', word)})`, word)));

/** The same where all that changed of a profile stands in one row. */
export const laidOver = (resting: readonly bigint[]): Sql =>
  commas(resting.map((mask, word) => overMask(mask, column('w', word), word)));

const overMask = (mask: bigint, changed: Sql, word: number): Sql =>
  sql`${mask === 0n ? changed : sql`bitXor(${changed}, toUInt64(${literal(mask)}))`} AS ${column('w', word)}`;
