import type { Tile, TileSize } from '@/lib/core/boards/board';

/** Where a tile stands on a page of twelve columns; columns and rows count from 1, as grids of CSS do. */
export type PlacedTile = { tile: Tile; column: number; row: number; columns: number; rows: number };

export const boardColumns = 12;
const sizes: Record<TileSize, { columns: number; rows: number }> = {
  small: { columns: 3, rows: 1 },
  medium: { columns: 6, rows: 2 },
  wide: { columns: 12, rows: 2 },
};

/** A text is as high as a line of small tiles; everything drawn needs room by its size. */
export function tileSpan({ kind, size }: Pick<Tile, 'kind' | 'size'>): { columns: number; rows: number } {
  const { columns, rows } = sizes[size];
  return { columns, rows: kind === 'text' || kind === 'number' ? 1 : rows };
}

/**
 * Lays tiles on pages of a fixed number of rows, in their order: each takes the first free place after the one before,
 * and what does not fit on a page begins the next one. Throws nothing: a tile higher than a page is cut to it.
 */
export function placeTiles(tiles: Tile[], rowsOfPage: number): PlacedTile[][] {
  const pages: PlacedTile[][] = [];
  let page: PlacedTile[] = [];
  let from = { column: 1, row: 1 };
  for (const tile of tiles) {
    const span = tileSpan(tile);
    const size = { columns: span.columns, rows: Math.min(span.rows, rowsOfPage) };
    let place = firstFree(page, size, from, rowsOfPage);
    if (!place) {
      pages.push(page);
      page = [];
      place = { column: 1, row: 1 };
    }
    page.push({ tile, ...place, ...size });
    from = place;
  }
  return page.length > 0 ? [...pages, page] : pages;
}

type Place = { column: number; row: number };
type Size = { columns: number; rows: number };

function firstFree(page: PlacedTile[], size: Size, from: Place, rowsOfPage: number): Place | null {
  for (let row = from.row; row + size.rows - 1 <= rowsOfPage; row += 1) {
    const first = row === from.row ? from.column : 1;
    for (let column = first; column + size.columns - 1 <= boardColumns; column += 1) {
      if (page.every((other) => !overlaps(other, { column, row, ...size }))) return { column, row };
    }
  }
  return null;
}

function overlaps(a: Place & Size, b: Place & Size): boolean {
  return (
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows
  );
}
