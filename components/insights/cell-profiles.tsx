'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { insightQueries } from '@/components/insights/queries';
import { DateTime } from '@/components/ui/date-time';
import { Dialog } from '@/components/ui/dialog';
import { formatCount } from '@/components/ui/format-number';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { LoadMore } from '@/components/ui/load-more';
import { Loading, Skeleton } from '@/components/ui/skeleton';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import { downloadUrl } from '@/lib/browser/api';
import type { ProfileRow } from '@/lib/core/profiles/profile';

type CellProfilesProps = {
  workspace: string;
  kind: string;
  query: object;
  cell: object;
  name: string;
  onClose: () => void;
};

/** The people behind a cell, page by page, or all of them as a file. */
export function CellProfiles({ workspace, kind, query, cell, name, onClose }: CellProfilesProps) {
  const list = useInfiniteQuery(insightQueries(workspace).profiles(kind, query, cell));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const file = (format: string) =>
    downloadUrl(workspace, `insights/${kind}/profiles`, {
      query: JSON.stringify(query),
      cell: JSON.stringify(cell),
      format,
    });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={name} size="lg">
      <div className="mb-3 flex flex-wrap gap-2">
        <LinkButton size="sm" href={file('csv')} download>
          All as CSV
        </LinkButton>
        <LinkButton size="sm" href={file('ndjson')} download>
          All as NDJSON
        </LinkButton>
      </div>
      {list.error && <p className="text-bad">{list.error.message}</p>}
      {list.isPending && (
        <Loading label="Reading the profiles">
          <Skeleton className="h-40 w-full" />
        </Loading>
      )}
      {items.length > 0 && <ProfileRows workspace={workspace} name={name} items={items} />}
      <LoadMore hasMore={list.hasNextPage} pending={list.isFetchingNextPage} onClick={() => list.fetchNextPage()} />
    </Dialog>
  );
}

function ProfileRows({ workspace, name, items }: { workspace: string; name: string; items: ProfileRow[] }) {
  return (
    <Table caption={name} maxHeight="50vh">
      <TableHead className="bg-surface">
        <tr>
          <TableHeader>Profile</TableHeader>
          <TableHeader numeric>Events</TableHeader>
          <TableHeader>Last seen</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {items.map((profile) => (
          <TableRow key={profile.profile_id}>
            <TableRowHeader className="max-w-60 truncate">
              <Link
                href={`/w/${workspace}/data/profiles/${encodeURIComponent(profile.profile_id)}`}
                className="font-semibold hover:underline"
              >
                {profile.profile_id}
              </Link>
            </TableRowHeader>
            <TableCell numeric>{formatCount(profile.event_count)}</TableCell>
            <TableCell className="whitespace-nowrap">
              {profile.last_seen ? <DateTime at={profile.last_seen} look="day" /> : 'no events'}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
