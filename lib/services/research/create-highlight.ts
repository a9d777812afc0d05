import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { anchoredWords, mostQuoteLength } from '@/lib/core/research/anchored-words';
import { Anchor, type Highlight } from '@/lib/core/research/highlight';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import {
  getHighlight,
  insertHighlight,
  type HighlightDraft as KeptDraft,
  writeHighlightTags,
} from '@/lib/data/research/highlights';
import { getNote } from '@/lib/data/research/notes';
import { requireNotErased } from '@/lib/data/research/participants';
import { getStudy } from '@/lib/data/research/studies';
import { requireTags } from '@/lib/data/research/tags';
import { correctedSince, listLines } from '@/lib/data/research/transcripts';
import type { ServiceContext } from '../context';
import { describeHighlight } from './describe-highlight';
import { openTranscript } from './transcript-lines';

const made = {
  tag_ids: z.array(z.uuid()).max(20).default([]),
  comment: z.string().trim().max(2_000).default(''),
};

export const CreateHighlightInput = z.union([
  z.strictObject({ interview_id: z.uuid(), anchor: Anchor, ...made }),
  z.strictObject({
    note_id: z.uuid(),
    /** Words that stand in the note. */
    quote: z.string().trim().min(1).max(mostQuoteLength),
    ...made,
  }),
]);
export type CreateHighlightInput = z.infer<typeof CreateHighlightInput>;

/** Marks words. They are kept as they stand now, whatever is corrected later. */
export async function createHighlight(ctx: ServiceContext, input: CreateHighlightInput): Promise<Highlight> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  const draft =
    'anchor' in input
      ? await wordsOfTranscript(ctx, input.interview_id, input.anchor)
      : await wordsOfNote(ctx, input.note_id, input.quote);
  const highlight = await inTransaction(ctx.db, async (tx) => {
    await requireNotErased(
      tx,
      workspaceId,
      'anchor' in input ? { interviewId: input.interview_id } : { noteId: input.note_id },
    );
    await requireTags(tx, workspaceId, input.tag_ids);
    const id = await insertHighlight(tx, workspaceId, { ...draft, comment: input.comment }, ctx.actor);
    await writeHighlightTags(tx, workspaceId, id, input.tag_ids);
    await insertAudit(tx, ctx.actor, {
      action: 'highlight.made',
      target: { kind: 'highlight', id, name: 'highlight' },
      difference: { tags: input.tag_ids.length },
    });
    return getHighlight(tx, workspaceId, id);
  });
  return describeHighlight(ctx, highlight);
}

type Draft = Omit<KeptDraft, 'comment'>;

async function wordsOfTranscript(ctx: ServiceContext, interviewId: string, anchor: Anchor): Promise<Draft> {
  const { workspaceId } = ctx.actor;
  const { transcript, study, participant } = await openTranscript(ctx, interviewId);
  const range = { from: anchor.first_line, to: anchor.last_line + 1 };
  if (range.to - range.from > 200) throw new AppError('invalid', 'A highlight has at most 200 lines. Select less.');
  const late = await correctedSince(ctx.db, workspaceId, transcript.id, {
    version: anchor.version,
    positions: { from: anchor.first_line, to: anchor.last_line },
  });
  if (late.length > 0) {
    throw new AppError('conflict', 'These lines were corrected meanwhile. Reload them, and select the words again.');
  }
  const lines = await listLines(ctx.db, workspaceId, transcript.id, range);
  const { words, speaker, startMs } = anchoredWords(lines, anchor);
  return {
    studyId: study.id,
    interviewId,
    noteId: null,
    participantId: participant?.id ?? null,
    quote: words,
    speaker,
    startMs,
    anchor,
    sourceVersion: transcript.version,
  };
}

async function wordsOfNote(ctx: ServiceContext, noteId: string, quote: string): Promise<Draft> {
  const { workspaceId } = ctx.actor;
  const note = await getNote(ctx.db, workspaceId, noteId);
  if (note.erasedAt) throw new AppError('conflict', 'This note was erased.');
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
  if (!plain(note.text).includes(plain(quote))) {
    throw new AppError(
      'invalid',
      'These words do not stand in the note as it is saved. Wait until it is saved, then select them again.',
    );
  }
  const study = note.study ? await getStudy(ctx.db, workspaceId, note.study.key) : null;
  return {
    studyId: study?.id ?? null,
    interviewId: null,
    noteId,
    participantId: note.participant?.id ?? null,
    quote: plain(quote),
    speaker: '',
    startMs: null,
    anchor: null,
    sourceVersion: note.revision,
  };
}
