import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { type Api, api, type Query } from '@/lib/browser/api';
import { pageOf } from '@/lib/core/page';
import { AffinityBoard } from '@/lib/core/research/affinity';
import { Highlight } from '@/lib/core/research/highlight';
import { Interview } from '@/lib/core/research/interview';
import { ParticipantContact } from '@/lib/core/research/participant';
import { SearchResult } from '@/lib/core/research/search';
import { Tag } from '@/lib/core/research/tag';
import { TranscriptLine } from '@/lib/core/research/transcript';

const LinePage = pageOf(TranscriptLine).extend({ version: z.int(), line_count: z.int() });
export type LinePage = z.infer<typeof LinePage>;

const HighlightPage = pageOf(Highlight);
export type HighlightPage = z.infer<typeof HighlightPage>;

export const chunkLines = 200;
const highlightPage = 500;

/** What screens show of the research. */
export function researchQueries(workspace: string) {
  const client = api(workspace);
  const all = ['research', workspace];
  const highlights = [...all, 'highlights'];
  return {
    all,
    notes: [...all, 'notes'],
    contact: (id: string) =>
      queryOptions({
        queryKey: [...all, 'contact', id],
        queryFn: ({ signal }) => client.get(`participants/${id}/contact`, { schema: ParticipantContact, signal }),
      }),
    interview: (id: string) =>
      queryOptions({
        queryKey: [...all, 'interview', id],
        queryFn: ({ signal }) => client.get(`interviews/${id}`, { schema: Interview, signal }),
      }),
    /** Lines of a transcript, by chunks of equal length. */
    lines: (id: string, chunk: number) =>
      queryOptions({
        queryKey: [...all, 'lines', id, chunk],
        queryFn: ({ signal }) =>
          client.get(`interviews/${id}/lines`, {
            query: { from: chunk * chunkLines, limit: chunkLines },
            schema: LinePage,
            signal,
          }),
        staleTime: Number.POSITIVE_INFINITY,
      }),
    linesOf: (id: string) => [...all, 'lines', id],
    tags: () =>
      queryOptions({
        queryKey: [...all, 'tags'],
        queryFn: ({ signal }) => client.get('tags', { schema: pageOf(Tag), signal }),
      }),
    board: (study: string) =>
      queryOptions({
        queryKey: [...all, 'board', study],
        queryFn: ({ signal }) => client.get(`studies/${study}/board`, { schema: AffinityBoard, signal }),
      }),
    highlights,
    /** All highlights of an interview, however many pages they fill; the first page came with the screen. */
    highlightsOn: (interview: string, first: HighlightPage = { items: [], next_cursor: null }) =>
      queryOptions({
        queryKey: [...highlights, 'on', interview],
        queryFn: ({ signal }) => allHighlights(client, { interview }, signal),
        initialData: first.items,
        // A first page that is not all of them is old from the start, so that the rest is asked for at once.
        ...(first.next_cursor !== null && { initialDataUpdatedAt: 0 }),
      }),
    search: (query: Query) => searchOptions(client, [...all, 'search', query], query),
    highlightPages: (query: Query) =>
      infiniteQueryOptions({
        queryKey: [...highlights, 'pages', query],
        queryFn: ({ signal, pageParam }) =>
          client.get('highlights', {
            query: { ...query, limit: 50, cursor: pageParam },
            schema: HighlightPage,
            signal,
          }),
        initialPageParam: null as string | null,
        getNextPageParam: (page) => page.next_cursor,
      }),
  };
}

function searchOptions(client: Api, queryKey: unknown[], query: Query) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ signal, pageParam }) =>
      client.get('research/search', { query: { ...query, cursor: pageParam }, schema: pageOf(SearchResult), signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

async function allHighlights(client: Api, source: Query, signal: AbortSignal): Promise<Highlight[]> {
  const items: Highlight[] = [];
  let cursor: string | null = null;
  do {
    const query: Query = { ...source, limit: highlightPage, cursor };
    const page: HighlightPage = await client.get('highlights', { query, schema: HighlightPage, signal });
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor !== null);
  return items;
}
