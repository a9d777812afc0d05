import { describe, expect, it } from 'vitest';
import type { Tile, TileSize } from './board';
import { placeTiles } from './place-tiles';

const text = (id: string, size: TileSize): Tile => ({ id, kind: 'text', size, title: '', text: '' });
const chart = (id: string, size: TileSize): Tile => ({ id, kind: 'personas', size, title: '', personas: [] });
const words = (tiles: ReturnType<typeof placeTiles>) =>
  tiles.map(({ tile, column, row }) => `${tile.id}@${column},${row}`).join(' ');
const places = (tiles: Tile[]) => words(placeTiles(tiles));

describe('the places of tiles', () => {
  it('are beside each other for small ones, and on each other beside a taller one', () => {
    expect(places([chart('m', 'medium'), text('a', 'small'), text('b', 'small'), text('c', 'small')])).toEqual(
      'm@1,1 a@7,1 b@10,1 c@7,2',
    );
  });

  it('keep the order: nothing is put before what came earlier', () => {
    expect(places([text('a', 'small'), chart('b', 'wide'), text('c', 'small')])).toEqual('a@1,1 b@1,2 c@1,4');
  });
});
