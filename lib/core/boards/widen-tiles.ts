import type { Tile } from '@/lib/core/boards/board';
import { tileSpan } from '@/lib/core/boards/place-tiles';

/** A table that is drawn smaller than this share of its size is no pleasure to read on paper. */
const leastFit = 0.7;
const sizes = ['small', 'medium', 'wide'] as const;

/**
 * The tiles as paper has them: whose table would be drawn much smaller to fit its place gets a wider place. `fits` says by
 * id how much smaller, from 0 to 1; who is not in it fits. Answers with the same list where nothing changes.
 */
export function widenTiles(tiles: Tile[], fits: ReadonlyMap<string, number>): Tile[] {
  const widened = tiles.map((tile) => widenTile(tile, fits.get(tile.id) ?? 1));
  return widened.every((tile, index) => tile === tiles[index]) ? tiles : widened;
}

function widenTile(tile: Tile, fit: number): Tile {
  if (fit >= leastFit || tile.size === 'wide') return tile;
  const needed = (tileSpan(tile).columns * leastFit) / fit;
  const size = sizes.find((one) => tileSpan({ kind: tile.kind, size: one }).columns >= needed) ?? 'wide';
  return { ...tile, size };
}
