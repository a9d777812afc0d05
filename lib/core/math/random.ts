/** Chance that repeats: the same seed gives the same numbers, for good. */
export type Random = {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [low, high]. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Draws by weight; weights need not sum to one. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item;
  /** Around `mean` with a standard deviation of `deviation` (Box and Muller 1958). */
  normal(mean: number, deviation: number): number;
  /** How often something of this rate happens (Knuth 1969; rounded normal above 30). */
  poisson(rate: number): number;
};

/** The generator sfc32 (Doty-Humphrey), seeded by four words made from one number. */
export function seededRandom(seed: number): Random {
  const next = sfc32(seed);
  const normal = (mean: number, deviation: number) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    integer,
    normal,
    chance: (probability) => next() < probability,
    pick: (items) => at(items, Math.floor(next() * items.length)),
    weighted: (items) => drawWeighted(items, next),
    poisson: (rate) => (rate > 30 ? Math.max(0, Math.round(normal(rate, Math.sqrt(rate)))) : countPoisson(rate, next)),
  };
}

function sfc32(seed: number): () => number {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const step = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 15; round += 1) step();
  return step;
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error('There is nothing to draw from.');
  return item;
}

function drawWeighted<Item>(items: readonly (readonly [Item, number])[], next: () => number): Item {
  let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  return at(items, items.length - 1)[0];
}

function countPoisson(rate: number, next: () => number): number {
  const limit = Math.exp(-rate);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count += 1;
  return count;
}
