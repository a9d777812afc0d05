import { z } from 'zod';

/** Names for parts of the grid of recency by frequency, each with a proposed message. Plain data that people edit. */

const Score = z.int().min(1).max(5);
const GridPlace = z.strictObject({ recency: Score, frequency: Score });

export const RfmGroup = z.strictObject({
  name: z.string().trim().min(1, 'A group needs a name.').max(60, 'The name of a group has at most 60 characters.'),
  /** What to say or do: proposed, and editable. */
  message: z.string().max(500, 'A message has at most 500 characters.').default(''),
  cells: z.array(GridPlace).max(25),
});
export type RfmGroup = z.infer<typeof RfmGroup>;

export const RfmGroups = z.array(RfmGroup).min(1, 'Name at least one group.').max(25);

type Place = Pick<RfmGroup['cells'][number], 'recency' | 'frequency'>;

export const groupAt = (groups: readonly RfmGroup[], place: Place): RfmGroup | undefined =>
  groups.find(({ cells }) => cells.some((cell) => isSame(cell, place)));

const isSame = (a: Place, b: Place): boolean => a.recency === b.recency && a.frequency === b.frequency;

/** Every place of a grid with n scores, the best frequency first as a grid is drawn. */
export const gridPlaces = (n: number): Place[] =>
  Array.from({ length: n * n }, (_, index) => ({ recency: (index % n) + 1, frequency: n - Math.floor(index / n) }));

const say = ({ recency, frequency }: Place): string => `recency ${recency}, frequency ${frequency}`;

/** What keeps groups from covering the grid exactly once, a sentence for each problem. */
export function findGroupProblems(groups: readonly RfmGroup[], n: number): string[] {
  const names = groups.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  const empty = groups.filter(({ cells }) => cells.length === 0);
  const outside = groups.filter(({ cells }) => cells.some((cell) => cell.recency > n || cell.frequency > n));
  const claims = gridPlaces(n).map((place) => ({
    place,
    owners: groups.filter(({ cells }) => cells.some((cell) => isSame(cell, place))).map(({ name }) => name),
  }));
  return [
    ...[...new Set(twice)].map((name) => `Two groups are called "${name}". Give one of them another name.`),
    ...empty.map(({ name }) => `"${name}" has no cell of the grid. Give it one, or remove it.`),
    ...outside.map(({ name }) => `"${name}" has a cell outside the grid: scores go from 1 to ${n}.`),
    ...claims
      .filter(({ owners }) => owners.length > 1)
      .map(({ place, owners }) => `The cell ${say(place)} is in ${owners.map((name) => `"${name}"`).join(' and ')}.`),
    ...claims
      .filter(({ owners }) => owners.length === 0)
      .map(({ place }) => `The cell ${say(place)} is in no group. Put it into one.`),
  ];
}

/** Gives one cell to a group and takes it from the one that had it. */
export function paintCell(groups: readonly RfmGroup[], place: Place, name: string): RfmGroup[] {
  return groups.map((group) => {
    const others = group.cells.filter((cell) => !isSame(cell, place));
    return { ...group, cells: group.name === name ? [...others, { ...place }] : others };
  });
}
