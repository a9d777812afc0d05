'use client';

import type { ShownTile } from '@/components/boards/answer-source';
import { TileBody } from '@/components/boards/tile-body';
import type { Drawings } from '@/components/boards/tile-drawing';
import { TileFrame } from '@/components/boards/tile-frame';
import { DateTime } from '@/components/ui/date-time';
import { PaperPage, type PaperShape, PaperSize } from '@/components/ui/paper-page';
import type { Tile } from '@/lib/core/boards/board';
import { type PlacedTile, placeTiles } from '@/lib/core/boards/place-tiles';

/** Rows of tiles that fit on a page. */
const rowsOf: Record<PaperShape, number> = { a4: 6, wide: 4 };

type BoardPagesProps = {
  shape: PaperShape;
  name: string;
  description: string;
  tiles: Tile[];
  drawings: Drawings;
  /** What stands at the foot of every page: the version, the time, and the address of this view. */
  foot: { version: number; at: string; address: string };
};

/** A board as sheets of paper or slides: tiles where they fit, and the address of the frozen view on each. */
export function BoardPages({ shape, name, description, tiles, drawings, foot }: BoardPagesProps) {
  const rows = rowsOf[shape];
  const pages = placeTiles(tiles, rows);
  return (
    <div className="space-y-6 print:space-y-0">
      <PaperSize shape={shape} />
      {pages.map((page, index) => (
        <PaperPage
          // biome-ignore lint/suspicious/noArrayIndexKey: a page has no name but its place
          key={index}
          shape={shape}
          label={`Page ${index + 1} of ${pages.length}`}
          foot={
            <>
              <span>
                Version {foot.version}, numbers of <DateTime at={foot.at} look="exact" />
              </span>
              <span className="min-w-0 truncate">{foot.address}</span>
              <span className="whitespace-nowrap">
                {index + 1} of {pages.length}
              </span>
            </>
          }
        >
          <header className="mb-4 flex items-baseline gap-4">
            <h2 className="font-serif text-heading">{name}</h2>
            {index === 0 && <p className="min-w-0 truncate text-ink-2">{description}</p>}
          </header>
          <SheetGrid tiles={page} rows={rows} drawings={drawings} />
        </PaperPage>
      ))}
    </div>
  );
}

function SheetGrid({ tiles, rows, drawings }: { tiles: PlacedTile[]; rows: number; drawings: Drawings }) {
  return (
    <div
      className="grid min-h-0 flex-1 grid-cols-12 gap-3"
      style={{ gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))` }}
    >
      {tiles.map(({ tile, column, row, columns, rows: span }) => (
        <div
          key={tile.id}
          className="min-h-0 min-w-0 overflow-hidden"
          style={{ gridColumn: `${column} / span ${columns}`, gridRow: `${row} / span ${span}` }}
        >
          <TileFrame tile={tile satisfies ShownTile}>
            <TileBody tile={tile} rows={span} drawings={drawings} />
          </TileFrame>
        </div>
      ))}
    </div>
  );
}
