import 'server-only';

/** A text that stands somewhere in a column, in whatever case. */
export type Holds = { contains: string; mode: 'insensitive' };

/** Every word that was typed has to stand in one of the columns that `places` names for it; nothing typed, no condition. */
export function everyWord<Where>(typed: string | undefined, places: (word: Holds) => Where[]): { OR: Where[] }[] {
  const words = (typed ?? '').split(/\s+/).filter((word) => word !== '');
  return words.map((word) => ({ OR: places({ contains: escapeWildcards(word), mode: 'insensitive' }) }));
}

/** "%" and "_" are what they say, not any text. */
const escapeWildcards = (word: string): string => word.replace(/[\\%_]/g, '\\$&');
