import { z } from 'zod';
import { ParticipantName } from './participant';
import { StudyName } from './study';

/** A piece of text; `hit` pieces are what was looked for. */
export const Piece = z.object({ text: z.string(), hit: z.boolean() });
export type Piece = z.infer<typeof Piece>;

export const SearchResult = z.object({
  kind: z.enum(['line', 'note', 'highlight', 'finding']),
  /** The id of the interview, note, highlight or finding. */
  id: z.uuid(),
  title: z.string(),
  /** The line of the transcript, from 0. */
  position: z.int().nullable(),
  speaker: z.string(),
  start_ms: z.int().nullable(),
  pieces: z.array(Piece),
  /** What was said just before and after a line. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  participant: ParticipantName.nullable(),
  study: StudyName.nullable(),
  /** When it was held or written. */
  at: z.iso.datetime(),
});
export type SearchResult = z.infer<typeof SearchResult>;

/** Begin and end of what was found, as the database marks it: characters that no text of people holds. */
export const hitMarks = { start: '\uE000', end: '\uE001' } as const;

export function piecesOf(marked: string): Piece[] {
  return marked
    .split(hitMarks.start)
    .flatMap((part, index) => {
      const [inside = '', ...rest] = index === 0 ? ['', part] : part.split(hitMarks.end);
      return [
        { text: inside, hit: true },
        { text: rest.join(''), hit: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
