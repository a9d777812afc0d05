'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { money } from '@/components/insights/rfm/money';
import { rfmQueries } from '@/components/insights/rfm/rfm-queries';
import { Dialog } from '@/components/ui/dialog';
import { formatCount } from '@/components/ui/format-number';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { LoadMore } from '@/components/ui/load-more';
import { Loading, Skeleton } from '@/components/ui/skeleton';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import { downloadUrl } from '@/lib/browser/api';
import type { RfmCell, RfmProfile, RfmQuery } from '@/lib/core/rfm/rfm';

type RfmProfilesProps = {
  workspace: string;
  query: RfmQuery;
  cell: RfmCell;
  name: string;
  currency: string;
  onClose: () => void;
};

/** The customers of a cell or a group with their values and scores, page by page, or all of them as a file. */
export function RfmProfiles({ workspace, query, cell, name, currency, onClose }: RfmProfilesProps) {
  const list = useInfiniteQuery(rfmQueries(workspace).profiles(query, cell));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const file = (format: string) =>
    downloadUrl(workspace, 'insights/rfm/profiles', {
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
        <Loading label="Reading the customers">
          <Skeleton className="h-40 w-full" />
        </Loading>
      )}
      {items.length > 0 && <Customers {...{ workspace, name, items, currency }} />}
      <LoadMore hasMore={list.hasNextPage} pending={list.isFetchingNextPage} onClick={() => list.fetchNextPage()} />
    </Dialog>
  );
}

type CustomersProps = { workspace: string; name: string; items: RfmProfile[]; currency: string };

function Customers({ workspace, name, items, currency }: CustomersProps) {
  return (
    <Table caption={name} maxHeight="50vh">
      <TableHead className="bg-surface">
        <tr>
          <TableHeader>Profile</TableHeader>
          <TableHeader numeric>Days since</TableHeader>
          <TableHeader numeric>Times</TableHeader>
          <TableHeader numeric>Amount</TableHeader>
          <TableHeader numeric>Scores</TableHeader>
          <TableHeader>Group</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {items.map((one) => (
          <TableRow key={one.profile_id}>
            <TableRowHeader className="max-w-48 truncate">
              <Link
                href={`/w/${workspace}/data/profiles/${encodeURIComponent(one.profile_id)}`}
                className="font-semibold hover:underline"
              >
                {one.profile_id}
              </Link>
            </TableRowHeader>
            <TableCell numeric>{formatCount(one.days)}</TableCell>
            <TableCell numeric>{formatCount(one.times)}</TableCell>
            <TableCell numeric>{money(one.amount, currency)}</TableCell>
            <TableCell numeric>
              {one.recency} {one.frequency} {one.monetary}
            </TableCell>
            <TableCell className="whitespace-nowrap">{one.group}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
