import { queryOptions } from '@tanstack/react-query';
import type { ValueQuestion } from '@/components/rule-builder/vocabulary';
import { api } from '@/lib/browser/api';
import { KnownNames, KnownValues } from '@/lib/core/segments/known-names';

/** The names of a workspace's data, and the values behind one of them. */
export function nameQueries(workspace: string) {
  const client = api(workspace);
  return {
    names: () =>
      queryOptions({
        queryKey: ['names', workspace],
        queryFn: ({ signal }) => client.get('dictionary', { schema: KnownNames, signal }),
        staleTime: 60_000,
        retry: false,
      }),
    searchValues: async ({ kind, event, name }: ValueQuestion, q: string, signal: AbortSignal) => {
      const query = { kind, event, name, q: q || undefined };
      return (await client.get('dictionary/values', { query, schema: KnownValues, signal })).items;
    },
  };
}
