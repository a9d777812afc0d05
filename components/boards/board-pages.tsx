'use client';

import { type ReactNode, type RefObject, useRef } from 'react';
import { BoardSheet } from '@/components/boards/board-sheet';
import type { Drawings } from '@/components/boards/tile-drawing';
import { tileGap } from '@/components/boards/tile-size';
import { useSheetMeasures } from '@/components/boards/use-sheet-measures';
import { DateTime } from '@/components/ui/date-time';
import { PaperPage, type PaperShape } from '@/components/ui/paper-page';
import { PaperStage } from '@/components/ui/paper-stage';
import type { Tile } from '@/lib/core/boards/board';
import { breakPages } from '@/lib/core/boards/break-pages';
import { placeTiles } from '@/lib/core/boards/place-tiles';

/** Paper is read from nearer than a screen, and slides from further away. */
const zooms: Record<PaperShape, number> = { a4: 0.75, wide: 1 };

type BoardPagesProps = {
  shape: PaperShape;
  name: string;
  description: string;
  /** Who and which time it was looked at with, in a sentence; null for everybody and the tiles' own times. */
  looksAt: string | null;
  tiles: Tile[];
  drawings: Drawings;
  /** What stands at the foot of every page: the version, the time, and the address of this view. */
  foot: { version: number; at: string; address: string };
  /** What goes on the whole screen. */
  stage: RefObject<HTMLElement | null>;
};

/** A board as sheets of paper or slides: tiles where they fit whole, and the address of the frozen view on each. */
export function BoardPages({ stage, ...pages }: BoardPagesProps) {
  const { shape, name } = pages;
  return (
    <PaperStage shape={shape} label={`${name} as ${shape === 'wide' ? 'slides' : 'sheets'}`} stage={stage}>
      <Pages {...pages} />
    </PaperStage>
  );
}

type PagesProps = Omit<BoardPagesProps, 'stage'>;

function Pages({ tiles: asked, drawings, ...page }: PagesProps) {
  const zoom = zooms[page.shape];
  const place = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const { tiles, fits, measures } = useSheetMeasures(asked, place, sheet, zoom);
  const placed = placeTiles(tiles);
  if (!measures) {
    return (
      <BoardPage {...page} label="The pages are being laid out" index={0} count={1}>
        <div ref={place} aria-hidden className="relative min-h-0 flex-1">
          <div className="invisible absolute inset-x-0 top-0">
            <BoardSheet ref={sheet} tiles={placed} {...{ drawings, zoom, fits }} />
          </div>
        </div>
      </BoardPage>
    );
  }
  const pages = breakPages(placed, measures.heights, { room: measures.room, gap: tileGap });
  return pages.map(({ tiles: on, heights, fit }, index) => (
    <BoardPage
      // biome-ignore lint/suspicious/noArrayIndexKey: a page has no name but its place
      key={index}
      {...page}
      label={`Page ${index + 1} of ${pages.length}`}
      index={index}
      count={pages.length}
    >
      <div className="min-h-0 flex-1">
        <BoardSheet tiles={on} {...{ drawings, heights, fits }} zoom={zoom * fit} />
      </div>
    </BoardPage>
  ));
}

type BoardPageProps = Omit<PagesProps, 'tiles' | 'drawings'> & {
  label: string;
  index: number;
  count: number;
  children: ReactNode;
};

function BoardPage({ shape, label, name, description, looksAt, foot, index, count, children }: BoardPageProps) {
  return (
    <PaperPage
      shape={shape}
      label={label}
      className="snap-center"
      foot={
        <>
          <span className="whitespace-nowrap">
            Version {foot.version}, numbers of <DateTime at={foot.at} look="exact" />
          </span>
          <span className="min-w-0 truncate">{foot.address}</span>
          <span className="whitespace-nowrap">
            {index + 1} of {count}
          </span>
        </>
      }
    >
      <header className="mb-4">
        <div className="flex items-baseline gap-4">
          <h2 className="max-w-full shrink-0 font-serif text-heading">{name}</h2>
          {index === 0 && <p className="min-w-0 flex-1 truncate text-ink-2">{description}</p>}
        </div>
        {looksAt && <p className="truncate text-ink-2">{looksAt}</p>}
      </header>
      {children}
    </PaperPage>
  );
}
