import type { Matrix } from '@/lib/core/math/matrix';
import { permutationP } from '@/lib/core/math/p-values';
import { seededRandom } from '@/lib/core/math/random';
import { clusterKMeans } from './k-means';
import { oneCrowdLike } from './one-crowd';
import { meanSilhouettes } from './silhouette';
import { meanValley } from './valleys';

/** How rows compare with as many rows that have no groups. */
export type StructureTest = {
  /** The chance that one crowd without groups looks as divided as this: the silhouettes. */
  apartP: number;
  /** The chance that one crowd has valleys as deep between what are called its groups. */
  valleyP: number;
  draws: number;
  /** The mean silhouette that one crowd has with each number of groups, in the order of `counts`. */
  crowdSilhouettes: number[];
};

/** What is measured of one set of rows, for each number of groups. */
type Look = { silhouettes: number[]; valleys: number[] };

/** After so many draws it is plain that p will not be small, or it is worth drawing on. */
const firstLook = 39;
const plainlyChance = 0.2;

/**
 * Whether there are groups at all: silhouettes (Rousseeuw 1987) and valleys between groups (`meanValley`), for each
 * number of groups, against those of rows drawn from one crowd (`oneCrowdLike`), whose features are as lopsided and go
 * together as much. What counts is the largest excess, in standard deviations, over all numbers of groups, so looking at
 * many is paid for. In the manner of Hennig and Lin (2015). Looks at every pair of rows for each draw: give it at most a
 * few hundred.
 */
export function testStructure(
  matrix: Matrix,
  { counts, seed, draws = 99 }: { counts: readonly number[]; seed: number; draws?: number },
): StructureTest {
  const random = seededRandom(seed);
  const drawCrowd = oneCrowdLike(matrix);
  const observed = lookAt(matrix, counts, seed);
  const drawn: Look[] = [];
  const drawUpTo = (count: number) => {
    while (drawn.length < count) drawn.push(lookAt(drawCrowd(random), counts, seed + drawn.length + 1));
    return compare(observed, drawn);
  };
  const first = drawUpTo(Math.min(firstLook, draws));
  return Math.max(first.apartP, first.valleyP) >= plainlyChance ? first : drawUpTo(draws);
}

function lookAt(matrix: Matrix, counts: readonly number[], seed: number): Look {
  const fits = counts.map((k) => clusterKMeans(matrix, { k, seed, starts: 3 }));
  return { silhouettes: meanSilhouettes(matrix, fits), valleys: fits.map((fit) => meanValley(matrix, fit)) };
}

function compare(observed: Look, drawn: Look[]): StructureTest {
  const silhouettes = drawn.map((look) => look.silhouettes);
  return {
    apartP: excessP(observed.silhouettes, silhouettes),
    valleyP: excessP(
      observed.valleys,
      drawn.map((look) => look.valleys),
    ),
    draws: drawn.length,
    crowdSilhouettes: meansOf(silhouettes),
  };
}

/** The p value of the largest excess over the mean of what was drawn, in standard deviations. */
function excessP(observed: number[], drawn: number[][]): number {
  const means = meansOf(drawn);
  const deviations = means.map((mean, index) => {
    const squares = drawn.reduce((sum, one) => sum + ((one[index] ?? 0) - mean) ** 2, 0);
    return Math.sqrt(squares / (drawn.length - 1));
  });
  const excess = (one: number[]) =>
    Math.max(...one.map((value, index) => (value - (means[index] ?? 0)) / (deviations[index] || 1)));
  const reached = drawn.filter((one) => excess(one) >= excess(observed)).length;
  return permutationP(reached, drawn.length);
}

function meansOf(drawn: number[][]): number[] {
  return (drawn[0] ?? []).map((_, index) => drawn.reduce((sum, one) => sum + (one[index] ?? 0), 0) / drawn.length);
}
