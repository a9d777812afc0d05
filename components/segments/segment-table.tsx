'use client';

import { SparkLine } from '@/components/charts/spark-line';
import { RefreshPill } from '@/components/segments/refresh-pill';
import { UseChips } from '@/components/segments/use-chips';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { Link } from '@/components/ui/link';
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
import type { Segment } from '@/lib/core/segments/segment';

type SegmentTableProps = { workspace: string; segments: Segment[]; search: string };

export function SegmentTable({ workspace, segments, search }: SegmentTableProps) {
  return (
    <Table caption="Segments">
      <TableHead>
        <tr>
          <TableHeader>Segment</TableHeader>
          <TableHeader numeric>Size</TableHeader>
          <TableHeader>Over time</TableHeader>
          <TableHeader>Version</TableHeader>
          <TableHeader>Freshness</TableHeader>
          <TableHeader>Used by</TableHeader>
          <TableHeader>Owner</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {segments.map((segment) => (
          <SegmentRow key={segment.key} workspace={workspace} segment={segment} />
        ))}
        {segments.length === 0 && (
          <TableNote columns={7}>{search ? `Nothing matches “${search}”.` : 'There is none of this kind.'}</TableNote>
        )}
      </TableBody>
    </Table>
  );
}

function SegmentRow({ workspace, segment }: { workspace: string; segment: Segment }) {
  return (
    <TableRow>
      <TableRowHeader className="min-w-64 max-w-110">
        <Link
          href={`/w/${workspace}/segments/${segment.key}`}
          className="rounded-xs font-serif text-claim hover:underline"
        >
          {segment.name}
        </Link>
        <p className="mt-0.5 line-clamp-2 text-ink-2">{segment.sentence ?? 'No rule yet.'}</p>
      </TableRowHeader>
      <TableCell numeric className="whitespace-nowrap">
        <Size segment={segment} />
      </TableCell>
      <TableCell className="min-w-24">
        {segment.trend.length > 1 && (
          <SparkLine
            values={segment.trend}
            label={`Size over ${segment.trend.length} refreshes, now ${formatCount(segment.trend.at(-1) ?? 0)}`}
            className="h-7 w-24"
          />
        )}
      </TableCell>
      <TableCell className="whitespace-nowrap">
        <VersionBadge segment={segment} />
      </TableCell>
      <TableCell className="whitespace-nowrap">
        <Freshness segment={segment} />
      </TableCell>
      <TableCell className="min-w-32">
        {segment.used_by.length > 0 && (
          <UseChips workspace={workspace} uses={segment.used_by.slice(0, 3)} current={segment.current?.version} />
        )}
      </TableCell>
      <TableCell className="whitespace-nowrap text-ink-2">{segment.owner?.name}</TableCell>
    </TableRow>
  );
}

function Size({ segment: { size } }: { segment: Segment }) {
  if (!size) return <span className="text-ink-3">not counted yet</span>;
  return (
    <>
      <span className="font-semibold">{formatCount(size.member_count)}</span>
      {size.base_count !== null && size.base_count > 0 && (
        <span className="block text-ink-3 text-xs">
          {formatShare((size.base_members ?? size.member_count) / size.base_count)} of {formatCount(size.base_count)}
        </span>
      )}
    </>
  );
}

function VersionBadge({ segment }: { segment: Segment }) {
  if (segment.retired_at) return <Badge tone="warn">retired</Badge>;
  if (!segment.current) return <Badge>draft</Badge>;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Badge tone="good">v{segment.current.version}</Badge>
      {segment.draft.changed && <span className="text-ink-3 text-xs">changed since</span>}
    </span>
  );
}

function Freshness({ segment: { refresh, size } }: { segment: Segment }) {
  if (refresh && refresh.state !== 'done') {
    return (
      <span title={refresh.error ?? undefined}>
        <RefreshPill state={refresh.state} />
      </span>
    );
  }
  if (!size) return null;
  return (
    <span className="text-ink-2 text-xs">
      as of <DateTime at={size.as_of} look="day" />
      {refresh?.finished_at && (
        <span className="block text-ink-3">
          refreshed <DateTime at={refresh.finished_at} />
        </span>
      )}
    </span>
  );
}
