import { z } from 'zod';
import { type Consent, type ConsentScope, Withheld, whyWithheld } from './consent';
import { ParticipantName } from './participant';
import { StudyName } from './study';

const At = z.iso.datetime();

/** What somebody said, as it may be shown to whoever asks: without its words when consent does not reach that far. */
export const Quote = z.object({
  /** The id of the highlight it is. */
  id: z.uuid(),
  /** As they were said; null when they are withheld. */
  words: z.string().nullable(),
  withheld: Withheld.nullable(),
  speaker: z.string(),
  /** From the beginning of the recording, in milliseconds. */
  start_ms: z.int().nullable(),
  /** The source under it was corrected after the words were marked. */
  corrected: z.boolean(),
  participant: ParticipantName.nullable(),
  source: z.object({ kind: z.enum(['interview', 'note']), id: z.uuid(), title: z.string(), at: At }).nullable(),
  study: StudyName.nullable(),
  created_at: At,
});
export type Quote = z.infer<typeof Quote>;

/** A highlight as it is kept, with everything that decides whether it may be shown. */
export type KeptQuote = Omit<Quote, 'words' | 'withheld'> & {
  words: string;
  consent: Consent | null;
  erasedAt: Date | null;
};

/** What a source is called where its words are withheld: its title may say who somebody is. */
export const titleless = { interview: 'Interview', note: 'Note' } as const;

/** What of a kept quote may be shown in a scope at a moment. */
export function showQuote({ consent, erasedAt, words, ...quote }: KeptQuote, scope: ConsentScope, at: Date): Quote {
  const withheld = erasedAt ? 'erased' : whyWithheld(consent, scope, at);
  if (withheld === null) return { ...quote, words, withheld };
  const isErased = withheld === 'erased';
  return {
    ...quote,
    words: null,
    withheld,
    speaker: '',
    participant: isErased ? null : quote.participant,
    source: isErased || !quote.source ? null : { ...quote.source, title: titleless[quote.source.kind] },
  };
}
