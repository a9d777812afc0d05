import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '@/lib/browser/api';
import { ProfileRow } from '@/lib/core/profiles/profile';
import { Rule } from '@/lib/core/segments/rule';

const CellDescription = z.object({
  name: z.string(),
  count: z.number(),
  rule: Rule.nullable(),
  sentence: z.string().nullable(),
});
const ProfilePage = z.object({ items: z.array(ProfileRow), next_cursor: z.string().nullable() });

/** What screens ask of the data. A question that nobody waits for any more is stopped. */
export function insightQueries(workspace: string) {
  const client = api(workspace);
  const all = ['insights', workspace];
  const keyOf = (kind: string, query: object) => [...all, kind, query];
  return {
    all,
    keyOf,
    ask: <Schema extends z.ZodType>(kind: string, query: object, schema: Schema) =>
      queryOptions({
        queryKey: keyOf(kind, query),
        queryFn: ({ signal }) => client.post(`insights/${kind}`, { body: query, schema, signal }),
        placeholderData: keepPreviousData,
        staleTime: 60_000,
        retry: false,
      }),
    cell: (kind: string, query: object, cell: object) =>
      queryOptions({
        queryKey: [...all, kind, query, 'cell', cell],
        queryFn: ({ signal }) =>
          client.post(`insights/${kind}/cell`, { body: { query, cell }, schema: CellDescription, signal }),
        staleTime: 60_000,
        retry: false,
      }),
    profiles: (kind: string, query: object, cell: object) =>
      infiniteQueryOptions({
        queryKey: [...all, kind, query, 'profiles', cell],
        queryFn: ({ signal, pageParam }) =>
          client.post(`insights/${kind}/profiles`, {
            body: { query, cell, limit: 50, ...(pageParam && { cursor: pageParam }) },
            schema: ProfilePage,
            signal,
          }),
        initialPageParam: null as string | null,
        getNextPageParam: (page) => page.next_cursor,
        retry: false,
      }),
  };
}
