import type { Voice } from '@/lib/core/claims/claim-state';
import { type EvidenceContent, isSaid, type NoteContent, type QuoteContent } from '@/lib/core/claims/evidence';
import { type ConsentScope, consentOfNote, whyWithheld } from '@/lib/core/research/consent';
import { type KeptQuote, type Quote, showQuote } from '@/lib/core/research/quote';
import type { StoredEvidence } from '@/lib/data/evidence';
import { listHighlightsById, type StoredHighlight } from '@/lib/data/research/highlights';
import { listNotesById, type StoredNote } from '@/lib/data/research/notes';
import type { ServiceContext } from '../context';

type Said = QuoteContent | NoteContent;

/** What participants said that claims stand on: highlights and whole notes, by their ids. */
export type SaidWords = ReadonlyMap<string, KeptQuote & { isGone: boolean }>;

const excerptLength = 280;

export const saidId = (content: Said): string => (content.kind === 'quote' ? content.highlight : content.note);

/** Reads what the evidence of claims quotes. */
export async function readSaidWords(ctx: ServiceContext, contents: EvidenceContent[]): Promise<SaidWords> {
  const { workspaceId } = ctx.actor;
  const said = contents.filter(isSaid);
  const ids = (kind: Said['kind']) => said.filter((one) => one.kind === kind).map(saidId);
  const [highlights, notes] = await Promise.all([
    listHighlightsById(ctx.db, workspaceId, ids('quote')),
    listNotesById(ctx.db, workspaceId, ids('note')),
  ]);
  return new Map([...highlights.map(ofHighlight), ...notes.map(ofNote)]);
}

type Entry = [string, KeptQuote & { isGone: boolean }];

function ofHighlight(highlight: StoredHighlight): Entry {
  const { comment: _, tags: __, anchor: ___, author: ____, removed_at: removedAt, ...quote } = highlight;
  return [quote.id, { ...quote, isGone: removedAt !== null || quote.erasedAt !== null }];
}

/** A whole note is quoted by how it begins. */
function ofNote(note: StoredNote): Entry {
  const { id, text, title, createdAt } = note;
  const words = text.length > excerptLength ? `${text.slice(0, excerptLength).trimEnd()} …` : text;
  return [
    id,
    {
      id,
      words: words || title,
      consent: consentOfNote(note),
      erasedAt: note.erasedAt,
      speaker: '',
      start_ms: null,
      corrected: false,
      participant: note.participant,
      source: { kind: 'note', id, title, at: createdAt.toISOString() },
      study: note.study && { key: note.study.key, name: note.study.name },
      created_at: createdAt.toISOString(),
      isGone: note.removedAt !== null || note.erasedAt !== null,
    },
  ];
}

/**
 * What was said, as a judgement needs it. What was taken back (removed, erased, consent withdrawn) no longer speaks;
 * what may only not be shown here still counts.
 */
export function voiceOfSaid(content: Said, words: SaidWords, now: Date): Voice[] {
  const said = words.get(saidId(content));
  if (!said || said.isGone || whyWithheld(said.consent, 'team', now) === 'withdrawn') return [];
  return [{ kind: 'quote', side: content.side, participant: speakerOf(said), at: saidAt(said).getTime() }];
}

export const saidAt = (said: Pick<Quote, 'source' | 'created_at'>): Date =>
  new Date(said.source?.at ?? said.created_at);

/** Who said it: the participant, or where none is known whoever speaks in that source. */
function speakerOf({ participant, source, speaker, id }: KeptQuote): string {
  if (participant) return participant.id;
  return source ? `${source.kind} ${source.id} ${speaker}` : id;
}

/** What may be shown of it in a scope; null when nothing is left of it. */
export function showSaid(
  { content }: Pick<StoredEvidence, 'content'>,
  words: SaidWords,
  scope: ConsentScope,
  now: Date,
): Quote | null {
  if (!isSaid(content)) return null;
  const said = words.get(saidId(content));
  if (!said) return null;
  const { isGone: _, ...quote } = said;
  return showQuote(quote, scope, now);
}
