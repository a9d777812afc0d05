'use client';

import { TileGrid } from '@/components/charts/tile-grid';
import { customersText } from '@/components/insights/rfm/customers-text';
import { money } from '@/components/insights/rfm/money';
import type { RfmAnswer } from '@/components/insights/rfm/rfm-answer';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { type RfmCell, RfmCell as RfmCellSchema, type RfmGridCell } from '@/lib/core/rfm/rfm';

type RfmGridProps = {
  answer: Pick<RfmAnswer, 'grid' | 'cuts'>;
  currency: string;
  cell: RfmCell | null;
  /** Without it the grid is a picture. */
  onPick?: ((cell: RfmCell) => void) | undefined;
  compact?: boolean;
  title?: string;
  hideTitle?: boolean;
};

/** Recency by frequency, coloured by the average amount. The first press takes the group, the next one the cell alone. */
export function RfmGrid({
  answer,
  currency,
  cell,
  onPick,
  title = 'Customers by recency and frequency',
  hideTitle,
  compact,
}: RfmGridProps) {
  const { grid } = answer;
  const n = Math.max(1, ...grid.map(({ recency }) => recency));
  const rows = Array.from({ length: n }, (_, index) => grid.filter(({ frequency }) => frequency === n - index));
  const scores = Array.from({ length: n }, (_, index) => String(index + 1));
  const pick = (place: RfmGridCell | undefined) => place && onPick?.(nextCell(cell, place));
  return (
    <TileGrid
      title={title}
      hideTitle={hideTitle}
      compact={compact}
      fileName="rfm-grid"
      table={{
        columns: [
          { label: 'Cell' },
          { label: 'Group' },
          { label: 'Customers', format: 'count' },
          { label: 'Share', format: 'share' },
          { label: `Amount in ${currency}`, format: 'number' },
          { label: `Average in ${currency}`, format: 'number' },
        ],
        rows: grid.map((place) => [
          `recency ${place.recency}, frequency ${place.frequency}`,
          place.group,
          place.count,
          place.share,
          place.amount,
          place.average,
        ]),
      }}
      tiles={rows.map((row) => row.map((place) => tileOf(place, currency, isChosen(cell, place))))}
      rowLabels={scores.toReversed()}
      columnLabels={scores}
      rowTitle={`frequency, 1 to ${n}`}
      columnTitle="recency, longest ago to most recent"
      legend={{ title: 'Average amount', write: (value) => money(value, currency) }}
      onPick={onPick && ((row, column) => pick(rows[row]?.[column]))}
    />
  );
}

function tileOf(place: RfmGridCell, currency: string, chosen: boolean) {
  const { recency, frequency, count, share, average, group } = place;
  const spent = average === null ? 'nobody' : `${money(average, currency)} on average`;
  return {
    lead: formatCount(count),
    second: formatShare(share),
    third: group,
    value: average,
    chosen,
    says: `${group}: recency ${recency}, frequency ${frequency}, ${customersText(count)}, ${formatShare(share)} of all, ${spent}`,
  };
}

const isPlace = (cell: RfmCell | null, place: RfmGridCell): boolean =>
  cell?.recency === place.recency && cell.frequency === place.frequency;

const isChosen = (cell: RfmCell | null, place: RfmGridCell): boolean =>
  isPlace(cell, place) || (cell?.group !== undefined && cell.group === place.group);

function nextCell(cell: RfmCell | null, { recency, frequency, group }: RfmGridCell): RfmCell {
  return RfmCellSchema.parse(cell?.group === group ? { recency, frequency } : { group });
}
