import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/browser/api';
import { type MetricQuestion, MetricReading } from '@/lib/core/claims/evidence';
import { pageOf } from '@/lib/core/page';
import { Highlight } from '@/lib/core/research/highlight';
import { NoteSummary } from '@/lib/core/research/note';
import { KnownNames } from '@/lib/core/segments/known-names';

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
    highlights: () =>
      queryOptions({
        queryKey: [...all, 'highlights'],
        queryFn: ({ signal }) => client.get('highlights', { query: { limit: 200 }, schema: pageOf(Highlight), signal }),
        retry: false,
      }),
    notes: () =>
      queryOptions({
        queryKey: [...all, 'notes'],
        queryFn: ({ signal }) => client.get('notes', { query: { limit: 200 }, schema: pageOf(NoteSummary), signal }),
        retry: false,
      }),
    names: () =>
      queryOptions({
        queryKey: [...all, 'names'],
        queryFn: ({ signal }) => client.get('dictionary', { schema: KnownNames, signal }),
        staleTime: 60_000,
      }),
  };
}
