/** Half of the letter pairs in common: "text kept" finds "text_kept" and "kept text", and not "paid". */
const alikeFrom = 0.5;

/**
 * The name that is most like one that is gone, by the pairs of letters they share (Dice 1945, Measures of the amount of
 * ecologic association between species); null when none is like it.
 */
export function likeliestName(gone: string, names: readonly string[]): string | null {
  const wanted = pairsOf(gone);
  const scored = names.map((name) => ({ name, score: likeness(wanted, pairsOf(name)) }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= alikeFrom ? best.name : null;
}

function pairsOf(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) =>
    word.length === 1 ? [word] : Array.from({ length: word.length - 1 }, (_, place) => word.slice(place, place + 2)),
  );
}

function likeness(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  let shared = 0;
  for (const pair of one) {
    const place = left.indexOf(pair);
    if (place < 0) continue;
    left.splice(place, 1);
    shared += 1;
  }
  return one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length);
}
