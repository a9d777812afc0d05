/**
 * Round steps of 1, 2, 2.5 or 5 from `from` (or the round number below it) to at least `to`, about `count` of them. Of
 * what is counted there is no half, so the steps of `whole` numbers are whole.
 */
export function niceTicks(from: number, to: number, count = 4, whole = false): number[] {
  const span = to > from ? to - from : Math.max(1, Math.abs(to));
  const rough = whole ? Math.max(1, span / count) : span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const isRight = (step: number) => step >= rough && (!whole || Number.isInteger(step));
  const step = [1, 2, 2.5, 5].map((factor) => factor * power).find(isRight) ?? 10 * power;
  const start = Math.floor(from / step);
  const steps = Math.max(1, Math.ceil(to / step - 1e-9) - start);
  return Array.from({ length: steps + 1 }, (_, position) => Number(((start + position) * step).toPrecision(12)));
}
