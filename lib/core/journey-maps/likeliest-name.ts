import { letterPairs, likeness } from '@/lib/core/letter-pairs';

/** Half of the letter pairs in common: "text kept" finds "text_kept" and "kept text", and not "paid". */
const alikeFrom = 0.5;

/**
 * The name that is most like one that is gone, by the pairs of letters they share (Dice 1945, Measures of the amount of
 * ecologic association between species); null when none is like it.
 */
export function likeliestName(gone: string, names: readonly string[]): string | null {
  const wanted = letterPairs(gone);
  const scored = names.map((name) => ({ name, score: likeness(wanted, letterPairs(name)) }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= alikeFrom ? best.name : null;
}
