/**
 * Lines of a long text without blanks, such as an address, none wider than `width`: broken behind the last sign of its
 * parts that fits (`/?&=,`) or before an escape, or in the middle of a part where there is none. `widthOf` measures in the same unit.
 */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '') {
    const fits = longestFit(rest, width, widthOf);
    const line = fits < rest.length ? rest.slice(0, breakIn(rest, fits)) : rest;
    lines.push(line);
    rest = rest.slice(line.length);
  }
  return lines;
}

/** How many characters fit, at least one; found by halving, as measuring is slow. */
function longestFit(text: string, width: number, widthOf: (text: string) => number): number {
  let [fits, tooMany] = [1, text.length + 1];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (widthOf(text.slice(0, middle)) <= width) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

/**
 * Behind the last sign, or before the last escape such as `%7B`, within the second half of what fits: a line that is
 * nearly empty helps nobody.
 */
function breakIn(text: string, fits: number): number {
  const behind = ['/', '?', '&', '=', ','].map((sign) => text.lastIndexOf(sign, fits - 1) + 1);
  const last = Math.max(...behind, text.lastIndexOf('%', fits));
  return last > fits / 2 ? last : fits;
}
