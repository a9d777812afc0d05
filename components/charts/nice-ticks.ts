/** Round steps of 1, 2, 2.5 or 5 from `from` (or the round number below it) to at least `to`, about `count` of them. */
export function niceTicks(from: number, to: number, count = 4): number[] {
  const span = to > from ? to - from : Math.max(1, Math.abs(to));
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10);
  const start = Math.floor(from / step);
  const steps = Math.max(1, Math.ceil(to / step - 1e-9) - start);
  return Array.from({ length: steps + 1 }, (_, position) => Number(((start + position) * step).toPrecision(12)));
}
