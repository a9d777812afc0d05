import type { CSSProperties, Ref } from 'react';
import { TileBody } from '@/components/boards/tile-body';
import type { Drawings } from '@/components/boards/tile-drawing';
import { TileFrame } from '@/components/boards/tile-frame';
import { leastHeight, tileRows } from '@/components/boards/tile-size';
import type { PlacedTile } from '@/lib/core/boards/place-tiles';

type BoardSheetProps = {
  tiles: PlacedTile[];
  drawings: Drawings;
  /** How high each row is at least; as high as what stands in it where it is not known yet. */
  heights?: number[];
  /** How much smaller than on the screen everything is drawn. */
  zoom: number;
  /** How much smaller a tile is drawn than the others, by its id: its table is wider than its place. */
  fits: ReadonlyMap<string, number>;
  ref?: Ref<HTMLDivElement>;
};

/** Tiles in their places on a sheet. Rows grow rather than cut what stands in them. */
export function BoardSheet({ tiles, drawings, heights, zoom, fits, ref }: BoardSheetProps) {
  const rows = heights?.map((height) => `minmax(${height}px, auto)`).join(' ');
  return (
    <div
      ref={ref}
      className="grid grid-cols-12 gap-3"
      style={{ zoom, gridTemplateRows: rows ?? `repeat(${lastRow(tiles)}, auto)` }}
    >
      {tiles.map((placed) => (
        <div key={placed.tile.id} data-tile={placed.tile.id} className="min-w-0" style={placeOf(placed)}>
          <TileFrame tile={placed.tile} zoom={fits.get(placed.tile.id)}>
            <TileBody tile={placed.tile} rows={tileRows(placed.tile)} drawings={drawings} />
          </TileFrame>
        </div>
      ))}
    </div>
  );
}

const lastRow = (tiles: PlacedTile[]): number => Math.max(1, ...tiles.map(({ row, rows }) => row + rows - 1));

const placeOf = ({ tile, column, row, columns, rows }: PlacedTile): CSSProperties => ({
  gridColumn: `${column} / span ${columns}`,
  gridRow: `${row} / span ${rows}`,
  minHeight: leastHeight(tile),
});
