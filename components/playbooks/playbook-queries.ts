import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DocumentHome } from '@/components/documents/document-home';
import { api } from '@/lib/browser/api';
import { ContentMap, ContentMapSummary } from '@/lib/core/content-maps/content-map';
import { pageOf } from '@/lib/core/page';
import { Playbook, type PlaybookContent } from '@/lib/core/playbooks/playbook';
import { PlaybookNumbers } from '@/lib/core/playbooks/playbook-numbers';

export function playbookQueries(workspace: string) {
  const client = api(workspace);
  const all = ['playbooks', workspace];
  return {
    /** Where an open playbook is kept while it is written in. */
    home: (key: string): DocumentHome<Playbook> => ({
      workspace,
      path: `playbooks/${key}`,
      schema: Playbook,
      queryKey: [...all, 'detail', key],
    }),
    /** They are read anew once something they rest on has changed. */
    numbers: (key: string, { kpis, people }: PlaybookContent) =>
      queryOptions({
        queryKey: [
          ...all,
          'numbers',
          key,
          kpis.map(({ id, metric, persona }) => ({ id, metric, persona })),
          people.map(({ persona }) => persona),
        ],
        queryFn: ({ signal }) => client.get(`playbooks/${key}/numbers`, { schema: PlaybookNumbers, signal }),
        placeholderData: keepPreviousData,
        staleTime: 60_000,
      }),
    /** Which content maps there are to choose from. */
    maps: () =>
      queryOptions({
        queryKey: [...all, 'maps'],
        queryFn: ({ signal }) =>
          client.get('content-maps', { query: { limit: 200 }, schema: pageOf(ContentMapSummary), signal }),
        staleTime: 30_000,
      }),
    map: (key: string) =>
      queryOptions({
        queryKey: [...all, 'map', key],
        queryFn: ({ signal }) => client.get(`content-maps/${key}`, { schema: ContentMap, signal }),
        staleTime: 30_000,
      }),
  };
}
