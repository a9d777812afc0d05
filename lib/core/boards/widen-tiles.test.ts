import { expect, it } from 'vitest';
import type { Tile } from '@/lib/core/boards/board';
import { widenTiles } from './widen-tiles';

const tile = (id: string, size: Tile['size']): Tile => ({ id, kind: 'text', size, title: '', text: id });
const sizesOf = (tiles: Tile[]) => tiles.map(({ id, size }) => `${id} ${size}`);

it('gives a tile the next place in which its table is drawn nearly in its own size', () => {
  const tiles = [tile('a', 'small'), tile('b', 'small'), tile('c', 'medium'), tile('d', 'small')];
  const fits = new Map([
    ['a', 0.5],
    ['b', 0.2],
    ['c', 0.6],
    ['d', 0.9],
  ]);
  const widened = widenTiles(tiles, fits);
  expect(sizesOf(widened.tiles)).toEqual(['a medium', 'b wide', 'c wide', 'd small']);
  expect([...widened.fits]).toEqual([
    ['b', 0.8],
    ['d', 0.9],
  ]);
});

it('leaves tiles that fit, and those that are as wide as the sheet', () => {
  const tiles = [tile('a', 'small'), tile('b', 'wide')];
  const fits = new Map([['b', 0.3]]);
  expect(widenTiles(tiles, fits)).toEqual({ tiles, fits });
});
