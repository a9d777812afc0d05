import { z } from 'zod';

/** What a member wants to hear about, and how it stands. */

export const FollowKind = z.enum(['board', 'segment', 'persona']);
export type FollowKind = z.infer<typeof FollowKind>;

export const FollowTarget = z.strictObject({ kind: FollowKind, key: z.string().min(1).max(63) });
export type FollowTarget = z.infer<typeof FollowTarget>;

export const Follow = FollowTarget.extend({ name: z.string(), since: z.iso.datetime() });
export type Follow = z.infer<typeof Follow>;

const Size = z.object({ members: z.int(), base: z.int().nullable() });

/** An estimate and its interval. */
const Reading = z.object({
  name: z.string(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  is_share: z.boolean(),
});

/** How something followed stands at a moment: what two digests are told apart by. */
export const FollowState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('segment'), name: z.string(), version: z.int().nullable(), size: Size.nullable() }),
  z.object({
    kind: z.literal('persona'),
    name: z.string(),
    revision: z.int(),
    /** Which version it stands on: a size of another version is no movement. */
    stands_on: z.object({ segment: z.string(), version: z.int() }).nullable(),
    size: Size.nullable(),
    metric: Reading.nullable(),
  }),
  z.object({
    kind: z.literal('board'),
    name: z.string(),
    version: z.int(),
    /** Its figures, by the id of their tile; `asks` says whether two of them asked the same. */
    figures: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        asks: z.string(),
        value: z.number().nullable(),
        /** Of an amount. */
        currency: z.string().optional(),
      }),
    ),
  }),
  /** It is not there any more. */
  z.object({ kind: z.literal('gone'), name: z.string() }),
]);
export type FollowState = z.infer<typeof FollowState>;
