import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/browser/api';
import { MapComparison } from '@/lib/core/journey-maps/compare-maps';
import { type JourneyContent, JourneyMap, JourneyMapSummary, MapRevision } from '@/lib/core/journey-maps/journey-map';
import { JourneyNumbers } from '@/lib/core/journey-maps/stage-numbers';
import { pageOf } from '@/lib/core/page';
import { Link } from '@/lib/core/sharing/link';

/** How often a map that is open looks for what others wrote. */
const lookAgainMs = 4_000;

export function mapQueries(workspace: string) {
  const client = api(workspace);
  const all = ['journey-maps', workspace];
  return {
    all,
    list: () =>
      queryOptions({
        queryKey: [...all, 'list'],
        queryFn: ({ signal }) =>
          client.get('journey-maps', { query: { limit: 200 }, schema: pageOf(JourneyMapSummary), signal }),
      }),
    detail: (key: string) =>
      queryOptions({
        queryKey: [...all, 'detail', key],
        queryFn: ({ signal }) => client.get(`journey-maps/${key}`, { schema: JourneyMap, signal }),
      }),
    /** How far it is by now. A map that is written in does not look, as its answers say so. */
    revision: (key: string, { looksAgain }: { looksAgain: boolean }) =>
      queryOptions({
        queryKey: [...all, 'revision', key],
        queryFn: ({ signal }) => client.get(`journey-maps/${key}/revision`, { schema: MapRevision, signal }),
        refetchInterval: looksAgain ? lookAgainMs : false,
      }),
    /** They are read anew once something they rest on has changed. */
    numbers: (key: string, content: JourneyContent) =>
      queryOptions({
        queryKey: [...all, 'numbers', key, restsOn(content)],
        queryFn: ({ signal }) => client.get(`journey-maps/${key}/numbers`, { schema: JourneyNumbers, signal }),
        placeholderData: keepPreviousData,
        staleTime: 60_000,
      }),
    comparison: (key: string, other: string) =>
      queryOptions({
        queryKey: [...all, 'comparison', key, other],
        queryFn: ({ signal }) =>
          client.get(`journey-maps/${key}/comparison`, { query: { with: other }, schema: MapComparison, signal }),
      }),
    links: (key: string) =>
      queryOptions({
        queryKey: [...all, 'links', key],
        queryFn: ({ signal }) => client.get(`journey-maps/${key}/links`, { schema: pageOf(Link), signal }),
      }),
  };
}

function restsOn({ persona, last_days, within_days, stages, evidence }: JourneyContent) {
  const tied = stages.flatMap(({ id, event }) => (event ? [{ id, event }] : []));
  const numbers = evidence.filter(({ reference }) => reference.kind === 'metric');
  return { persona, last_days, within_days, tied, numbers };
}
