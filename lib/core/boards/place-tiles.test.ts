import { expect, it } from 'vitest';
import type { Tile, TileSize } from './board';
import { placeTiles } from './place-tiles';

const text = (id: string, size: TileSize): Tile => ({ id, kind: 'text', size, title: '', text: '' });
const chart = (id: string, size: TileSize): Tile => ({ id, kind: 'personas', size, title: '', personas: [] });
const places = (tiles: Tile[], rows: number) =>
  placeTiles(tiles, rows).map((page) => page.map(({ tile, column, row }) => `${tile.id}@${column},${row}`).join(' '));

it('sets small tiles beside each other, and stacks them beside a taller one', () => {
  expect(places([chart('m', 'medium'), text('a', 'small'), text('b', 'small'), text('c', 'small')], 4)).toEqual([
    'm@1,1 a@7,1 b@10,1 c@7,2',
  ]);
});

it('begins a new page where a tile does not fit any more', () => {
  expect(places([chart('a', 'wide'), chart('b', 'wide'), chart('c', 'medium')], 4)).toEqual(['a@1,1 b@1,3', 'c@1,1']);
});

it('keeps the order: nothing is put before what came earlier', () => {
  expect(places([text('a', 'small'), chart('b', 'wide'), text('c', 'small')], 4)).toEqual(['a@1,1 b@1,2 c@1,4']);
});

it('has no pages without tiles', () => {
  expect(placeTiles([], 4)).toEqual([]);
});
