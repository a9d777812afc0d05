import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

const halvings = 60;

/** The share of a normal distribution that lies more than `z` standard deviations above its mean, for z of 0 to 8. */
export function normalTail(z: number): number {
  let [low, high] = [0, 0.5];
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (low + high) / 2;
    if (-normalQuantile(middle, 0, 1) > z) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
