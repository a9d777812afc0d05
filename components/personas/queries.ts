import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/browser/api';
import { ClaimPage } from '@/lib/core/claims/claim';
import { pageOf } from '@/lib/core/page';
import { Comparison, MetricReading, Persona } from '@/lib/core/personas/persona';
import { PersonaSettings } from '@/lib/core/personas/template';
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
  };
}

/** The portrait's address for a picture on a page: the workspace goes into it. */
export function portraitUrl(workspace: string, persona: Pick<Persona, 'portrait'>): string {
  return `${persona.portrait}&workspace=${encodeURIComponent(workspace)}`;
}
