import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { Participant } from '@/lib/core/research/participant';
import { listParticipants as readAll, getParticipant as readParticipant } from '@/lib/data/research/participants';
import type { ServiceContext } from '../context';
import { describeParticipant } from './describe-participant';

export const ListParticipantsInput = z.object({
  /** Words: each stands in the pseudonym or in what is said about them. */
  q: z.string().max(200).optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type ListParticipantsInput = z.infer<typeof ListParticipantsInput>;

/** By pseudonym. Who they are is not among it. */
export async function listParticipants(
  ctx: ServiceContext,
  input: ListParticipantsInput,
): Promise<{ items: Participant[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'research:read');
  const rows = await readAll(ctx.db, ctx.actor.workspaceId, {
    words: input.q,
    after: input.cursor,
    limit: input.limit + 1,
  });
  const page = rows.slice(0, input.limit);
  return {
    items: page.map((row) => describeParticipant(ctx, row)),
    next_cursor: rows.length > page.length ? (page.at(-1)?.id ?? null) : null,
  };
}

export const ParticipantByIdInput = z.object({ id: z.uuid() });
export type ParticipantByIdInput = z.infer<typeof ParticipantByIdInput>;

export async function getParticipant(ctx: ServiceContext, { id }: ParticipantByIdInput): Promise<Participant> {
  authorize(ctx.actor, 'research:read');
  return describeParticipant(ctx, await readParticipant(ctx.db, ctx.actor.workspaceId, id));
}
