import 'server-only';
import { z } from 'zod';
import type { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import { groupAt, type RfmGroup } from '@/lib/core/rfm/rfm-groups';
import { literal, or, type Sql, sql } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { askRows } from './ask';
import type { Audience } from './audience';
import { customerScores } from './rfm';

/** The same people at an earlier and at a later moment. */
export type TwoMoments = { before: Audience; after: Audience };
/** Groups by name; null is no customer at that moment. */
export type RfmMove = { from: string | null; to: string | null };

/** A place of the grid as one number; 0 is no customer. */
function placesAt({ scores, ...subject }: RfmDefinition, { before, after }: TwoMoments): Sql {
  const placeIn = (audience: Audience): Sql => customerScores(subject, scores, audience);
  const place = sql`recency * 10 + frequency`;
  const both = sql`SELECT profile_key, toUInt8(${place}) AS was, toUInt8(0) AS is FROM (${placeIn(before)}) UNION ALL SELECT profile_key, toUInt8(0) AS was, toUInt8(${place}) AS is FROM (${placeIn(after)})`;
  return sql`SELECT profile_key, max(was) AS was, max(is) AS is FROM (${both}) GROUP BY profile_key`;
}

/** How many went from which group to which. */
export async function countRfmMoves(
  events: EventStore,
  definition: RfmDefinition,
  moments: TwoMoments,
  options: { signal?: AbortSignal } = {},
): Promise<(RfmMove & { count: number })[]> {
  const Row = z.object({ was: z.coerce.number(), is: z.coerce.number(), count: z.coerce.number() });
  const question = sql`SELECT was, is, count() AS count FROM (${placesAt(definition, moments)}) GROUP BY was, is`;
  const rows = await askRows(events, question, Row, options);
  const sums = new Map<string, RfmMove & { count: number }>();
  for (const { was, is, count } of rows) {
    const move = { from: groupOf(was, definition.groups), to: groupOf(is, definition.groups) };
    const key = JSON.stringify(move);
    sums.set(key, { ...move, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums.values()];
}

const groupOf = (place: number, groups: readonly RfmGroup[]): string | null =>
  groupAt(groups, { recency: Math.floor(place / 10), frequency: place % 10 })?.name ?? null;

/** The question who moved so: its column is profile_key. A side left out may be anywhere. */
export function moveKeys(definition: RfmDefinition, moments: TwoMoments, move: Partial<RfmMove>): Sql {
  const from = sideSql(sql`was`, move.from, definition.groups);
  const to = sideSql(sql`is`, move.to, definition.groups);
  return sql`SELECT profile_key FROM (${placesAt(definition, moments)}) WHERE ${from} AND ${to}`;
}

function sideSql(side: Sql, name: string | null | undefined, groups: readonly RfmGroup[]): Sql {
  if (name === undefined) return sql`true`;
  if (name === null) return sql`${side} = 0`;
  const cells = groups.filter((group) => group.name === name).flatMap((group) => group.cells);
  return or(cells.map(({ recency, frequency }) => sql`${side} = ${literal(recency * 10 + frequency)}`));
}
