import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '@/lib/browser/api';
import { Segment, SegmentVersion, Snapshot } from '@/lib/core/segments/segment';

const SegmentPage = z.object({ items: z.array(Segment), next_cursor: z.string().nullable() });
const VersionPage = z.object({ items: z.array(SegmentVersion), next_cursor: z.string().nullable() });
const SnapshotPage = z.object({ items: z.array(Snapshot) });
const MemberPage = z.object({
  items: z.array(z.object({ profile_id: z.string(), last_seen: z.string().nullable(), event_count: z.number() })),
  next_cursor: z.string().nullable(),
  as_of: z.string(),
  known_at: z.string(),
  member_count: z.number(),
});

type MembersFilter = { version: number; asOf?: string; search: string };

const settling = ['queued', 'running'];

/** What the screens show of segments. */
export function segmentQueries(workspace: string) {
  const client = api(workspace);
  const all = ['segments', workspace];
  return {
    all,
    list: (retired: boolean) =>
      queryOptions({
        queryKey: [...all, 'list', retired],
        queryFn: ({ signal }) =>
          client.get('segments', { query: { retired, limit: 200 }, schema: SegmentPage, signal }),
        refetchInterval: ({ state }) =>
          state.data?.items.some((item) => settling.includes(item.refresh?.state ?? '')) ? 2000 : false,
      }),
    detail: (key: string) =>
      queryOptions({
        queryKey: [...all, 'detail', key],
        queryFn: ({ signal }) => client.get(`segments/${key}`, { schema: Segment, signal }),
        refetchInterval: ({ state }) => (settling.includes(state.data?.refresh?.state ?? '') ? 1500 : false),
      }),
    versions: (key: string) =>
      queryOptions({
        queryKey: [...all, 'versions', key],
        queryFn: ({ signal }) => client.get(`segments/${key}/versions`, { schema: VersionPage, signal }),
        refetchInterval: ({ state }) =>
          state.data?.items.some((item) => settling.includes(item.snapshot?.state ?? '')) ? 2000 : false,
      }),
    snapshots: (key: string, version: number) =>
      queryOptions({
        queryKey: [...all, 'snapshots', key, version],
        queryFn: ({ signal }) =>
          client.get(`segments/${key}/versions/${version}/snapshots`, { schema: SnapshotPage, signal }),
        refetchInterval: ({ state }) =>
          state.data?.items.some((item) => settling.includes(item.state)) ? 1500 : false,
      }),
    members: (key: string, { version, asOf, search }: MembersFilter) =>
      infiniteQueryOptions({
        queryKey: [...all, 'members', key, version, asOf, search],
        queryFn: ({ signal, pageParam }) =>
          client.get(`segments/${key}/versions/${version}/members`, {
            query: { as_of: asOf, q: search || undefined, cursor: pageParam ?? undefined, limit: 50 },
            schema: MemberPage,
            signal,
          }),
        initialPageParam: null as string | null,
        getNextPageParam: (page) => page.next_cursor,
        retry: false,
      }),
  };
}
