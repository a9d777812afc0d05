import 'server-only';
import { z } from 'zod';
import type { NumberBins } from '@/lib/core/drift/number-bins';
import type { EventStore } from './client';
import { type Group, isMember, newestTraits, paramsOf } from './group-comparison';

/** Whose numbers: those on the list of the group, or everybody whom it counts. */
export type Whose = 'list' | 'everybody';

type Options = { signal?: AbortSignal };
type Edges = Pick<NumberBins, 'name' | 'edges'>;

const mostTraits = 40;
const deciles = Array.from({ length: 9 }, (_, place) => (place + 1) / 10).join(', ');

const numbersOf = (group: Group, whose: Whose) => `
  SELECT name, newest.3 AS number FROM (${newestTraits(group)})
  WHERE newest.1 = 'number' AND ${whose === 'list' ? isMember : '1'}`;

/** The deciles of each number trait, in millionths, each once. */
export async function listDeciles(
  events: EventStore,
  workspaceId: string,
  group: Group,
  whose: Whose,
  options: Options = {},
): Promise<Edges[]> {
  return events.query(
    `SELECT name, arrayMap(edge -> toString(edge), arrayDistinct(quantilesExactLow(${deciles})(number))) AS edges
     FROM (${numbersOf(group, whose)}) GROUP BY name ORDER BY count() DESC, name LIMIT ${mostTraits}`,
    {
      params: paramsOf(workspaceId, group),
      schema: z.object({ name: z.string(), edges: z.array(z.string()) }),
      ...options,
    },
  );
}

/** How many hold a number in each part that the edges of its trait make. */
export async function countInBins(
  events: EventStore,
  workspaceId: string,
  group: Group,
  { whose, edges }: { whose: Whose; edges: Edges[] },
  options: Options = {},
): Promise<Omit<NumberBins, 'label'>[]> {
  if (edges.length === 0) return [];
  const rows = await events.query(
    `SELECT name, arrayCount(edge -> number > toInt64(edge), {edges:Array(Array(String))}[indexOf({names:Array(String)}, name)]) AS place,
            count() AS members
     FROM (${numbersOf(group, whose)}) WHERE has({names:Array(String)}, name) GROUP BY name, place`,
    {
      params: {
        ...paramsOf(workspaceId, group),
        names: edges.map(({ name }) => name),
        edges: edges.map((one) => one.edges),
      },
      schema: z.object({ name: z.string(), place: z.coerce.number(), members: z.coerce.number() }),
      ...options,
    },
  );
  return edges.map((one) => ({
    ...one,
    members: Array.from(
      { length: one.edges.length + 1 },
      (_, place) => rows.find((row) => row.name === one.name && row.place === place)?.members ?? 0,
    ),
  }));
}
