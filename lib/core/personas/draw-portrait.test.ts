import { expect, it } from 'vitest';
import { drawPortrait } from './draw-portrait';
import { imageTypeOf } from './image-type';

it('draws the same face for the same key, and another for another', () => {
  expect(drawPortrait('maya')).toBe(drawPortrait('maya'));
  expect(drawPortrait('maya')).not.toBe(drawPortrait('omar'));
  expect(drawPortrait('maya')).toMatch(/^<svg /);
});

it('knows pictures by their bytes, and takes no SVG for one', () => {
  expect(imageTypeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe('image/png');
  expect(imageTypeOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
  expect(imageTypeOf(new TextEncoder().encode('<svg onload="x()">'))).toBeNull();
  expect(imageTypeOf(new Uint8Array())).toBeNull();
});
