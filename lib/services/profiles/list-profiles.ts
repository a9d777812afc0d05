import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import type { ProfileRow } from '@/lib/core/profiles/profile';
import { type ProfileCursor, listProfiles as readProfiles } from '@/lib/data/events/profile-queries';
import type { ServiceContext } from '../context';

export const ListProfilesInput = z.object({
  q: z.string().max(200).default(''),
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListProfilesInput = z.infer<typeof ListProfilesInput>;

/** The people observed, last seen first; `q` finds in their ids. */
export async function listProfiles(
  ctx: ServiceContext,
  input: ListProfilesInput,
): Promise<{ items: ProfileRow[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'profiles:read');
  const rows = await readProfiles(
    ctx.events,
    ctx.actor.workspaceId,
    { search: input.q, after: readCursor(input.cursor), limit: input.limit + 1 },
    { signal: ctx.signal },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return { items, next_cursor: rows.length > items.length && last ? writeCursor(last) : null };
}

const writeCursor = (row: ProfileRow) => `${row.last_seen ? Date.parse(row.last_seen) : -1}:${row.profile_id}`;

function readCursor(cursor?: string): ProfileCursor | null {
  if (cursor === undefined) return null;
  const [, last, profileId] = /^(-?\d{1,15}):(.*)$/s.exec(cursor) ?? [];
  if (last === undefined || profileId === undefined) {
    throw new AppError('invalid', 'This cursor is not one of ours. Begin again without it.');
  }
  return { last: Number(last), profileId };
}
