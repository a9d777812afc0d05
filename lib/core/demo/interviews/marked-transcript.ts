import { AppError } from '@/lib/core/errors';
import { parseTranscript } from '@/lib/core/research/parse-transcript';

export type MarkedTranscript = {
  /** The transcript as its file would be. */
  text: string;
  /** Which words of which line carry which tags. */
  marks: { line: number; from: number; to: number; tags: string[] }[];
};

const marked = /\[\[([^|\]]+)\|([^\]]+)\]\]/g;

/** Reads "[[tag, tag|words]]" out of a transcript, so that the demo's highlights stand where their words are. */
export function readMarks(source: string): MarkedTranscript {
  const text = source.trim().replaceAll(marked, '$2');
  const { lines } = parseTranscript(text);
  const marks = [...source.matchAll(marked)].map(([, tags = '', words = '']) => {
    const line = lines.findIndex((candidate) => candidate.text.includes(words));
    if (line < 0) throw new AppError('invalid', `The demo marks words that nobody says: "${words}".`);
    const from = lines[line]?.text.indexOf(words) ?? 0;
    return { line, from, to: from + words.length, tags: tags.split(',').map((tag) => tag.trim()) };
  });
  return { text, marks };
}
