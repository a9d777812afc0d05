import type { BoardContent, BoardFrame, Tile, TileSize } from '@/lib/core/boards/board';
import { unreachable } from '@/lib/core/errors';

/** What a person writes of a board. */
export type BoardText = { name: string; description: string; content: BoardContent };

/** A board being edited: as it is now, and as it was before each change. */
export type BoardEdit = { now: BoardText; past: BoardText[]; future: BoardText[] };

export type BoardAction =
  | { type: 'tile_added'; tile: Tile }
  /** `to` counts among the tiles that stay, from 0. */
  | { type: 'tile_moved'; id: string; to: number }
  | { type: 'tile_resized'; id: string; size: TileSize }
  | { type: 'tile_changed'; tile: Tile }
  | { type: 'tile_copied'; id: string; copyId: string }
  | { type: 'tile_removed'; id: string }
  | { type: 'frame_changed'; frame: BoardFrame }
  | { type: 'renamed'; name: string; description: string }
  | { type: 'undone' }
  | { type: 'redone' }
  /** Begins anew from what is kept. */
  | { type: 'opened'; text: BoardText };

const mostSteps = 100;

export function beginEdit(text: BoardText): BoardEdit {
  return { now: text, past: [], future: [] };
}

/** An action about a tile that is not there, or that changes nothing, leaves everything as it is. */
export function editBoard(edit: BoardEdit, action: BoardAction): BoardEdit {
  switch (action.type) {
    case 'opened':
      return beginEdit(action.text);
    case 'undone':
      return stepBack(edit);
    case 'redone':
      return stepOn(edit);
    default: {
      const next = change(edit.now, action);
      const isSame = JSON.stringify(next) === JSON.stringify(edit.now);
      return isSame ? edit : { now: next, past: [...edit.past, edit.now].slice(-mostSteps), future: [] };
    }
  }
}

function stepBack({ now, past, future }: BoardEdit): BoardEdit {
  const before = past.at(-1);
  return before ? { now: before, past: past.slice(0, -1), future: [now, ...future] } : { now, past, future };
}

function stepOn({ now, past, future }: BoardEdit): BoardEdit {
  const [next, ...rest] = future;
  return next ? { now: next, past: [...past, now], future: rest } : { now, past, future };
}

type Change = Exclude<BoardAction, { type: 'opened' | 'undone' | 'redone' }>;

function change(text: BoardText, action: Change): BoardText {
  switch (action.type) {
    case 'renamed':
      return { ...text, name: action.name, description: action.description };
    case 'frame_changed':
      return { ...text, content: { ...action.frame, tiles: text.content.tiles } };
    default:
      return { ...text, content: { ...text.content, tiles: changeTiles(text.content.tiles, action) } };
  }
}

function changeTiles(tiles: Tile[], action: Exclude<Change, { type: 'renamed' | 'frame_changed' }>): Tile[] {
  switch (action.type) {
    case 'tile_added':
      return [...tiles, action.tile];
    case 'tile_moved':
      return moved(tiles, action.id, action.to);
    case 'tile_resized':
      return tiles.map((tile) => (tile.id === action.id ? { ...tile, size: action.size } : tile));
    case 'tile_changed':
      return tiles.map((tile) => (tile.id === action.tile.id ? action.tile : tile));
    case 'tile_copied':
      return tiles.flatMap((tile) => (tile.id === action.id ? [tile, { ...tile, id: action.copyId }] : [tile]));
    case 'tile_removed':
      return tiles.filter((tile) => tile.id !== action.id);
    default:
      return unreachable(action);
  }
}

function moved(tiles: Tile[], id: string, to: number): Tile[] {
  const tile = tiles.find((candidate) => candidate.id === id);
  if (!tile) return tiles;
  const others = tiles.filter((candidate) => candidate.id !== id);
  return [...others.slice(0, Math.max(0, to)), tile, ...others.slice(Math.max(0, to))];
}
