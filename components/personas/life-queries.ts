import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/browser/api';
import { wholeListOf } from '@/lib/core/accounts/list';
import { Member } from '@/lib/core/accounts/member';
import { Activity } from '@/lib/core/comments/activity';
import { Drift } from '@/lib/core/drift/drift';
import { pageOf } from '@/lib/core/page';
import { Coverage } from '@/lib/core/personas/coverage';
import { PublishPreview } from '@/lib/core/personas/persona-version';
import { Link } from '@/lib/core/sharing/link';

/** How personas fare once they are written: what publishing means, whom they cover, how they drift, who holds a link. */
export function personaLifeQueries(workspace: string) {
  const client = api(workspace);
  const all = ['personas', workspace];
  return {
    publishing: (key: string) =>
      queryOptions({
        queryKey: [...all, 'publishing', key],
        queryFn: ({ signal }) => client.get(`personas/${key}/versions/preview`, { schema: PublishPreview, signal }),
        staleTime: 0,
      }),
    coverage: () =>
      queryOptions({
        queryKey: [...all, 'coverage'],
        queryFn: ({ signal }) => client.get('persona-coverage', { schema: Coverage, signal }),
        staleTime: 60_000,
      }),
    drift: (key: string) =>
      queryOptions({
        queryKey: [...all, 'drift', key],
        queryFn: ({ signal }) => client.get(`personas/${key}/drift`, { schema: Drift, signal }),
        staleTime: 60_000,
        retry: false,
      }),
    /** What was done and said, newest first. */
    activity: (key: string) =>
      infiniteQueryOptions({
        queryKey: [...all, 'activity', key],
        queryFn: ({ pageParam, signal }) =>
          client.get(`personas/${key}/activity`, { query: { cursor: pageParam }, schema: pageOf(Activity), signal }),
        initialPageParam: null as string | null,
        getNextPageParam: (page) => page.next_cursor,
      }),
    /** Who can be mentioned. */
    people: () =>
      queryOptions({
        queryKey: [...all, 'people'],
        queryFn: ({ signal }) => client.get('members', { schema: wholeListOf(Member), signal }),
        staleTime: 60_000,
      }),
    links: (key: string) =>
      queryOptions({
        queryKey: [...all, 'links', key],
        queryFn: ({ signal }) => client.get(`personas/${key}/links`, { schema: pageOf(Link), signal }),
      }),
  };
}
