import type { Tile, TileSize } from '@/lib/core/boards/board';

/** Where a tile stands in twelve columns; columns and rows count from 1, as grids of CSS do. */
export type PlacedTile = { tile: Tile; column: number; row: number; columns: number; rows: number };

export const boardColumns = 12;
const columnsOf: Record<TileSize, number> = { small: 3, medium: 6, wide: 12 };

/** Texts and figures take one row; everything drawn needs two, however narrow it is. */
export function tileSpan({ kind, size }: Pick<Tile, 'kind' | 'size'>): { columns: number; rows: number } {
  return { columns: columnsOf[size], rows: kind === 'text' || kind === 'number' ? 1 : 2 };
}

/** Lays tiles in rows without an end, in their order: each takes the first free place after the one before. */
export function placeTiles(tiles: Tile[]): PlacedTile[] {
  const placed: PlacedTile[] = [];
  let from = { column: 1, row: 1 };
  for (const tile of tiles) {
    const size = tileSpan(tile);
    from = firstFree(placed, size, from);
    placed.push({ tile, ...from, ...size });
  }
  return placed;
}

type Place = { column: number; row: number };
type Size = { columns: number; rows: number };

function firstFree(placed: PlacedTile[], size: Size, from: Place): Place {
  for (let row = from.row; ; row += 1) {
    const first = row === from.row ? from.column : 1;
    for (let column = first; column + size.columns - 1 <= boardColumns; column += 1) {
      if (placed.every((other) => !overlaps(other, { column, row, ...size }))) return { column, row };
    }
  }
}

function overlaps(a: Place & Size, b: Place & Size): boolean {
  return (
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows
  );
}
