import type { ChartTable } from '@/components/charts/chart-frame';
import type { CompositionNumbers, CompositionQuery } from '@/lib/core/composition/composition';
import type { Estimate } from '@/lib/core/math/estimate';

const reach = (estimate: Estimate | null): (number | null)[] =>
  estimate?.kind === 'estimate' ? [estimate.value, estimate.low, estimate.high] : [null, null, null];

const withReach = (label: string, format: 'share' | 'number') =>
  [label, `${label}, from`, `${label}, to`].map((name) => ({ label: name, format }));

/** How large each segment is, who stays in it, and what it brings, in a currency (ISO 4217). */
export function sizesTable(
  { segments }: CompositionNumbers,
  { revenue, days }: CompositionQuery,
  currency: string,
): ChartTable {
  return {
    columns: [
      { label: 'Segment' },
      { label: 'Profiles', format: 'count' },
      ...withReach('Of all', 'share'),
      ...withReach('Seen again within a week', 'share'),
      ...(revenue ? withReach(`${revenue.property} per member in ${currency}, ${days} days`, 'number') : []),
    ],
    rows: segments.map((segment) => [
      `${segment.name} v${segment.version}`,
      segment.members,
      ...reach(segment.share),
      ...reach(segment.retention),
      ...(revenue ? reach(segment.revenue) : []),
    ]),
  };
}

/** Everything that was compared, also what chance explains and what is so by definition. */
export function setsApartTable({ segments }: CompositionNumbers): ChartTable {
  return {
    columns: [
      { label: 'Segment and what' },
      { label: 'Of members', format: 'share' },
      { label: 'Of everybody else', format: 'share' },
      ...withReach('Times as common', 'number'),
      { label: 'By definition' },
    ],
    rows: segments.flatMap(({ name, items }) =>
      items.map(({ label, members, others, ratio, by_definition: isNamed }) => [
        `${name}: ${label}`,
        shareOf(members),
        shareOf(others),
        ...reach(ratio),
        isNamed ? 'yes' : 'no',
      ]),
    ),
  };
}

/** In numbers, without the shares that the drawing adds. */
export function overlapNumbers({ segments, overlap }: CompositionNumbers): ChartTable {
  return {
    columns: [{ label: 'Segment' }, ...segments.map(({ name }) => ({ label: name, format: 'count' as const }))],
    rows: segments.map(({ name }, row) => [name, ...(overlap[row] ?? [])]),
  };
}

export const shareOf = ({ successes, n }: { successes: number; n: number }): number | null =>
  n === 0 ? null : successes / n;
