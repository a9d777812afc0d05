import { describe, expect, it } from 'vitest';
import { readByteRange } from './byte-range';

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=-20', { start: 80, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=100-', 'outside'],
    ['bytes=-0', 'outside'],
  ])('%s of 100 bytes is %o', (header, range) => {
    expect(readByteRange(header, 100)).toEqual(range);
  });

  it.each([null, '', 'lines=1-2', 'bytes=-', 'bytes=9-5', 'bytes=0-1,5-6', 'bytes=a-b'])(
    '%s is the whole',
    (header) => {
      expect(readByteRange(header, 100)).toBeNull();
    },
  );
});
