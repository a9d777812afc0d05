import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { withheldWords } from '@/lib/core/research/consent';
import type { Interview } from '@/lib/core/research/interview';
import { parseTranscript } from '@/lib/core/research/parse-transcript';
import { type Correction, CorrectionDraft, TranscriptDraft, type TranscriptLine } from '@/lib/core/research/transcript';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import { getInterview, type StoredInterview } from '@/lib/data/research/interviews';
import { requireNotErased } from '@/lib/data/research/participants';
import {
  correctedSince,
  insertTranscript,
  listCorrections as readCorrections,
  listLines as readLines,
  writeCorrections,
} from '@/lib/data/research/transcripts';
import type { ServiceContext } from '../context';
import { describeInterview, interviewInLog, withheldFrom } from './describe-interview';
import type { InterviewByIdInput } from './list-interviews';

type WithTranscript = StoredInterview & { transcript: NonNullable<StoredInterview['transcript']> };

/** Throws when there is no transcript, or when it is not for this reader. */
export async function openTranscript(ctx: ServiceContext, id: string): Promise<WithTranscript> {
  const interview = await getInterview(ctx.db, ctx.actor.workspaceId, id);
  const withheld = withheldFrom(ctx, interview);
  if (withheld) throw new AppError('forbidden', withheldWords[withheld], { details: { withheld } });
  const { transcript } = interview;
  if (!transcript) throw new AppError('not_found', 'This interview has no transcript yet. Paste one, or bring a file.');
  return { ...interview, transcript };
}

export const AddTranscriptInput = TranscriptDraft.extend({ id: z.uuid() });
export type AddTranscriptInput = z.infer<typeof AddTranscriptInput>;

/** Gives an interview the transcript it did not have. One that is there is its source and stays. */
export async function addTranscript(ctx: ServiceContext, input: AddTranscriptInput): Promise<Interview> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  const parsed = parseTranscript(input.text);
  const interview = await inTransaction(ctx.db, async (tx) => {
    await requireNotErased(tx, workspaceId, { interviewId: input.id });
    const before = await getInterview(tx, workspaceId, input.id);
    if (before.erasedAt) throw new AppError('conflict', 'This interview was erased. Nothing can be added to it.');
    if (before.transcript) {
      throw new AppError(
        'conflict',
        'This interview has a transcript already. Correct its lines, or add an interview.',
      );
    }
    const source = { ...parsed, text: input.text, fileName: input.file_name };
    await insertTranscript(tx, workspaceId, input.id, source, ctx.actor);
    await insertAudit(tx, ctx.actor, {
      action: 'transcript.imported',
      target: interviewInLog(before),
      difference: { format: parsed.format, lines: parsed.lines.length },
    });
    return getInterview(tx, workspaceId, input.id);
  });
  return describeInterview(ctx, interview);
}

export const ListLinesInput = z.object({
  id: z.uuid(),
  /** The position of the first line. */
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});
export type ListLinesInput = z.infer<typeof ListLinesInput>;

/** Lines as they read now, in order; a corrected one says how it came in. */
export async function listLines(
  ctx: ServiceContext,
  { id, from, limit }: ListLinesInput,
): Promise<{ items: TranscriptLine[]; next_cursor: string | null; version: number; line_count: number }> {
  authorize(ctx.actor, 'research:read');
  const { transcript } = await openTranscript(ctx, id);
  const items = await readLines(ctx.db, ctx.actor.workspaceId, transcript.id, { from, to: from + limit });
  const next = from + limit < transcript.lineCount ? String(from + limit) : null;
  return { items, next_cursor: next, version: transcript.version, line_count: transcript.lineCount };
}

export const CorrectLinesInput = CorrectionDraft.extend({ id: z.uuid() });
export type CorrectLinesInput = z.infer<typeof CorrectLinesInput>;

/** Writes how lines should read, as the next version over the source. Highlights on them say that they were corrected. */
export async function correctLines(ctx: ServiceContext, input: CorrectLinesInput): Promise<{ version: number }> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  const interview = await openTranscript(ctx, input.id);
  const { transcript } = interview;
  const positions = input.lines.map(({ position }) => position);
  const version = await inTransaction(ctx.db, async (tx) => {
    const late = await correctedSince(tx, workspaceId, transcript.id, { version: input.version, positions });
    if (late.length > 0) {
      const sentence = 'Somebody corrected the same line meanwhile. Look at what they wrote, then correct it again.';
      throw new AppError('conflict', sentence, { details: { positions: late } });
    }
    const changes = await changesTo({ ...ctx, db: tx }, transcript.id, input.lines);
    if (changes.length === 0) return transcript.version;
    const seen = { id: transcript.id, interviewId: interview.id, version: transcript.version };
    const written = await writeCorrections(tx, workspaceId, seen, { lines: changes, author: ctx.actor, at: ctx.now });
    if (!written) throw new AppError('conflict', 'Somebody corrected this transcript just now. Save once more.');
    await insertAudit(tx, ctx.actor, {
      action: 'transcript.corrected',
      target: interviewInLog(interview),
      difference: { version: { from: transcript.version, to: transcript.version + 1 }, lines: changes.length },
    });
    return transcript.version + 1;
  });
  return { version };
}

async function changesTo(ctx: ServiceContext, transcriptId: string, lines: CorrectionDraft['lines']) {
  const positions = lines.map(({ position }) => position);
  const range = { from: Math.min(...positions), to: Math.max(...positions) + 1 };
  const now = await readLines(ctx.db, ctx.actor.workspaceId, transcriptId, range);
  const before = new Map(now.map(({ position, text }) => [position, text]));
  return [...new Map(lines.map(({ position, text }) => [position, text]))].flatMap(([position, after]) => {
    const was = before.get(position);
    if (was === undefined) throw new AppError('invalid', `There is no line ${position + 1} in this transcript.`);
    return was === after ? [] : [{ position, before: was, after }];
  });
}

const mostCorrections = 500;

/** Who corrected what, the newest version first. */
export async function listCorrections(
  ctx: ServiceContext,
  { id }: InterviewByIdInput,
): Promise<{ items: Correction[]; next_cursor: null }> {
  authorize(ctx.actor, 'research:read');
  const { transcript } = await openTranscript(ctx, id);
  const items = await readCorrections(ctx.db, ctx.actor.workspaceId, transcript.id, mostCorrections);
  return { items, next_cursor: null };
}
