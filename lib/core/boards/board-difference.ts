import type { BoardContent, BoardFrame, Tile } from '@/lib/core/boards/board';
import type { BoardText } from '@/lib/core/boards/edit-board';
import { capital } from '@/lib/core/capital';

/** What changed between two states of a board, a line each. Empty when nothing did. */
export function boardDifference(before: BoardText | null, after: BoardText): string[] {
  if (!before) return [`Made with ${countOf(after.content.tiles.length)}.`];
  return [
    ...(before.name === after.name ? [] : [`Renamed from "${before.name}" to "${after.name}".`]),
    ...(before.description === after.description ? [] : ['The description changed.']),
    ...tileLines(before.content, after.content),
    ...frameLines(before.content, after.content),
  ];
}

const countOf = (tiles: number): string => (tiles === 1 ? '1 tile' : `${tiles} tiles`);
const nameOf = (tile: Tile): string => (tile.title === '' ? `a tile (${kindWords[tile.kind]})` : `"${tile.title}"`);
const kindWords: Record<Tile['kind'], string> = {
  text: 'text',
  number: 'figure',
  insight: 'insight',
  personas: 'personas',
};
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function tileLines(before: BoardContent, after: BoardContent): string[] {
  const old = new Map(before.tiles.map((tile) => [tile.id, tile]));
  const kept = after.tiles.filter(({ id }) => old.has(id));
  const stayed = before.tiles.filter(({ id }) => after.tiles.some((tile) => tile.id === id));
  const isReordered = !same(
    kept.map(({ id }) => id),
    stayed.map(({ id }) => id),
  );
  return [
    ...after.tiles.filter(({ id }) => !old.has(id)).map((tile) => `Added ${nameOf(tile)}.`),
    ...before.tiles.filter((tile) => !stayed.includes(tile)).map((tile) => `Removed ${nameOf(tile)}.`),
    ...kept.flatMap((tile) => changeOf(old.get(tile.id), tile)),
    ...(isReordered ? ['The order of the tiles changed.'] : []),
  ];
}

function changeOf(before: Tile | undefined, after: Tile): string[] {
  if (!before || same(before, after)) return [];
  const { size: _, ...old } = before;
  const { size, ...rest } = after;
  return same(old, rest) ? [`${capital(nameOf(after))} is ${size} now.`] : [`Changed ${nameOf(after)}.`];
}

function frameLines(before: BoardFrame, after: BoardFrame): string[] {
  const lines: [keyof BoardFrame, string][] = [
    ['filter', 'The filter of the board'],
    ['dates', 'The dates of the board'],
    ['refresh_minutes', 'How often the board refreshes'],
  ];
  return lines.flatMap(([field, words]) => (same(before[field], after[field]) ? [] : [`${words} changed.`]));
}
