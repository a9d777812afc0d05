'use client';

import { type RefObject, useEffect, useState } from 'react';

export type SheetMeasures = {
  /** Of each row of the sheet. */
  heights: number[];
  /** Room for rows on a page. */
  room: number;
};

const alike: ReadonlyMap<string, number> = new Map();

/**
 * Measures a sheet that holds all tiles: first which of them are wider than their place, then, with those drawn smaller,
 * how high each row is. In pixels of the sheet, which is drawn smaller itself; `measures` is null until both are known.
 */
export function useSheetMeasures(
  page: RefObject<HTMLElement | null>,
  sheet: RefObject<HTMLElement | null>,
  zoom: number,
) {
  const [fits, setFits] = useState<ReadonlyMap<string, number> | null>(null);
  const [measures, setMeasures] = useState<SheetMeasures | null>(null);
  useEffect(() => {
    let isGone = false;
    void untilDrawn().then(() => {
      if (isGone || !page.current || !sheet.current) return;
      if (fits === null) setFits(narrowOnes(sheet.current));
      else setMeasures({ heights: rowsOf(sheet.current), room: page.current.clientHeight / zoom });
    });
    return () => {
      isGone = true;
    };
  }, [fits, page, sheet, zoom]);
  return { fits: fits ?? alike, measures };
}

/** Words have their letters and charts their size. */
async function untilDrawn(): Promise<void> {
  await document.fonts.ready;
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
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
