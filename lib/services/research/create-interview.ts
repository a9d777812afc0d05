import type { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { type Interview, InterviewDraft } from '@/lib/core/research/interview';
import { parseTranscript } from '@/lib/core/research/parse-transcript';
import { TranscriptDraft } from '@/lib/core/research/transcript';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import { getInterview, insertInterview } from '@/lib/data/research/interviews';
import { requireNotErased } from '@/lib/data/research/participants';
import { getStudy } from '@/lib/data/research/studies';
import { insertTranscript } from '@/lib/data/research/transcripts';
import type { ServiceContext } from '../context';
import { describeInterview, interviewInLog } from './describe-interview';

export const CreateInterviewInput = InterviewDraft.extend({ transcript: TranscriptDraft.optional() });
export type CreateInterviewInput = z.infer<typeof CreateInterviewInput>;

/** Writes down an interview, with its transcript when there is one. */
export async function createInterview(ctx: ServiceContext, input: CreateInterviewInput): Promise<Interview> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  const parsed = input.transcript && parseTranscript(input.transcript.text);
  const study = await getStudy(ctx.db, workspaceId, input.study);

  const made = await inTransaction(ctx.db, async (tx) => {
    await requireNotErased(tx, workspaceId, { participantId: input.participant_id ?? null });
    const id = await insertInterview(tx, workspaceId, {
      studyId: study.id,
      participantId: input.participant_id ?? null,
      title: input.title,
      heldAt: new Date(input.held_at),
      lengthMinutes: input.length_minutes ?? null,
      interviewer: input.interviewer,
      askedBy: input.asked_by ?? [],
      createdBy: ctx.actor.id,
      createdByName: ctx.actor.name,
    });
    if (parsed && input.transcript) {
      const source = { ...parsed, text: input.transcript.text, fileName: input.transcript.file_name };
      await insertTranscript(tx, workspaceId, id, source, ctx.actor);
    }
    const interview = await getInterview(tx, workspaceId, id);
    await insertAudit(tx, ctx.actor, {
      action: 'interview.created',
      target: interviewInLog(interview),
      difference: { study: study.key, lines: parsed?.lines.length ?? 0 },
    });
    return interview;
  });
  return describeInterview(ctx, made);
}
