import type { Quote } from '@/lib/core/research/quote';
import { clockText } from '@/lib/core/research/transcript';

/** A quote as it can be pasted elsewhere: the words, who said them, where and when, and the link that stays. */
export function citationOf(quote: Quote, link: string): string {
  const who = quote.participant
    ? [quote.participant.pseudonym, quote.participant.about].filter(Boolean).join(', ')
    : quote.speaker;
  const day = quote.source?.at.slice(0, 10);
  const at = quote.start_ms === null ? null : `at ${clockText(quote.start_ms)}`;
  const where = [quote.source?.title, quote.study?.name, day, at].filter(Boolean).join(', ');
  return `“${quote.words ?? ''}”\n— ${[who, where].filter(Boolean).join('. ')}.\n${link}`;
}
