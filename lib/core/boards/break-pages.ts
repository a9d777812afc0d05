import type { PlacedTile } from './place-tiles';

/** Tiles of one page, whose rows count from 1 again, and how high each row is. */
export type TilePage = {
  tiles: PlacedTile[];
  heights: number[];
  /** How much smaller it is drawn: a little, so that one more row fits, or as much as a tile asks that is higher than a page. */
  fit: number;
};

const leastFit = 0.86;
/** A text that is no higher than this share of a page leads to what comes after it. */
const highestHeading = 0.2;

/** Rows that stand or move together, because a tile reaches over them. */
type Band = { first: number; heights: number[]; tiles: PlacedTile[] };

/**
 * Cuts placed tiles into pages between the rows, by how high each row really is: nothing is cut through, and a text that
 * would be the last on its page goes to what comes after it. Heights, the room of a page and the gap are in one unit.
 */
export function breakPages(
  placed: PlacedTile[],
  heights: readonly number[],
  { room, gap }: { room: number; gap: number },
): TilePage[] {
  const highOf = (bands: Band[]) => {
    const rows = bands.flatMap((band) => band.heights);
    return rows.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, rows.length - 1);
  };
  const pages: Band[][] = [];
  for (const band of bandsOf(placed, heights)) {
    const page = pages.at(-1);
    const last = page?.at(-1);
    if (page && highOf([...page, band]) * leastFit <= room) page.push(band);
    else if (page && last && page.length > 1 && isText(last) && highOf([last]) <= room * highestHeading) {
      pages.push([last, band]);
      page.pop();
    } else pages.push([band]);
  }
  return pages.map((bands) => pageOf(bands, Math.min(1, room / Math.max(1, highOf(bands)))));
}

const isText = ({ tiles }: Band): boolean => tiles.every(({ tile }) => tile.kind === 'text');

function bandsOf(placed: PlacedTile[], heights: readonly number[]): Band[] {
  const bands: Band[] = [];
  for (const [index, height] of heights.entries()) {
    const row = index + 1;
    const begins = placed.filter((tile) => tile.row === row);
    const reachesIn = placed.some((tile) => tile.row < row && tile.row + tile.rows > row);
    const band = bands.at(-1);
    if (band && reachesIn) {
      band.heights.push(height);
      band.tiles.push(...begins);
    } else bands.push({ first: row, heights: [height], tiles: begins });
  }
  return bands;
}

function pageOf(bands: Band[], fit: number): TilePage {
  let rowsAbove = 0;
  const tiles = bands.flatMap((band) => {
    const up = band.first - 1 - rowsAbove;
    rowsAbove += band.heights.length;
    return band.tiles.map((tile) => ({ ...tile, row: tile.row - up }));
  });
  return { tiles, heights: bands.flatMap((band) => band.heights), fit };
}
