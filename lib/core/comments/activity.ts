import { z } from 'zod';
import { Comment } from './comment';

/** What happened to a persona: a change in one sentence, or what somebody said. */
export const Activity = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('change'), id: z.uuid(), at: z.iso.datetime(), sentence: z.string() }),
  z.object({ kind: z.literal('comment'), id: z.uuid(), at: z.iso.datetime(), comment: Comment }),
]);
export type Activity = z.infer<typeof Activity>;

/** Newest first, and at the same moment by id: as both lists come. */
export function mergeActivity(...lists: Activity[][]): Activity[] {
  return lists.flat().sort((a, b) => {
    if (a.at !== b.at) return a.at < b.at ? 1 : -1;
    return a.id < b.id ? -1 : 1;
  });
}
