/**
 * How lopsided numbers are: 0 when both sides are alike, positive with a long tail to the right. The adjusted
 * coefficient G1 of Joanes and Gill (1998). NaN for fewer than three numbers, or when all are equal.
 */
export function skewness(values: Float64Array): number {
  const n = values.length;
  if (n < 3) return Number.NaN;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const moment = (power: number) => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / n;
  const g1 = moment(3) / moment(2) ** 1.5;
  return (g1 * Math.sqrt(n * (n - 1))) / (n - 2);
}
