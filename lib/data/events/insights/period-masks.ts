import 'server-only';
import { and, commas, int64, int64s, literal, type Sql, sql } from '@/lib/core/segments/sql/sql';

/**
 * The periods in which a profile did something as bits of one or two words, the first period in the lowest bit of the
 * first word: one pass over its rows, and a few bytes a profile.
 */

const wordBits = 64;
const words = (periods: number): number[] => Array.from({ length: Math.ceil(periods / wordBits) }, (_, word) => word);

/** A letter for each kind of mask: where it starts, where it returns. */
export type MaskName = 's' | 'r';

/** The columns of a mask: s0, s1 or r0, r1. */
export function maskColumns(name: MaskName, periods: number): Sql[] {
  return words(periods).map((word) => maskColumn(name, word));
}

function maskColumn(name: MaskName, word: number): Sql {
  if (name === 's') return word === 0 ? sql`s0` : sql`s1`;
  return word === 0 ? sql`r0` : sql`r1`;
}

/** The bit of the period that holds a moment, given in milliseconds, as columns; none outside all periods. */
export function bitOfMoment(ms: Sql, edges: readonly number[], name: MaskName): Sql[] {
  const starts = edges.slice(0, -1);
  const start = sql`roundDown(${ms}, ${int64s(starts.map(BigInt))})`;
  const inside = sql`${ms} >= ${int64(edges[0] ?? 0)} AND ${ms} < ${int64(edges.at(-1) ?? 0)}`;
  return words(starts.length).map((word) => {
    const own = starts.slice(word * wordBits, (word + 1) * wordBits);
    const bits = commas(own.map((_, index) => literal(1n << BigInt(index))));
    const bit = sql`toUInt64(transform(${start}, ${int64s(own.map(BigInt))}, [${bits}], 0))`;
    return sql`if(${inside}, ${bit}, toUInt64(0)) AS ${maskColumn(name, word)}`;
  });
}

/** A mask without any period. */
export function noBits(name: MaskName, periods: number): Sql[] {
  return words(periods).map((word) => sql`toUInt64(0) AS ${maskColumn(name, word)}`);
}

/** All bits of the rows of a profile. */
export function joinedBits(name: MaskName, periods: number): Sql[] {
  return words(periods).map((word) => sql`groupBitOr(${maskColumn(name, word)}) AS ${maskColumn(name, word)}`);
}

/** Holds where a mask has any bit. */
export const anyBit = (name: MaskName, periods: number): Sql =>
  sql`NOT (${and(maskColumns(name, periods).map((mask) => sql`${mask} = 0`))})`;

/** The places of the periods in a mask, in order. */
export function placesIn(name: MaskName, periods: number): Sql {
  const [first = sql`[]`, second] = maskColumns(name, periods).map((mask) => sql`bitPositionsToArray(${mask})`);
  return second ? sql`arrayConcat(${first}, arrayMap(p -> p + ${int64(wordBits)}, ${second}))` : first;
}

/** Holds where a mask has the bit of a period. */
export function hasPeriod(name: MaskName, period: number): Sql {
  const mask = maskColumn(name, Math.floor(period / wordBits));
  return sql`bitTest(${mask}, ${int64(period % wordBits)})`;
}
