import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/browser/api';
import type { Rule } from '@/lib/core/segments/rule';
import { Impact, Preview } from '@/lib/core/segments/segment';

export type PreviewAnswer = Preview & { rule: Rule };

/** What the builder asks while a rule is edited: counts and consequences. */
export function ruleQueries(workspace: string) {
  const client = api(workspace);
  const all = ['rules', workspace];
  return {
    waiting: [...all, 'waiting'],
    /** A count that nobody waits for any more is stopped: the signal ends the request, and with it the query. */
    preview: (rule: Rule, key: string | null) =>
      queryOptions({
        queryKey: [...all, 'preview', key, rule],
        queryFn: async ({ signal }): Promise<PreviewAnswer> => {
          const body = { rule, ...(key && { key }) };
          return { ...(await client.post('segments/preview', { body, schema: Preview, signal })), rule };
        },
        retry: false,
        staleTime: 30_000,
      }),
    impact: (key: string, rule: Rule) =>
      queryOptions({
        queryKey: [...all, 'impact', key, rule],
        queryFn: ({ signal }) => client.post(`segments/${key}/impact`, { body: { rule }, schema: Impact, signal }),
        retry: false,
        staleTime: 30_000,
      }),
  };
}
