import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { Interview } from '@/lib/core/research/interview';
import { getInterview as readInterview, listInterviews as readInterviews } from '@/lib/data/research/interviews';
import { getStudy } from '@/lib/data/research/studies';
import type { ServiceContext } from '../context';
import { describeInterview } from './describe-interview';
import { shownTo } from './shown-to';

export const ListInterviewsInput = z.object({
  /** The key of a study. */
  study: z.string().max(63).optional(),
  /** The id of a participant. */
  participant: z.uuid().optional(),
  /** Words: each stands in the title or the pseudonym. */
  q: z.string().max(200).optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListInterviewsInput = z.infer<typeof ListInterviewsInput>;

/** The newest first. */
export async function listInterviews(
  ctx: ServiceContext,
  input: ListInterviewsInput,
): Promise<{ items: Interview[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'research:read');
  const { workspaceId } = ctx.actor;
  const study = input.study === undefined ? undefined : await getStudy(ctx.db, workspaceId, input.study);
  const rows = await readInterviews(ctx.db, workspaceId, {
    studyId: study?.id,
    participantId: input.participant,
    typed: { words: input.q, shown: shownTo(ctx) },
    after: input.cursor,
    limit: input.limit + 1,
  });
  const page = rows.slice(0, input.limit);
  return {
    items: page.map((row) => describeInterview(ctx, row)),
    next_cursor: rows.length > page.length ? (page.at(-1)?.id ?? null) : null,
  };
}

export const InterviewByIdInput = z.object({ id: z.uuid() });
export type InterviewByIdInput = z.infer<typeof InterviewByIdInput>;

export async function getInterview(ctx: ServiceContext, { id }: InterviewByIdInput): Promise<Interview> {
  authorize(ctx.actor, 'research:read');
  return describeInterview(ctx, await readInterview(ctx.db, ctx.actor.workspaceId, id));
}
