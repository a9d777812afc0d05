import type { ReactNode } from 'react';
import type { ShownTile } from '@/components/boards/answer-source';
import { leastHeight, tilePlace, tileRows } from '@/components/boards/tile-size';
import { classNames } from '@/components/ui/class-names';

type BoardGridProps<Shown extends ShownTile> = { tiles: Shown[]; children: (tile: Shown, index: number) => ReactNode };

/** Tiles in twelve columns, each in the first free place after the one before. */
export function BoardGrid<Shown extends ShownTile>({ tiles, children }: BoardGridProps<Shown>) {
  return (
    <ul className="grid grid-cols-12 gap-3">
      {tiles.map((tile, index) => (
        <li
          key={tile.id}
          className={classNames('relative min-w-0', tilePlace(tile))}
          style={{ gridRow: `span ${tileRows(tile)}`, minHeight: leastHeight(tile) }}
        >
          {children(tile, index)}
        </li>
      ))}
    </ul>
  );
}
