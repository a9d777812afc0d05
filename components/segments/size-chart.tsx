'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LineChart } from '@/components/charts/line-chart';
import { segmentCommands } from '@/components/segments/commands';
import { segmentQueries } from '@/components/segments/queries';
import { RefreshPill } from '@/components/segments/refresh-pill';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Delta } from '@/components/ui/delta';
import { formatCount } from '@/components/ui/format-number';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { toastFailed } from '@/components/ui/toast';
import type { Snapshot } from '@/lib/core/segments/segment';

const withHistory = 'One point for each refresh, exact; before the first, what the rule would have held each week';

type SizeChartProps = {
  workspace: string;
  segmentKey: string;
  version: number;
  /** Newest first. */
  snapshots: Snapshot[];
  mayWrite: boolean;
};

/** How the size of one version moved from refresh to refresh, and how the last refreshes went. */
export function SizeChart({ workspace, segmentKey, version, snapshots, mayWrite }: SizeChartProps) {
  const done = snapshots.filter(({ state, as_of }) => state === 'done' && as_of).toReversed();
  return (
    <aside aria-label="Size over time" className="min-w-0 space-y-3">
      <Card>
        <LineChart
          title={`Size of v${version} over time`}
          note={done.some(({ reason }) => reason === 'history') ? withHistory : 'One point for each refresh, exact'}
          times={done.map(({ as_of }) => as_of ?? '')}
          series={[{ label: 'Members', values: done.map(({ member_count }) => member_count) }]}
          unit="profiles"
          height={200}
        />
      </Card>
      <Card
        title="Refreshes"
        aside={mayWrite && <RefreshButton {...{ workspace, segmentKey, version }} newest={snapshots[0] ?? null} />}
      >
        <RefreshTable snapshots={snapshots.slice(0, 12)} />
      </Card>
    </aside>
  );
}

type RefreshButtonProps = { workspace: string; segmentKey: string; version: number; newest: Snapshot | null };

function RefreshButton({ workspace, segmentKey, version, newest }: RefreshButtonProps) {
  const client = useQueryClient();
  const refresh = useMutation({
    mutationFn: () => segmentCommands(workspace).refresh(segmentKey, version),
    onSettled: () => client.invalidateQueries({ queryKey: segmentQueries(workspace).all }),
    onError: (error) => toastFailed(error.message, () => refresh.mutate()),
  });
  if (newest?.state === 'queued' || newest?.state === 'running') return null;
  return (
    <Button size="sm" pending={refresh.isPending} onClick={() => refresh.mutate()}>
      {newest?.state === 'failed' ? 'Try again' : 'Refresh now'}
    </Button>
  );
}

const reasons: Record<string, string> = {
  publish: 'published',
  import: 'after an import',
  settings: 'after a change of settings',
  schedule: 'on schedule',
  asked: 'asked for',
  history: 'looked back, when first published',
};

function RefreshTable({ snapshots }: { snapshots: Snapshot[] }) {
  return (
    <Table caption="The last refreshes">
      <TableHead>
        <tr>
          <TableHeader>When</TableHeader>
          <TableHeader>State</TableHeader>
          <TableHeader numeric>Members</TableHeader>
          <TableHeader numeric>Moved</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {snapshots.map((snapshot) => (
          <TableRow key={snapshot.id}>
            <TableCell className="whitespace-nowrap">
              <RefreshTime snapshot={snapshot} />
              <span className="block text-ink-3 text-xs">{reasons[snapshot.reason] ?? snapshot.reason}</span>
            </TableCell>
            <TableCell>
              <RefreshPill state={snapshot.state} />
              {snapshot.error && <span className="block text-bad text-xs">{snapshot.error}</span>}
            </TableCell>
            <TableCell numeric>{snapshot.member_count === null ? '' : formatCount(snapshot.member_count)}</TableCell>
            <TableCell numeric>
              <Moved snapshot={snapshot} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** A look back is about the moment it looked at, not about when it was counted. */
function RefreshTime({
  snapshot: { reason, as_of: asOf, finished_at: finishedAt, queued_at: queuedAt },
}: {
  snapshot: Snapshot;
}) {
  return reason === 'history' && asOf ? <DateTime at={asOf} look="day" /> : <DateTime at={finishedAt ?? queuedAt} />;
}

function Moved({ snapshot: { entered, left } }: { snapshot: Snapshot }) {
  if (entered === null || left === null) return null;
  return (
    <span className="inline-flex gap-2 whitespace-nowrap">
      <Delta value={entered} goodWhen="none" label="in" />
      <Delta value={-left} goodWhen="none" label="out" />
    </span>
  );
}
