import { and, column, literal, not, type Sql, sql } from '@/lib/core/segments/sql/sql';

/** A rule over facts that are bits: bit 64 is the first of word 1. Groups are never empty. */
export type Formula =
  | { kind: 'bit'; index: number }
  | { kind: 'all' | 'any'; parts: Formula[] }
  | { kind: 'not'; part: Formula };

export const wordBits = 64;

/** The condition over the columns w0, w1, … Plain facts of one word are compared together, as one mask. */
export function formulaSql(formula: Formula): Sql {
  switch (formula.kind) {
    case 'bit':
      return masked([{ index: formula.index, set: true }]);
    case 'not':
      return formula.part.kind === 'bit'
        ? masked([{ index: formula.part.index, set: false }])
        : not(formulaSql(formula.part));
    case 'all':
      return conjunction(formula.parts);
    case 'any':
      return not(conjunction(formula.parts.map((part) => ({ kind: 'not', part }))));
  }
}

type Fact = { index: number; set: boolean };

function conjunction(parts: readonly Formula[]): Sql {
  const facts = parts.flatMap((part) => factOf(part) ?? []);
  const clash = facts.some((fact) => facts.some((other) => other.index === fact.index && other.set !== fact.set));
  const others = parts.filter((part) => factOf(part) === null).map((part) => formulaSql(withoutDoubleNot(part)));
  if (clash)
    return and([masked(facts.filter((fact) => fact.set)), masked(facts.filter((fact) => !fact.set)), ...others]);
  return and([...(facts.length > 0 ? [masked(facts)] : []), ...others]);
}

function factOf(formula: Formula): Fact | null {
  const plain = withoutDoubleNot(formula);
  if (plain.kind === 'bit') return { index: plain.index, set: true };
  return plain.kind === 'not' && plain.part.kind === 'bit' ? { index: plain.part.index, set: false } : null;
}

function withoutDoubleNot(formula: Formula): Formula {
  return formula.kind === 'not' && formula.part.kind === 'not' ? withoutDoubleNot(formula.part.part) : formula;
}

/** Every fact is as asked. */
function masked(facts: readonly Fact[]): Sql {
  const words = [...new Set(facts.map((fact) => Math.floor(fact.index / wordBits)))];
  return and(
    words.map((word) => {
      const own = facts.filter((fact) => Math.floor(fact.index / wordBits) === word);
      return sql`bitAnd(${column('w', word)}, ${maskOf(own)}) = ${maskOf(own.filter((fact) => fact.set))}`;
    }),
  );
}

export const bitOf = (index: number): bigint => 1n << BigInt(index % wordBits);

function maskOf(facts: readonly Fact[]): Sql {
  return sql`toUInt64(${literal(facts.reduce((mask, fact) => mask | bitOf(fact.index), 0n))})`;
}
