import { unreachable } from '@/lib/core/errors';
import { column, literal, type Sql, sql, yes } from '@/lib/core/segments/sql/sql';

/** A rule over facts that are bits: bit 64 is the first of word 1. Groups are never empty. */
export type Formula =
  | { kind: 'bit'; index: number }
  | { kind: 'all' | 'any'; parts: Formula[] }
  | { kind: 'not'; part: Formula };

export const wordBits = 64;

/**
 * The condition over the columns w0, w1, … as 0 or 1. Plain facts are compared together, as masks; AND, OR and NOT are
 * avoided, as ClickHouse takes 2 ms to analyse each, and a rule is counted at hundreds of places.
 */
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

const not = (part: Sql): Sql => sql`(${part} = 0)`;

/** Paired with one of two bit functions, balanced, so that nesting stays shallow. */
function paired(name: 'bitAnd' | 'bitOr', parts: readonly Sql[]): Sql {
  const [first = yes] = parts;
  if (parts.length < 2) return first;
  const middle = Math.ceil(parts.length / 2);
  const [left, right] = [paired(name, parts.slice(0, middle)), paired(name, parts.slice(middle))];
  return name === 'bitAnd' ? sql`bitAnd(${left}, ${right})` : sql`bitOr(${left}, ${right})`;
}

/** Whether a formula holds over words of facts, in memory. */
export function formulaHolds(formula: Formula, words: readonly bigint[]): boolean {
  switch (formula.kind) {
    case 'bit':
      return ((words[Math.floor(formula.index / wordBits)] ?? 0n) & bitOf(formula.index)) !== 0n;
    case 'not':
      return !formulaHolds(formula.part, words);
    case 'all':
      return formula.parts.every((part) => formulaHolds(part, words));
    case 'any':
      return formula.parts.some((part) => formulaHolds(part, words));
    default:
      return unreachable(formula);
  }
}

/** Holds when all conditions do. */
export const allOf = (conditions: readonly Sql[]): Sql => paired('bitAnd', conditions);

type Fact = { index: number; set: boolean };

function conjunction(parts: readonly Formula[]): Sql {
  const facts = parts.flatMap((part) => factOf(part) ?? []);
  const clash = facts.some((fact) => facts.some((other) => other.index === fact.index && other.set !== fact.set));
  const others = parts.filter((part) => factOf(part) === null).map((part) => formulaSql(withoutDoubleNot(part)));
  if (clash) {
    return allOf([masked(facts.filter((fact) => fact.set)), masked(facts.filter((fact) => !fact.set)), ...others]);
  }
  return allOf([...(facts.length > 0 ? [masked(facts)] : []), ...others]);
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
  const differences = words.map((word) => {
    const own = facts.filter((fact) => Math.floor(fact.index / wordBits) === word);
    return sql`bitXor(bitAnd(${column('w', word)}, ${maskOf(own)}), ${maskOf(own.filter((fact) => fact.set))})`;
  });
  return sql`(${paired('bitOr', differences)} = 0)`;
}

export const bitOf = (index: number): bigint => 1n << BigInt(index % wordBits);

function maskOf(facts: readonly Fact[]): Sql {
  return sql`toUInt64(${literal(facts.reduce((mask, fact) => mask | bitOf(fact.index), 0n))})`;
}
