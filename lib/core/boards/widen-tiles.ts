import type { Tile } from '@/lib/core/boards/board';
import { tileSpan } from '@/lib/core/boards/place-tiles';

/** A table that is drawn smaller than this share of its size is no pleasure to read on paper. */
const leastFit = 0.7;
const sizes = ['small', 'medium', 'wide'] as const;

type Fits = ReadonlyMap<string, number>;

/**
 * The tiles as paper has them: whose table would be drawn much smaller to fit its place gets a wider place. `fits` says by
 * id how much smaller, from 0 to 1, before and after; who is not in it fits.
 */
export function widenTiles(tiles: Tile[], fits: Fits): { tiles: Tile[]; fits: Fits } {
  const widened = tiles.map((tile) => widenTile(tile, fits.get(tile.id) ?? 1));
  const left = widened.flatMap((tile, index): [string, number][] => {
    const gain = columnsOf(tile) / columnsOf(tiles[index] ?? tile);
    const fit = (fits.get(tile.id) ?? 1) * gain;
    return fit < 1 ? [[tile.id, fit]] : [];
  });
  return { tiles: widened, fits: new Map(left) };
}

const columnsOf = (tile: Pick<Tile, 'kind' | 'size'>): number => tileSpan(tile).columns;

function widenTile(tile: Tile, fit: number): Tile {
  if (fit >= leastFit || tile.size === 'wide') return tile;
  const needed = (columnsOf(tile) * leastFit) / fit;
  const size = sizes.find((one) => columnsOf({ kind: tile.kind, size: one }) >= needed) ?? 'wide';
  return { ...tile, size };
}
