/** A text without what makes no difference: capitals, accents, signs, spaces too many. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** As plain words; where nothing but signs is written, as it is. */
export const comparable = (text: string): string => plainWords(text) || text.trim();

export const saysTheSame = (one: string, other: string): boolean => comparable(one) === comparable(other);

type Pairs = { counts: Map<string, number>; total: number };

export function pairsOfLetters(text: string): Pairs {
  const counts = new Map<string, number>();
  const letters = [...` ${comparable(text)} `];
  for (let place = 1; place < letters.length; place += 1) {
    const pair = `${letters[place - 1]}${letters[place]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: letters.length - 1 };
}

/**
 * How alike two texts are, from 0 to 1: twice the pairs of neighbouring letters they share, over all pairs of both
 * (Dice 1945). 1 for texts that differ in nothing that matters.
 */
export function likeness(one: Pairs, other: Pairs): number {
  let shared = 0;
  for (const [pair, count] of one.counts) shared += Math.min(count, other.counts.get(pair) ?? 0);
  return (2 * shared) / (one.total + other.total);
}
