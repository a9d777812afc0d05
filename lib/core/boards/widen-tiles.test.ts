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
  expect(sizesOf(widenTiles(tiles, fits))).toEqual(['a medium', 'b wide', 'c wide', 'd small']);
});

it('leaves tiles that fit, and those that are as wide as the sheet', () => {
  const tiles = [tile('a', 'small'), tile('b', 'wide')];
  expect(widenTiles(tiles, new Map([['b', 0.3]]))).toBe(tiles);
});
