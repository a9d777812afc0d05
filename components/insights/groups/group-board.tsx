'use client';

import { ScatterPlot } from '@/components/charts/scatter-plot';
import { GroupCard } from '@/components/insights/groups/group-card';
import { GroupParts } from '@/components/insights/groups/group-parts';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { formatShare } from '@/components/ui/format-number';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import type { GroupsCell, GroupsNumbers } from '@/lib/core/clustering/groups';

type GroupBoardProps = { workspace: string; numbers: GroupsNumbers; onPick: (cell: GroupsCell) => void };

/** The groups, or the honest answer that there are none; then where they lie, and what each number of groups would give. */
export function GroupBoard({ workspace, numbers, onPick }: GroupBoardProps) {
  const { choice, groups, scatter, splits = [] } = numbers;
  const names = groups.map(({ name }) => name);
  return (
    <>
      {choice.kind === 'kept' && (
        <p className="mb-4 font-serif text-claim">
          Everybody of now, in the groups of “{choice.name}” as they were on <DateTime at={choice.as_of} look="exact" />
          .
        </p>
      )}
      {'reason' in choice && (
        <EmptyState compact title={groups.length > 0 ? 'Groups were asked for, but there are none' : 'No groups here'}>
          {choice.reason}
          {groups.length > 0 && ' What follows cuts one crowd into parts: use it to divide, not to believe.'}
        </EmptyState>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        {groups.map((group) => (
          <GroupCard key={group.group} {...{ workspace, group, onPick }} />
        ))}
      </div>
      {splits.length > 0 && (
        <Card className="mt-3">
          <GroupParts {...{ groups, splits, onPick }} />
        </Card>
      )}
      {scatter.points.length > 0 && (
        <Card className="mt-3">
          <ScatterPlot
            title="Where they lie"
            note={`Some of the profiles on the two axes along which they differ most: ${scatter.shares.map(formatShare).join(' and ')} of all difference`}
            points={scatter.points.map(([x, y, group]) => ({ x, y, series: group }))}
            series={names}
          />
        </Card>
      )}
      {'counts' in choice && <Counts counts={choice.counts} />}
    </>
  );
}

type Counts = Extract<GroupsNumbers['choice'], { kind: 'groups' }>['counts'];

function Counts({ counts }: { counts: Counts }) {
  return (
    <Card
      className="mt-3"
      title="How many groups"
      note="Silhouette: how far apart they are, up to 1. Stability: how surely they come back when profiles are drawn again"
    >
      <Table caption="Each number of groups">
        <TableHead>
          <tr>
            <TableHeader>Groups</TableHeader>
            <TableHeader numeric>Silhouette</TableHeader>
            <TableHeader numeric>Stability</TableHeader>
            <TableHeader numeric>Of the weakest</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {counts.map(({ k, silhouette, stability, weakest }) => (
            <TableRow key={k}>
              <TableRowHeader>{k}</TableRowHeader>
              <TableCell numeric>{silhouette.toFixed(2)}</TableCell>
              <TableCell numeric>{formatShare(stability)}</TableCell>
              <TableCell numeric>{formatShare(weakest)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
