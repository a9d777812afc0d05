/** Which of n rows belong, 32 to a word. */
export type BitSet = Uint32Array;

/** The rows for which a condition holds. */
export function bitSetOf(n: number, holds: (row: number) => boolean): BitSet {
  const bits = new Uint32Array(Math.ceil(n / 32));
  for (let row = 0; row < n; row += 1) {
    if (holds(row)) bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
  }
  return bits;
}

/** The rows that belong to both. */
export function intersection(left: BitSet, right: BitSet): BitSet {
  return left.map((word, index) => word & (right[index] ?? 0));
}

/** How many rows belong. */
export function sizeOf(bits: BitSet): number {
  let size = 0;
  for (let index = 0; index < bits.length; index += 1) size += onesIn(bits[index] ?? 0);
  return size;
}

/** How many rows belong to both. */
export function sizeOfBoth(left: BitSet, right: BitSet): number {
  let size = 0;
  for (let index = 0; index < left.length; index += 1) size += onesIn((left[index] ?? 0) & (right[index] ?? 0));
  return size;
}

/** Adds neighbouring bits, then pairs, then fours, then all bytes at once (Warren 2002, 5-1). */
function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
