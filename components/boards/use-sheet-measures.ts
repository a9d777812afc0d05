'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { Tile } from '@/lib/core/boards/board';
import { widenTiles } from '@/lib/core/boards/widen-tiles';

export type SheetMeasures = {
  /** Of each row of the sheet. */
  heights: number[];
  /** Room for rows on a page. */
  room: number;
};

const alike: ReadonlyMap<string, number> = new Map();

type Laid = { tiles: Tile[]; fits: ReadonlyMap<string, number> | null };

/**
 * Measures a sheet that holds all tiles: first which of them are wider than their place; these get a wider one, and what
 * is still too wide is drawn smaller; then how high each row is. In pixels of the sheet, which is drawn smaller itself;
 * `measures` is null until all is known, and `tiles` are as wide as they are on paper.
 */
export function useSheetMeasures(
  asked: Tile[],
  page: RefObject<HTMLElement | null>,
  sheet: RefObject<HTMLElement | null>,
  zoom: number,
) {
  const [laid, setLaid] = useState<Laid>({ tiles: asked, fits: null });
  const [measures, setMeasures] = useState<SheetMeasures | null>(null);
  useEffect(() => {
    let isGone = false;
    void untilDrawn(sheet).then(() => {
      if (isGone || !page.current || !sheet.current) return;
      if (laid.fits === null) setLaid(widenTiles(laid.tiles, narrowOnes(sheet.current)));
      else setMeasures({ heights: rowsOf(sheet.current), room: page.current.clientHeight / zoom });
    });
    return () => {
      isGone = true;
    };
  }, [laid, page, sheet, zoom]);
  return { tiles: laid.tiles, fits: laid.fits ?? alike, measures };
}

/** Words have their letters, charts their size, and no tile waits for its drawing. */
async function untilDrawn(sheet: RefObject<HTMLElement | null>): Promise<void> {
  await document.fonts.ready;
  do {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  } while (sheet.current?.querySelector('[data-loading]'));
}

/** Tables that would have to be pushed sideways, which paper cannot. */
function narrowOnes(sheet: HTMLElement): Map<string, number> {
  const fits = [...sheet.querySelectorAll<HTMLElement>('[data-tile]')].map((tile) => {
    const scrolled = [...tile.querySelectorAll<HTMLElement>('*')].filter(scrollsSideways);
    return [tile.dataset.tile ?? '', Math.min(1, ...scrolled.map((one) => one.clientWidth / one.scrollWidth))] as const;
  });
  return new Map(fits.filter(([, fit]) => fit < 1));
}

function scrollsSideways(one: HTMLElement): boolean {
  if (one.scrollWidth <= one.clientWidth || one.closest('.sr-only')) return false;
  return ['auto', 'scroll'].includes(getComputedStyle(one).overflowX);
}

const rowsOf = (sheet: HTMLElement): number[] =>
  getComputedStyle(sheet)
    .gridTemplateRows.split(' ')
    .map((track) => Math.ceil(Number.parseFloat(track)));
