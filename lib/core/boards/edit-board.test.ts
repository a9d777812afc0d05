import { describe, expect, it } from 'vitest';
import type { Tile } from './board';
import { type BoardAction, type BoardEdit, beginEdit, editBoard } from './edit-board';

const text = (id: string): Tile => ({ id, kind: 'text', size: 'small', title: id, text: '' });
const start = beginEdit({ name: 'Board', description: '', content: { tiles: ['a', 'b', 'c'].map(text) } });
const edited = (edit: BoardEdit, ...actions: BoardAction[]) => actions.reduce(editBoard, edit);
const order = (edit: BoardEdit) => edit.now.content.tiles.map(({ id }) => id).join('');

describe('editing a board', () => {
  it('moves a tile to a place among the others', () => {
    expect(order(edited(start, { type: 'tile_moved', id: 'a', to: 2 }))).toBe('bca');
    expect(order(edited(start, { type: 'tile_moved', id: 'c', to: 0 }))).toBe('cab');
    expect(order(edited(start, { type: 'tile_moved', id: 'b', to: -5 }))).toBe('bac');
  });

  it('adds at the end, copies beside the original, and removes', () => {
    expect(order(edited(start, { type: 'tile_added', tile: text('d') }))).toBe('abcd');
    expect(order(edited(start, { type: 'tile_copied', id: 'a', copyId: 'x' }))).toBe('axbc');
    expect(order(edited(start, { type: 'tile_removed', id: 'b' }))).toBe('ac');
  });

  it('goes back and on again, step by step', () => {
    const removed = edited(start, { type: 'tile_removed', id: 'a' }, { type: 'tile_resized', id: 'b', size: 'wide' });
    const back = edited(removed, { type: 'undone' }, { type: 'undone' });
    expect(back.now).toEqual(start.now);
    expect(edited(back, { type: 'redone' }, { type: 'redone' }).now).toEqual(removed.now);
  });

  it('forgets what was undone once something else is done', () => {
    const edit = edited(
      start,
      { type: 'tile_removed', id: 'a' },
      { type: 'undone' },
      { type: 'tile_removed', id: 'c' },
      { type: 'redone' },
    );
    expect(order(edit)).toBe('ab');
  });

  it('leaves everything as it is when a tile is not there or nothing changes', () => {
    expect(edited(start, { type: 'tile_removed', id: 'gone' })).toBe(start);
    expect(edited(start, { type: 'tile_resized', id: 'a', size: 'small' })).toBe(start);
    expect(edited(start, { type: 'undone' }).now).toBe(start.now);
  });

  it('keeps the tiles when what holds for the whole board changes', () => {
    const edit = edited(start, { type: 'frame_changed', frame: { dates: { last: { n: 4, unit: 'week' } } } });
    expect(order(edit)).toBe('abc');
    expect(edit.now.content.dates).toEqual({ last: { n: 4, unit: 'week' } });
  });
});
