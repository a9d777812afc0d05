import { describe, expect, it } from 'vitest';
import type { Tile, TileSize } from './board';
import { breakPages } from './break-pages';
import { placeTiles } from './place-tiles';

const text = (id: string, size: TileSize): Tile => ({ id, kind: 'text', size, title: '', text: '' });
const chart = (id: string, size: TileSize): Tile => ({ id, kind: 'personas', size, title: '', personas: [] });
const words = (tiles: ReturnType<typeof placeTiles>) =>
  tiles.map(({ tile, column, row }) => `${tile.id}@${column},${row}`).join(' ');

describe('pages', () => {
  const paper = { room: 400, gap: 10 };
  const pages = (tiles: Tile[], heights: number[]) => breakPages(placeTiles(tiles), heights, paper);
  const three = [chart('a', 'wide'), chart('b', 'wide'), chart('c', 'medium')];

  it('take as many rows as are as high as they, and count them from 1 again', () => {
    const made = pages(three, [90, 90, 90, 90, 150, 150]);
    expect(made.map(({ tiles }) => words(tiles))).toEqual(['a@1,1 b@1,3', 'c@1,1']);
    expect(made.map(({ heights }) => heights)).toEqual([
      [90, 90, 90, 90],
      [150, 150],
    ]);
    expect(made.map(({ fit }) => fit)).toEqual([1, 1]);
  });

  it('end before a tile that would be cut through, however much room is left', () => {
    expect(pages(three, [90, 90, 100, 200, 20, 20]).map(({ tiles }) => words(tiles))).toEqual(['a@1,1', 'b@1,1 c@1,3']);
  });

  it('are drawn a little smaller where that spares a page', () => {
    const made = pages(three, [100, 100, 90, 90, 20, 15]);
    expect(made.map(({ tiles, fit }) => [words(tiles), fit.toFixed(2)])).toEqual([['a@1,1 b@1,3 c@1,5', '0.86']]);
  });

  it('keep together what stands beside a tile that reaches over both', () => {
    const tiles = [chart('m', 'medium'), text('a', 'medium'), text('b', 'medium'), text('c', 'wide')];
    expect(pages(tiles, [150, 200, 150]).map(({ tiles: on }) => words(on))).toEqual(['m@1,1 a@7,1 b@7,2', 'c@1,1']);
  });

  it('draw a tile that is higher than a page smaller, alone on its own', () => {
    const made = pages([text('a', 'wide'), text('b', 'wide'), text('c', 'wide')], [100, 800, 100]);
    expect(made.map(({ tiles, fit }) => [words(tiles), fit])).toEqual([
      ['a@1,1', 1],
      ['b@1,1', 0.5],
      ['c@1,1', 1],
    ]);
  });

  it('leave no text behind that leads to what comes after it', () => {
    const tiles = [chart('a', 'wide'), text('t', 'wide'), chart('b', 'wide')];
    expect(pages(tiles, [100, 100, 40, 100, 100]).map(({ tiles: on }) => words(on))).toEqual(['a@1,1', 't@1,1 b@1,2']);
  });

  it('are none without tiles', () => {
    expect(pages([], [])).toEqual([]);
  });
});
