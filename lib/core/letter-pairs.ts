/** The pairs of neighbouring letters in the words of a text, and how often each is there. */
export type LetterPairs = { counts: Map<string, number>; total: number };

/** Capitals and accents make no difference, nor does the order of the words; a word of one letter is a pair by itself. */
export function letterPairs(text: string): LetterPairs {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = words.flatMap((word) =>
    word.length === 1 ? [word] : Array.from({ length: word.length - 1 }, (_, place) => word.slice(place, place + 2)),
  );
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return { counts, total: pairs.length };
}

/**
 * How alike two texts are, from 0 to 1: twice the pairs they share over all pairs of both (Dice 1945, Measures of the
 * amount of ecologic association between species). 0 where neither has a letter.
 */
export function likeness(one: LetterPairs, other: LetterPairs): number {
  let shared = 0;
  for (const [pair, count] of one.counts) shared += Math.min(count, other.counts.get(pair) ?? 0);
  const all = one.total + other.total;
  return all === 0 ? 0 : (2 * shared) / all;
}
