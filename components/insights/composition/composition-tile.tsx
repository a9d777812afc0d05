'use client';

import { z } from 'zod';
import { Measure } from '@/components/insights/composition/measure';
import { money } from '@/components/insights/rfm/money';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import { CompositionNumbers, CompositionQuery } from '@/lib/core/composition/composition';
import { About } from '@/lib/core/insights/about';

type CompositionTileProps = { title: string; answer: Record<string, unknown> };

const Whole = CompositionNumbers.pick({ segments: true }).extend({
  query: z.object({ days: CompositionQuery.shape.days, revenue: CompositionQuery.shape.revenue }),
  about: About.pick({ currency: true }),
});

/** Segments side by side on a board: how large, who stays, what they bring. */
export function CompositionTile({ title, answer }: CompositionTileProps) {
  const { segments, query, about } = Whole.parse(answer);
  const amount = query.revenue && `${query.revenue.property} per member, ${query.days} days`;
  return (
    <ScrollRegion aria-label={title}>
      <Table caption={title}>
        <TableHead>
          <tr>
            <TableHeader>Segment</TableHeader>
            <TableHeader numeric>Profiles</TableHeader>
            <TableHeader>Of all</TableHeader>
            <TableHeader>Seen again within a week</TableHeader>
            {amount && <TableHeader>{amount}</TableHeader>}
          </tr>
        </TableHead>
        <TableBody>
          {segments.map(({ segment, version, name, members, share, retention, revenue }) => (
            <TableRow key={`${segment} ${version}`}>
              <TableRowHeader>
                {name} <span className="font-normal text-ink-3 text-xs">v{version}</span>
              </TableRowHeader>
              <TableCell numeric>{formatCount(members)}</TableCell>
              <TableCell>
                <Measure estimate={share} write={formatShare} />
              </TableCell>
              <TableCell>
                <Measure estimate={retention} write={formatShare} />
              </TableCell>
              {amount && (
                <TableCell>
                  {revenue && <Measure estimate={revenue} write={(value) => money(value, about.currency)} />}
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
