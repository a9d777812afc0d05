'use client';

import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { onDemand } from '@/components/ui/on-demand';

const OpenCell = onDemand(() => import('@/components/insights/open-cell').then((file) => file.OpenCell));

type CellCardProps = {
  workspace: string;
  kind: string;
  query: object;
  cell: object | null;
  mayWrite: boolean;
  /** What can be pressed: "a point of the chart". */
  what: string;
};

/** Who is behind the cell that was pressed: how many, in words, and the way to a segment. */
export function CellCard({ cell, what, ...rest }: CellCardProps) {
  if (!cell) {
    return (
      <Card>
        <EmptyState compact title="Who is behind it">
          Choose {what} to see these people, and to make a segment of them.
        </EmptyState>
      </Card>
    );
  }
  return <OpenCell key={JSON.stringify(cell)} cell={cell} {...rest} />;
}
