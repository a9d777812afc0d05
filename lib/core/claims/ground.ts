import type { EvidenceContent } from './evidence';

type Pin = { key: string; version: number };

/** Which segment version a number is read over, as it is kept beside it: segment@version. */
export const groundOf = ({ segment }: { segment: Pin | null }): string =>
  segment ? `${segment.key}@${segment.version}` : '';

export function pinOfGround(ground: string): Pin {
  const cut = ground.lastIndexOf('@');
  return { key: ground.slice(0, cut), version: Number(ground.slice(cut + 1)) };
}

/** Whether a claim still says the words that a number proves. */
export const saysWords = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase());

/**
 * Why a number that was read does not count any more: the claim says other words now, or the persona stands on other
 * people. Null for a number that counts, and for everything that is no number.
 */
export function whySilent(
  { content, ground }: { content: EvidenceContent; ground: string | null },
  { text, stands }: { text: string; stands: string },
): string | null {
  if (content.kind !== 'metric') return null;
  if (!saysWords(text, content.words)) return `The claim no longer says "${content.words}", so this does not count.`;
  if (ground === null || ground === stands) return null;
  const { key, version } = pinOfGround(ground);
  return `It was read over ${key} v${version}, where this persona no longer stands. It counts once it is read anew.`;
}
