import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import type { TimelineEvent } from '@/lib/core/profiles/profile';
import { listNames } from '@/lib/data/dictionary';
import { findProfile, listTimeline as readTimeline, type TimelineCursor } from '@/lib/data/events/profile-queries';
import type { ServiceContext } from '../context';

export const ListTimelineInput = z.object({
  id: z.string().max(1000),
  event: z.string().max(256).optional(),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type ListTimelineInput = z.infer<typeof ListTimelineInput>;

/** What a profile did, newest first. */
export async function listTimeline(
  ctx: ServiceContext,
  input: ListTimelineInput,
): Promise<{ items: TimelineEvent[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'profiles:read');
  const { workspaceId } = ctx.actor;
  const page = { event: input.event, before: readCursor(input.cursor), limit: input.limit + 1 };
  const [rows, names] = await Promise.all([
    readTimeline(ctx.events, workspaceId, input.id, page, { signal: ctx.signal }),
    listNames(ctx.db, workspaceId, { kind: 'event' }),
  ]);
  if (rows.length === 0) await expectProfile(ctx, input.id);
  const items = rows
    .slice(0, input.limit)
    .map((row) => ({ ...row, label: names.find((name) => name.name === row.event)?.label ?? null }));
  const last = items.at(-1);
  return {
    items,
    next_cursor: rows.length > items.length && last ? `${Date.parse(last.ts)}:${last.event_id}` : null,
  };
}

/** Somebody who did nothing has an empty timeline; nobody has none. */
async function expectProfile(ctx: ServiceContext, id: string): Promise<void> {
  const profile = await findProfile(ctx.events, ctx.actor.workspaceId, id, { signal: ctx.signal });
  if (!profile) throw new AppError('not_found', `There is no profile "${id}" in this workspace.`);
}

function readCursor(cursor?: string): TimelineCursor | null {
  if (cursor === undefined) return null;
  const [, ts, eventId] = /^(\d{1,15}):([0-9a-f]{32})$/.exec(cursor) ?? [];
  if (ts === undefined || eventId === undefined) {
    throw new AppError('invalid', 'This cursor is not one of ours. Begin again without it.');
  }
  return { ts: Number(ts), eventId };
}
