import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/browser/api';
import { wholeListOf } from '@/lib/core/accounts/list';
import { Opportunity, OpportunityNow } from '@/lib/core/opportunities/opportunity';

export function opportunityQueries(workspace: string) {
  const client = api(workspace);
  const all = ['opportunities', workspace];
  return {
    list: () =>
      queryOptions({
        queryKey: [...all, 'list'],
        queryFn: ({ signal }) => client.get('opportunities', { schema: wholeListOf(Opportunity), signal }),
      }),
    numbers: (ids: string[]) =>
      queryOptions({
        queryKey: [...all, 'numbers', ids.toSorted()],
        queryFn: ({ signal }) => client.get('opportunities/numbers', { schema: wholeListOf(OpportunityNow), signal }),
        enabled: ids.length > 0,
        staleTime: 60_000,
      }),
  };
}
