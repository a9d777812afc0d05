import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/browser/api';
import { wholeListOf } from '@/lib/core/accounts/list';
import { Member } from '@/lib/core/accounts/member';

/** Who can own something. */
export const membersOf = (workspace: string) =>
  queryOptions({
    queryKey: ['documents', workspace, 'members'],
    queryFn: ({ signal }) => api(workspace).get('members', { schema: wholeListOf(Member), signal }),
    staleTime: 60_000,
  });
