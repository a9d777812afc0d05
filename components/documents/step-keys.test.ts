import type { KeyboardEvent } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stepKeys } from './step-keys';

/** As much of an element as is asked: what it is, and where it stands. */
class Place {
  kind: string;
  isInside: boolean;
  constructor(kind: string, isInside = true) {
    this.kind = kind;
    this.isInside = isInside;
  }
  contains = ({ isInside }: Place) => isInside;
  closest = (kinds: string) => (kinds.split(', ').includes(this.kind) ? this : null);
}

beforeEach(() => vi.stubGlobal('Element', Place));
afterEach(() => vi.unstubAllGlobals());

function press(along: 'across' | 'down', key: string, { target = new Place('button'), altKey = true } = {}) {
  const moved: number[] = [];
  const preventDefault = vi.fn();
  const event = { key, altKey, target, currentTarget: new Place('li'), preventDefault } as unknown;
  stepKeys(along, (step) => moved.push(step))(event as KeyboardEvent<HTMLElement>);
  expect(preventDefault).toHaveBeenCalledTimes(moved.length);
  return moved;
}

describe('Alt with the arrow keys', () => {
  it('moves back and on along its line, and nowhere else', () => {
    expect([press('across', 'ArrowLeft'), press('across', 'ArrowRight')]).toEqual([[-1], [1]]);
    expect([press('down', 'ArrowUp'), press('down', 'ArrowDown')]).toEqual([[-1], [1]]);
    expect([press('across', 'ArrowUp'), press('down', 'ArrowLeft'), press('down', 'a')]).toEqual([[], [], []]);
    expect(press('down', 'ArrowUp', { altKey: false })).toEqual([]);
  });

  it.each(['input', 'textarea', 'select', '[role="combobox"]'])('leaves its keys to %s', (kind) => {
    expect(press('down', 'ArrowDown', { target: new Place(kind) })).toEqual([]);
  });

  it('leaves a menu alone that floats above the page', () => {
    expect(press('down', 'ArrowDown', { target: new Place('div', false) })).toEqual([]);
  });
});
