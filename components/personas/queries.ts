import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { type Api, api } from '@/lib/browser/api';
import { ClaimPage } from '@/lib/core/claims/claim';
import { MetricReading as ClaimReading, type MetricQuestion } from '@/lib/core/claims/evidence';
import { pageOf } from '@/lib/core/page';
import { Comparison, MetricReading, Persona } from '@/lib/core/personas/persona';
import { PersonaSettings } from '@/lib/core/personas/template';
import { Highlight } from '@/lib/core/research/highlight';
import { NoteSummary } from '@/lib/core/research/note';
import { KnownNames } from '@/lib/core/segments/known-names';
import { Segment } from '@/lib/core/segments/segment';

const SegmentPage = pageOf(Segment);
const atOnce = 50;

/** Numbers follow a refresh that runs just now; after that they rest until the next one. */
const waitMs = 2500;

/** What the screens show of personas. */
export function personaQueries(workspace: string) {
  const client = api(workspace);
  const all = ['personas', workspace];
  return {
    all,
    detail: (key: string) =>
      queryOptions({
        queryKey: [...all, 'detail', key],
        queryFn: ({ signal }) => client.get(`personas/${key}`, { schema: Persona, signal }),
      }),
    comparison: (key: string, segment: Persona['segment']) =>
      queryOptions({
        queryKey: [...all, 'comparison', key, segment?.key, segment?.version],
        queryFn: ({ signal }) => client.get(`personas/${key}/comparison`, { schema: Comparison, signal }),
        retry: 4,
        retryDelay: waitMs,
        staleTime: 60_000,
      }),
    metric: (key: string, persona: Pick<Persona, 'segment' | 'metric'>) =>
      queryOptions({
        queryKey: [...all, 'metric', key, persona.segment?.key, persona.segment?.version, persona.metric],
        queryFn: ({ signal }) => client.get(`personas/${key}/metric`, { schema: MetricReading, signal }),
        retry: 4,
        retryDelay: waitMs,
        staleTime: 60_000,
      }),
    claims: (key: string) =>
      queryOptions({
        queryKey: [...all, 'claims', key],
        queryFn: ({ signal }) => client.get(`personas/${key}/claims`, { schema: ClaimPage, signal }),
      }),
    number: (key: string, question: MetricQuestion) =>
      queryOptions({
        queryKey: [...all, 'number', key, question],
        queryFn: ({ signal }) =>
          client.post(`personas/${key}/evidence/preview`, { body: question, schema: ClaimReading, signal }),
        staleTime: 60_000,
        retry: false,
      }),
    highlights: (typed: string) =>
      saidOptions(client, [...all, 'said'], { path: 'highlights', typed, schema: Highlight }),
    notes: (typed: string) => saidOptions(client, [...all, 'said'], { path: 'notes', typed, schema: NoteSummary }),
    settings: () =>
      queryOptions({
        queryKey: [...all, 'settings'],
        queryFn: ({ signal }) => client.get('persona-settings', { schema: PersonaSettings, signal }),
      }),
    /** One published segment is enough to know that there is something to tie a persona to. */
    hasPublished: () =>
      queryOptions({
        queryKey: [...all, 'has published'],
        queryFn: async ({ signal }) => {
          const query = { published: true, limit: 1 };
          return (await client.get('segments', { query, schema: SegmentPage, signal })).items.length > 0;
        },
      }),
    segment: (key: string) =>
      queryOptions({
        queryKey: [...all, 'segment', key],
        queryFn: ({ signal }) => client.get(`segments/${key}`, { schema: Segment, signal }),
        staleTime: 30_000,
      }),
    /** Published segments that fit what is typed. */
    searchSegments: async (typed: string, signal: AbortSignal) => {
      const query = { published: true, q: typed.trim() || null, limit: atOnce };
      return client.get('segments', { query, schema: SegmentPage, signal });
    },
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

/** The portrait's address for a picture on a page: the workspace goes into it. */
export function portraitUrl(workspace: string, persona: Pick<Persona, 'portrait'>): string {
  return `${persona.portrait}&workspace=${encodeURIComponent(workspace)}`;
}
