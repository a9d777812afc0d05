import type { ShownTile } from '@/components/boards/answer-source';
import { tileSpan } from '@/lib/core/boards/place-tiles';

const rowHeight = 152;
export const tileGap = 12;
/** What stands around a drawing in its tile: padding, title, the line of its age. */
const around = 92;

const columns = {
  small: 'col-span-12 sm:col-span-6 xl:col-span-3',
  medium: 'col-span-12 xl:col-span-6',
  wide: 'col-span-12',
} as const;

/** Its place in the grid of twelve columns; narrow screens give every tile more of them. */
export function tilePlace({ kind, size }: ShownTile): string {
  // Two figures fit beside each other on a phone.
  if (kind === 'number' && size === 'small') return 'col-span-6 sm:col-span-4 xl:col-span-3';
  return columns[size];
}

export function tileRows(tile: ShownTile): number {
  return tileSpan(tile).rows;
}

export function drawingHeight(rows: number): number {
  return rows * rowHeight + (rows - 1) * tileGap - around;
}

/** A text is as high as its words. */
export function leastHeight(tile: ShownTile): number | undefined {
  const rows = tileRows(tile);
  return tile.kind === 'text' ? undefined : rows * rowHeight + (rows - 1) * tileGap;
}
