'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { profileHref } from '@/components/segments/profile-href';
import { segmentQueries } from '@/components/segments/queries';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';
import { LoadMore } from '@/components/ui/load-more';
import { Notice } from '@/components/ui/notice';
import { Loading, SkeletonText } from '@/components/ui/skeleton';
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableNote,
  TableRow,
  TableRowHeader,
} from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';

type MemberTableProps = { workspace: string; segmentKey: string; version: number; asOf?: string; search: string };

export function MemberTable({ workspace, segmentKey, version, asOf, search }: MemberTableProps) {
  const query = useInfiniteQuery(segmentQueries(workspace).members(segmentKey, { version, asOf, search }));
  if (query.error) {
    return (
      <Notice
        tone="warn"
        state="Not listed"
        action={
          <Button size="sm" onClick={() => query.refetch()}>
            Ask again
          </Button>
        }
      >
        {query.error.message}
      </Notice>
    );
  }
  const first = query.data?.pages[0];
  if (!first) {
    return (
      <Loading label="Listing the members">
        <SkeletonText lines={8} />
      </Loading>
    );
  }
  const members = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <p className="mb-2 text-ink-2 text-xs">
        {formatCount(first.member_count)} members of v{version}, exact, as of <DateTime at={first.as_of} look="exact" />
      </p>
      <Table caption={`Members of v${version}`}>
        <TableHead>
          <tr>
            <TableHeader>Profile</TableHeader>
            <TableHeader>Last seen</TableHeader>
            <TableHeader numeric>Events</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {members.map((member) => (
            <TableRow key={member.profile_id}>
              <TableRowHeader>
                <TextLink href={profileHref(workspace, member.profile_id)}>{member.profile_id}</TextLink>
              </TableRowHeader>
              <TableCell className="text-ink-2">
                {member.last_seen ? <DateTime at={member.last_seen} look="day" /> : 'never'}
              </TableCell>
              <TableCell numeric>{formatCount(member.event_count)}</TableCell>
            </TableRow>
          ))}
          {members.length === 0 && (
            <TableNote columns={3}>{search ? `No member has “${search}” in its id.` : 'Nobody is in it.'}</TableNote>
          )}
        </TableBody>
      </Table>
      <LoadMore hasMore={query.hasNextPage} pending={query.isFetchingNextPage} onClick={() => query.fetchNextPage()} />
    </>
  );
}
