import { AppError } from '@/lib/core/errors';
import type { Anchor } from './highlight';

type Line = { position: number; speaker: string; start_ms: number | null; text: string };

export const mostQuoteLength = 4_000;

/** The words between two places of a transcript, who said the first of them, and when. Throws `invalid` for no words. */
export function anchoredWords(
  lines: Line[],
  anchor: Anchor,
): { words: string; speaker: string; startMs: number | null } {
  const { first_line, first_offset, last_line, last_offset } = anchor;
  const covered = lines
    .filter(({ position }) => position >= first_line && position <= last_line)
    .toSorted((a, b) => a.position - b.position);
  const [first] = covered;
  if (!first || covered.length !== last_line - first_line + 1) {
    throw new AppError('invalid', 'These lines are not in the transcript. Reload it, and select the words again.');
  }
  const words = covered
    .map(({ position, text }) =>
      text.slice(position === first_line ? first_offset : 0, position === last_line ? last_offset : undefined).trim(),
    )
    .filter((text) => text !== '')
    .join(' ');
  if (words === '') throw new AppError('invalid', 'There are no words in this selection. Select some, then tag them.');
  if (words.length > mostQuoteLength) {
    throw new AppError(
      'invalid',
      `A highlight has at most ${mostQuoteLength.toLocaleString('en')} characters. Select less.`,
    );
  }
  return { words, speaker: first.speaker, startMs: first.start_ms };
}
