import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { type Interview, InterviewChange } from '@/lib/core/research/interview';
import { kindOfType } from '@/lib/core/research/research-file';
import { insertAudit } from '@/lib/data/audit';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import { getFile } from '@/lib/data/research/files';
import { moveToParticipant } from '@/lib/data/research/highlights';
import { getInterview, type InterviewFields, updateInterviewAt } from '@/lib/data/research/interviews';
import { requireNotErased } from '@/lib/data/research/participants';
import type { ServiceContext } from '../context';
import { describeInterview, interviewInLog } from './describe-interview';

export const UpdateInterviewInput = InterviewChange.extend({ id: z.uuid(), revision: z.int().min(1) });
export type UpdateInterviewInput = z.infer<typeof UpdateInterviewInput>;

/** Whom an interview is with decides what of it may be shown: its highlights go with it. */
export async function updateInterview(ctx: ServiceContext, input: UpdateInterviewInput): Promise<Interview> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  const { id, revision, ...change } = input;
  const changed = await inTransaction(ctx.db, async (tx) => {
    await requireNotErased(tx, workspaceId, { participantId: change.participant_id ?? null });
    const before = await getInterview(tx, workspaceId, id);
    if (change.audio_file_id) await requireRecording(tx, ctx, { id, fileId: change.audio_file_id });
    if (!(await updateInterviewAt(tx, workspaceId, { id, revision }, fieldsOf(change)))) {
      throw new AppError('conflict', 'This interview changed since you opened it. Reload, then save again.', {
        details: { actual: before.revision },
      });
    }
    if (change.participant_id !== undefined) await moveToParticipant(tx, workspaceId, id, change.participant_id);
    await insertAudit(tx, ctx.actor, {
      action: 'interview.changed',
      target: interviewInLog(before),
      difference: { fields: Object.keys(change) },
    });
    return getInterview(tx, workspaceId, id);
  });
  return describeInterview(ctx, changed);
}

/** Throws unless the file is a recording of this interview. */
async function requireRecording(tx: Database, ctx: ServiceContext, { id, fileId }: { id: string; fileId: string }) {
  const { interviewId, contentType } = await getFile(tx, ctx.actor.workspaceId, fileId);
  if (interviewId === id && kindOfType(contentType) === 'audio') return;
  throw new AppError('invalid', 'This file is no recording of this interview. Add the recording to it first.');
}

function fieldsOf(change: InterviewChange): InterviewFields {
  return {
    title: change.title,
    ...(change.held_at === undefined ? {} : { heldAt: new Date(change.held_at) }),
    lengthMinutes: change.length_minutes,
    interviewer: change.interviewer,
    askedBy: change.asked_by,
    audioFileId: change.audio_file_id,
    participantId: change.participant_id,
  };
}
