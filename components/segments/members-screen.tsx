'use client';

import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, parseAsString, useQueryState } from 'nuqs';
import { MemberTable } from '@/components/segments/member-table';
import { segmentQueries } from '@/components/segments/queries';
import { SegmentTabs } from '@/components/segments/segment-tabs';
import { SizeChart } from '@/components/segments/size-chart';
import { Button } from '@/components/ui/button';
import { useZone } from '@/components/ui/clock';
import { Menu, MenuLink } from '@/components/ui/dropdown-menu';
import { EmptyState } from '@/components/ui/empty-state';
import { formatExact } from '@/components/ui/format-time';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { SearchInput } from '@/components/ui/search-input';
import { Select } from '@/components/ui/select';
import { Loading, Skeleton } from '@/components/ui/skeleton';
import { downloadUrl } from '@/lib/browser/api';
import type { Segment, Snapshot } from '@/lib/core/segments/segment';

type MembersScreenProps = { workspace: string; segment: Segment; mayWrite: boolean };

/** Who is in a version, now or at another kept moment, and how their number moved. */
export function MembersScreen({ workspace, segment: given, mayWrite }: MembersScreenProps) {
  const queries = segmentQueries(workspace);
  const segment = useQuery({ ...queries.detail(given.key), initialData: given }).data;
  const newest = segment.current?.version ?? null;
  const [chosen, setVersion] = useQueryState('version', parseAsInteger);
  const [asOf, setAsOf] = useQueryState('as_of', parseAsString);
  const version = chosen ?? newest;
  const here = `/w/${workspace}/segments/${segment.key}`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Segments', href: `/w/${workspace}/segments` },
          { label: segment.name, href: here },
          { label: 'Members' },
        ]}
        actions={version !== null && <DownloadMenu {...{ workspace, version, asOf }} segmentKey={segment.key} />}
      />
      <div className="px-4 py-5.5 sm:px-6.5">
        <PageTitle note={segment.purpose}>{segment.name}</PageTitle>
        <div className="mb-5">
          <SegmentTabs workspace={workspace} segment={segment} />
        </div>
        {version === null || newest === null ? (
          <EmptyState title="Nobody is a member yet" action={<LinkButton href={here}>Go to the draft</LinkButton>}>
            <p>Members are kept for published versions. Publish the draft, and they are counted and listed here.</p>
          </EmptyState>
        ) : (
          <Members
            {...{ workspace, version, newest, asOf }}
            mayWrite={mayWrite && segment.retired_at === null}
            segmentKey={segment.key}
            onVersion={(next) => {
              setVersion(next === newest ? null : next);
              setAsOf(null);
            }}
            onAsOf={setAsOf}
          />
        )}
      </div>
    </>
  );
}

type MembersProps = {
  workspace: string;
  segmentKey: string;
  version: number;
  newest: number;
  asOf: string | null;
  mayWrite: boolean;
  onVersion: (version: number) => void;
  onAsOf: (asOf: string | null) => void;
};

function Members({ workspace, segmentKey, version, newest, asOf, mayWrite, onVersion, onAsOf }: MembersProps) {
  const [search, setSearch] = useQueryState('q', parseAsString.withDefault(''));
  const { data } = useQuery(segmentQueries(workspace).snapshots(segmentKey, version));
  const snapshots = data?.items ?? [];
  return (
    <div className="grid gap-x-7.5 gap-y-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,460px)]">
      {data ? (
        <SizeChart {...{ workspace, segmentKey, version, snapshots, mayWrite }} />
      ) : (
        <Loading label="Reading the refreshes">
          <Skeleton className="h-64 w-full" />
        </Loading>
      )}
      <section aria-label="Members" className="min-w-0 xl:col-start-1 xl:row-start-1">
        <div className="mb-3 flex flex-wrap items-center gap-2">
          <Select
            aria-label="Version"
            className="w-auto"
            value={String(version)}
            onValueChange={(next) => onVersion(Number(next))}
            options={versionOptions(newest)}
          />
          <SnapshotPicker snapshots={snapshots} asOf={asOf} onAsOf={onAsOf} />
          <SearchInput
            label="Search by profile id"
            className="w-full sm:w-64"
            value={search}
            onChange={(event) => setSearch(event.target.value || null)}
          />
        </div>
        <MemberTable {...{ workspace, segmentKey, version, search }} asOf={asOf ?? undefined} />
      </section>
    </div>
  );
}

function versionOptions(newest: number) {
  return Array.from({ length: newest }, (_, index) => newest - index).map((version) => ({
    value: String(version),
    label: version === newest ? `v${version}, current` : `v${version}`,
  }));
}

type SnapshotPickerProps = { snapshots: Snapshot[]; asOf: string | null; onAsOf: (asOf: string | null) => void };

/** Which kept list: the newest, or another whose members are still kept. */
function SnapshotPicker({ snapshots, asOf, onAsOf }: SnapshotPickerProps) {
  const zone = useZone();
  const kept = snapshots.filter(({ state, members_kept, as_of }) => state === 'done' && members_kept && as_of);
  const moments = [...new Set(kept.flatMap(({ as_of }) => (as_of ? [as_of] : [])))];
  if (moments.length < 2) return null;
  return (
    <Select
      aria-label="As of"
      className="w-auto"
      value={asOf ?? 'newest'}
      onValueChange={(value) => onAsOf(value === 'newest' ? null : value)}
      options={[
        { value: 'newest', label: 'Newest list' },
        ...moments.map((moment) => ({ value: moment, label: `as of ${formatExact(moment, zone)}` })),
      ]}
    />
  );
}

type DownloadMenuProps = { workspace: string; segmentKey: string; version: number; asOf: string | null };

function DownloadMenu({ workspace, segmentKey, version, asOf }: DownloadMenuProps) {
  const href = (format: string) =>
    downloadUrl(workspace, `segments/${segmentKey}/versions/${version}/members`, { format, as_of: asOf });
  return (
    <Menu label="Download the members" trigger={<Button>Download</Button>}>
      <MenuLink download href={href('csv')}>
        CSV, for a spreadsheet
      </MenuLink>
      <MenuLink download href={href('ndjson')}>
        NDJSON, one profile a line
      </MenuLink>
    </Menu>
  );
}
