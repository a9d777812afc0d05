import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DocumentHome } from '@/components/documents/document-home';
import { api } from '@/lib/browser/api';
import { ContentMap, type ContentPlan } from '@/lib/core/content-maps/content-map';
import { ContentNumbers } from '@/lib/core/content-maps/kpi-numbers';

export function contentQueries(workspace: string) {
  const client = api(workspace);
  const all = ['content-maps', workspace];
  return {
    /** Where an open map is kept while it is written in. */
    home: (key: string): DocumentHome<ContentMap> => ({
      workspace,
      path: `content-maps/${key}`,
      schema: ContentMap,
      queryKey: [...all, 'detail', key],
    }),
    /** They are read anew once something they rest on has changed. */
    numbers: (key: string, { items }: ContentPlan) =>
      queryOptions({
        queryKey: [
          ...all,
          'numbers',
          key,
          items.flatMap(({ id, persona, kpi }) => (kpi ? [{ id, persona, kpi }] : [])),
        ],
        queryFn: ({ signal }) => client.get(`content-maps/${key}/numbers`, { schema: ContentNumbers, signal }),
        placeholderData: keepPreviousData,
        staleTime: 60_000,
      }),
  };
}
