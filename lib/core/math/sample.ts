import type { Random } from './random';

/** Puts items in a random order, in place: every order is as likely (Fisher and Yates 1938; Durstenfeld 1964). */
export function shuffle(items: Int32Array, random: Random): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random.next() * (last + 1));
    const kept = items[last] ?? 0;
    items[last] = items[other] ?? 0;
    items[other] = kept;
  }
}

/** `size` different numbers of 0 to n - 1, ascending; all of them when there are no more than `size`. */
export function sampleRows(n: number, size: number, random: Random): Int32Array {
  const rows = Int32Array.from({ length: n }, (_, row) => row);
  if (n <= size) return rows;
  shuffle(rows, random);
  return rows.slice(0, size).sort();
}

/** n numbers of 0 to n - 1, drawn with replacement (Efron 1979), ascending. */
export function bootstrapRows(n: number, random: Random): Int32Array {
  return Int32Array.from({ length: n }, () => Math.floor(random.next() * n)).sort();
}
