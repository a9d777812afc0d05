import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { type Api, api } from '@/lib/browser/api';
import { type MetricQuestion, MetricReading } from '@/lib/core/claims/evidence';
import { pageOf } from '@/lib/core/page';
import { Highlight } from '@/lib/core/research/highlight';
import { NoteSummary } from '@/lib/core/research/note';
import { KnownNames } from '@/lib/core/segments/known-names';

const atOnce = 50;

/** What evidence is picked from. */
export function evidenceQueries(workspace: string) {
  const client = api(workspace);
  const all = ['evidence', workspace];
  return {
    /** What a number says over the people of a persona, before anybody relies on it. */
    number: (persona: string, question: MetricQuestion) =>
      queryOptions({
        queryKey: [...all, 'number', persona, question],
        queryFn: ({ signal }) =>
          client.post(`personas/${persona}/evidence/preview`, { body: question, schema: MetricReading, signal }),
        staleTime: 60_000,
        retry: false,
      }),
    highlights: (typed: string) =>
      saidOptions(client, [...all, 'said'], { path: 'highlights', typed, schema: Highlight }),
    notes: (typed: string) => saidOptions(client, [...all, 'said'], { path: 'notes', typed, schema: NoteSummary }),
    names: () =>
      queryOptions({
        queryKey: [...all, 'names'],
        queryFn: ({ signal }) => client.get('dictionary', { schema: KnownNames, signal }),
        staleTime: 60_000,
      }),
  };
}

type Said<Schema extends z.ZodType> = { path: string; typed: string; schema: Schema };

/** What was said, as far as it fits what is typed, page by page. */
function saidOptions<Schema extends z.ZodType>(client: Api, key: string[], { path, typed, schema }: Said<Schema>) {
  return infiniteQueryOptions({
    queryKey: [...key, path, typed.trim()],
    queryFn: ({ signal, pageParam }) => {
      const query = { q: typed.trim() || null, limit: atOnce, cursor: pageParam };
      return client.get(path, { query, schema: pageOf(schema), signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
