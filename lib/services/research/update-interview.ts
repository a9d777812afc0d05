import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { type Interview, InterviewChange } from '@/lib/core/research/interview';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import { moveToParticipant } from '@/lib/data/research/highlights';
import { getInterview, type InterviewFields, updateInterviewAt } from '@/lib/data/research/interviews';
import type { ServiceContext } from '../context';
import { requireParticipant } from './create-interview';
import { describeInterview, interviewInLog } from './describe-interview';

export const UpdateInterviewInput = InterviewChange.extend({ id: z.uuid(), revision: z.int().min(1) });
export type UpdateInterviewInput = z.infer<typeof UpdateInterviewInput>;

/** Whom an interview is with decides what of it may be shown: its highlights go with it. */
export async function updateInterview(ctx: ServiceContext, input: UpdateInterviewInput): Promise<Interview> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  const { id, revision, ...change } = input;
  if (change.participant_id) await requireParticipant(ctx, change.participant_id);
  const changed = await inTransaction(ctx.db, async (tx) => {
    const before = await getInterview(tx, workspaceId, id);
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
