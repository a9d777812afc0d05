import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/browser/api';
import { ApiKey } from '@/lib/core/accounts/api-key';
import { type AuditFilter, AuditPage } from '@/lib/core/accounts/audit-entry';
import { Invitation } from '@/lib/core/accounts/invitation';
import { wholeListOf } from '@/lib/core/accounts/list';
import { Member } from '@/lib/core/accounts/member';

const Members = wholeListOf(Member);
const Invitations = wholeListOf(Invitation);
const ApiKeys = wholeListOf(ApiKey);

export function settingsQueries(workspace: string) {
  const ask = api(workspace);
  return {
    members: () =>
      queryOptions({
        queryKey: ['members', workspace],
        queryFn: async ({ signal }) => (await ask.get('members', { schema: Members, signal })).items,
      }),
    invitations: () =>
      queryOptions({
        queryKey: ['invitations', workspace],
        queryFn: async ({ signal }) => (await ask.get('invitations', { schema: Invitations, signal })).items,
      }),
    apiKeys: () =>
      queryOptions({
        queryKey: ['api-keys', workspace],
        queryFn: async ({ signal }) => (await ask.get('api-keys', { schema: ApiKeys, signal })).items,
      }),
    audit: (filter: AuditFilter) =>
      infiniteQueryOptions({
        queryKey: ['audit', workspace, filter],
        queryFn: ({ pageParam, signal }) =>
          ask.get('audit', { query: { ...filter, cursor: pageParam, limit: 50 }, schema: AuditPage, signal }),
        initialPageParam: null as string | null,
        getNextPageParam: (page) => page.next_cursor,
      }),
  };
}
