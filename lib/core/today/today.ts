import { z } from 'zod';
import { BoardSummary } from '@/lib/core/boards/board';
import { ToDo } from '@/lib/core/claims/to-do';
import { Digest } from '@/lib/core/follows/digest';
import { FollowTarget } from '@/lib/core/follows/follow';
import { Change } from './changes';

/** The home page of a member. */
export const Today = z.object({
  /** When the visit before this one ended; null on the first one. */
  since: z.iso.datetime().nullable(),
  /** What changed since then; on the first visit, in the last seven days. */
  changes: z.array(Change),
  /** What this member is asked to look at. */
  to_dos: z.array(ToDo),
  /** The newest one that was not read yet. */
  digest: Digest.nullable(),
  /** What is followed, and how it stands, in a few words. */
  follows: z.array(FollowTarget.extend({ name: z.string(), stands: z.string() })),
  boards: z.array(BoardSummary),
  /** What a workspace needs one after the other, and whether it is there. */
  steps: z.object({ data: z.boolean(), segments: z.boolean(), personas: z.boolean(), boards: z.boolean() }),
});
export type Today = z.infer<typeof Today>;
