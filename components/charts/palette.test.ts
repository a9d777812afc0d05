import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rampStep } from '@/components/charts/palette';

const css = readFileSync(join(process.cwd(), 'app/globals.css'), 'utf8');

function bothThemes(name: string): [string, string] {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (!found?.[1] || !found[2]) {
    throw new Error(`globals.css has no --${name} for both themes`);
  }
  return [found[1], found[2]];
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function contrasts(ink: string, ground: string): number[] {
  const inks = bothThemes(ink);
  return bothThemes(ground).map((color, theme) => contrast(inks[theme] ?? color, color));
}

describe('the palette, in both themes', () => {
  it.each(['ink', 'ink-2', 'ink-3', 'accent', 'good', 'bad', 'warn', 'info'])(
    '%s is readable as text on each ground',
    (ink) => {
      for (const ground of ['paper', 'surface', 'sunken', 'highlight']) {
        expect(Math.min(...contrasts(ink, ground))).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each(['good', 'bad', 'warn', 'info'])('%s is readable on its own soft ground', (state) => {
    expect(Math.min(...contrasts(state, `${state}-soft`))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([0, 1, 2, 3, 4, 5, 6])('text flips so that it is readable on step %i of the ramp', (step) => {
    expect(Math.min(...contrasts(`on-seq-${step}`, `seq-${step}`))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('series colour %i stands out from the surface', (position) => {
    expect(Math.min(...contrasts(`c${position}`, 'surface'))).toBeGreaterThanOrEqual(3);
  });

  it('the words on the primary button are readable, and the border of a control can be seen', () => {
    expect(Math.min(...contrasts('on-accent', 'accent'))).toBeGreaterThanOrEqual(4.5);
    expect(Math.min(...contrasts('control-line', 'surface'))).toBeGreaterThanOrEqual(3);
  });
});

describe('rampStep', () => {
  it('uses both ends of the ramp, and the middle when all values are equal', () => {
    expect([rampStep(0, 0, 10), rampStep(10, 0, 10), rampStep(3, 3, 3)]).toEqual([0, 6, 3]);
  });

  it('does not darken what is nothing everywhere', () => {
    expect(rampStep(0, 0, 0)).toBe(0);
  });
});
