import { z } from 'zod';

const heard = {
  key: z.string(),
  name: z.string(),
  /** How many people it is, by its newest list; null before there is one. */
  size: z.int().nullable(),
  /** Different participants who were interviewed. */
  participants: z.int(),
  last_held_at: z.iso.datetime().nullable(),
};

/** Of which segments and personas somebody was interviewed, those of nobody first. */
export const Heard = z.object({
  /** Those whose linked profile is in the newest list of the segment. */
  segments: z.array(z.object({ ...heard, version: z.int() })),
  /** Those in its segment, and those whom its claims quote. */
  personas: z.array(z.object({ ...heard, segment: z.object({ key: z.string(), version: z.int() }).nullable() })),
});
export type Heard = z.infer<typeof Heard>;

type Interviewed = { participantId: string; lastHeldAt: Date };

/** How many different people, and when the last of them was interviewed. */
export function heardOf(interviewed: readonly Interviewed[]): { participants: number; last_held_at: string | null } {
  const newest = interviewed.reduce((latest, { lastHeldAt }) => Math.max(latest, lastHeldAt.getTime()), 0);
  return {
    participants: new Set(interviewed.map(({ participantId }) => participantId)).size,
    last_held_at: newest === 0 ? null : new Date(newest).toISOString(),
  };
}

/** Of nobody first, then the fewest, then the longest ago. */
export function byNeed(
  a: { participants: number; last_held_at: string | null; name: string },
  b: { participants: number; last_held_at: string | null; name: string },
): number {
  return (
    a.participants - b.participants ||
    (a.last_held_at ?? '').localeCompare(b.last_held_at ?? '') ||
    a.name.localeCompare(b.name)
  );
}
