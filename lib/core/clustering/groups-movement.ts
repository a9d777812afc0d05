import { z } from 'zod';
import { GroupsPin, type GroupsQuery } from '@/lib/core/clustering/groups';
import { asking } from '@/lib/core/insights/about';
import { Moment } from '@/lib/core/segments/rule';
import type { KeptGroupsQuery } from './group-model';
import type { GroupMovement } from './match-groups';

/** Who was in which kept group at one moment, and in which at a later one. */

export const GroupsMovementQuery = z.strictObject({
  ...asking,
  model: GroupsPin,
  /** The earlier moment; when the groups were found unless told. The later one is `as_of`. */
  before: Moment.optional(),
  /** The later moment by another version of the model, whose groups are matched by their middles. */
  to_version: z.int().min(1).optional(),
});
export type GroupsMovementQuery = z.infer<typeof GroupsMovementQuery>;

const Side = z.int().min(0).max(7).nullable();

/** A group at each moment; null is nobody yet, or not looked at then. Left out means wherever they were. */
export const GroupsMovementCell = z.strictObject({ from: Side.optional(), to: Side.optional() });
export type GroupsMovementCell = z.infer<typeof GroupsMovementCell>;

export const GroupsMovementNumbers = z.object({
  before_at: z.iso.datetime(),
  /** The names of the groups at the earlier and at the later moment, in their order. */
  from: z.array(z.string()),
  to: z.array(z.string()),
  /** Which earlier group each later one is; null for one that is new. */
  matched: z.array(z.int().nullable()),
  moves: z.array(z.object({ from: Side, to: Side, count: z.int() })),
  stayed: z.int(),
  moved: z.int(),
});
export type GroupsMovementNumbers = z.infer<typeof GroupsMovementNumbers>;

/** The matrix as a list, without those who were nowhere at both moments. */
export function movesOf({ table, came, left }: GroupMovement): GroupsMovementNumbers['moves'] {
  const within = table.flatMap((row, from) => row.map((count, to) => ({ from, to, count })));
  return [
    ...within,
    ...came.map((count, to) => ({ from: null, to, count })),
    ...left.map((count, from) => ({ from, to: null, count })),
  ];
}

/** The question of the screen that shows a movement: of the same people, in the groups as they were found. */
export function groupsMovedIn(
  { model, filter, as_of, known_at, zone }: GroupsMovementQuery,
  { features, k, seed }: KeptGroupsQuery,
): GroupsQuery {
  return { features, k, seed, model, filter, as_of, known_at, zone };
}

type Moves = Pick<GroupsMovementNumbers, 'moves' | 'stayed' | 'moved'>;

/** What became of them, as one sentence: "105 stayed in their group, 15 changed it, 7 came new." */
export function groupsMovementWords({ moves, stayed, moved }: Moves, write: (count: number) => string): string {
  const sum = (keep: (move: Moves['moves'][number]) => boolean) =>
    moves.filter(keep).reduce((total, { count }) => total + count, 0);
  const came = sum(({ from }) => from === null);
  const left = sum(({ to }) => to === null);
  const gone = left > 0 ? `, and ${write(left)} are no longer looked at` : '';
  return `${write(stayed)} stayed in their group, ${write(moved)} changed it, ${write(came)} came new${gone}.`;
}
