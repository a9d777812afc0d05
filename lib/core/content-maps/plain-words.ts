/** A text without what makes no difference: capitals, accents, signs, spaces too many. */
function plainWords(text: string): string {
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
