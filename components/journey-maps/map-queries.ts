import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DocumentHome } from '@/components/documents/document-home';
import { api } from '@/lib/browser/api';
import { MapComparison } from '@/lib/core/journey-maps/compare-maps';
import { type JourneyContent, JourneyMap } from '@/lib/core/journey-maps/journey-map';
import { JourneyNumbers } from '@/lib/core/journey-maps/journey-numbers';

export function mapQueries(workspace: string) {
  const client = api(workspace);
  const all = ['journey-maps', workspace];
  return {
    /** Where an open map is kept while it is written in. */
    home: (key: string): DocumentHome<JourneyMap> => ({
      workspace,
      path: `journey-maps/${key}`,
      schema: JourneyMap,
      queryKey: [...all, 'detail', key],
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
  };
}

function restsOn({ persona, last_days, within_days, stages, evidence }: JourneyContent) {
  const tied = stages.flatMap(({ id, event }) => (event ? [{ id, event }] : []));
  const numbers = evidence.filter(({ reference }) => reference.kind === 'metric');
  return { persona, last_days, within_days, tied, numbers };
}
