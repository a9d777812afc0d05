import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '@/lib/core/math/adjusted-rand';
import { matrixOf } from '@/lib/core/math/matrix';
import { type Random, seededRandom } from '@/lib/core/math/random';
import { chooseGroups } from './choose-groups';
import { clusterKMeans } from './k-means';
import { scaleFeatures } from './scale-features';

const samples = Array.from({ length: 12 }, (_, seed) => seed);
/** Each sample is judged against a hundred others, which takes its time on a busy machine. */
const slowMachineMs = 600_000;

/** One row of three features of people who are all of one kind. */
const crowds: Record<string, (random: Random) => number[]> = {
  uniform: (random) => [random.next(), random.next(), random.next()],
  'one Gaussian': (random) => [random.normal(0, 1), random.normal(0, 3), random.normal(5, 1)],
  'a correlated Gaussian': (random) => {
    const shared = random.normal(0, 1);
    return [0, 1, 2].map(() => 0.9 * shared + random.normal(0, 0.44));
  },
  'a skewed lognormal': (random) => {
    const shared = random.normal(3, 0.8);
    return [0, 1, 2].map(() => Math.exp(shared + random.normal(0, 0.6)));
  },
  'whole numbers': (random) => [random.poisson(2), random.poisson(1), random.poisson(5)],
};

function choose(rows: number[][], seed: number) {
  const table = { names: (rows[0] ?? []).map((_, index) => `feature ${index}`), matrix: matrixOf(rows) };
  const scaled = scaleFeatures(table);
  return { choice: chooseGroups(table, scaled, seed), scaled };
}

describe('noise', () => {
  it.each(Object.entries(crowds))(
    'is refused: %s, at most one sample of twelve taken for groups',
    (_, draw) => {
      const mistaken = samples.filter((seed) => {
        const random = seededRandom(100 + seed);
        return (
          choose(
            Array.from({ length: 150 }, () => draw(random)),
            seed,
          ).choice.kind === 'groups'
        );
      });
      expect(mistaken.length).toBeLessThanOrEqual(1);
    },
    slowMachineMs,
  );
});

describe('planted groups', () => {
  it.each([
    // With so few people so close, a group is missed now and then: the test holds how often.
    { k: 2, n: 100, features: 2, apart: 5, fewest: 9 },
    { k: 3, n: 150, features: 4, apart: 6, fewest: 11 },
    { k: 5, n: 300, features: 6, apart: 7, fewest: 11 },
  ])(
    'are found: $k among $n, $apart deviations apart in $features features, in at least $fewest of twelve',
    ({ k, n, features, apart, fewest }) => {
      const found = samples.filter((seed) => {
        const random = seededRandom(200 + seed);
        const centres = farCentres(random, { k, features, apart });
        const kinds = Int32Array.from({ length: n }, () => random.integer(0, k - 1));
        const rows = Array.from(kinds, (kind) => (centres[kind] ?? []).map((mean) => random.normal(mean, 1)));
        const { choice, scaled } = choose(rows, seed);
        if (choice.kind !== 'groups' || choice.k !== k) return false;
        return adjustedRandIndex(clusterKMeans(scaled.matrix, { k, seed }).labels, kinds) > 0.9;
      });
      expect(found.length).toBeGreaterThanOrEqual(fewest);
    },
    slowMachineMs,
  );
});

/** Places for k groups, any two at least so many deviations apart. */
function farCentres(
  random: Random,
  { k, features, apart }: { k: number; features: number; apart: number },
): number[][] {
  const centres: number[][] = [];
  for (let spread = apart / 2; centres.length < k; spread *= 1.01) {
    const centre = Array.from({ length: features }, () => random.normal(0, spread / Math.sqrt(features / 2)));
    const distances = centres.map((other) => Math.hypot(...other.map((value, index) => value - (centre[index] ?? 0))));
    if (distances.every((distance) => distance >= apart)) centres.push(centre);
  }
  return centres;
}
