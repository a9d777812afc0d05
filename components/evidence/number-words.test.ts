import { expect, it } from 'vitest';
import { numberInFront } from './number-words';

const source = { content: { kind: 'source' as const }, silent: null };
const counts = { content: { kind: 'metric' as const, name: 'Counts' }, silent: null };
const silent = { content: { kind: 'metric' as const, name: 'Silent' }, silent: 'The claim no longer says it.' };

it('shows the first number that counts in front, one that is silent only where no other is, and none of a source', () => {
  expect(numberInFront([source, silent, counts])).toEqual({ first: counts, more: 1 });
  expect(numberInFront([silent, source])).toEqual({ first: silent, more: 0 });
  expect(numberInFront([source])).toEqual({ first: null, more: 0 });
});
