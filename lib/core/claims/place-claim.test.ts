import { describe, expect, it } from 'vitest';
import type { SectionKey } from '@/lib/core/personas/sections';
import { placeClaim, placeOfClaimGap, stepClaim } from './place-claim';

const claim = (id: string, section: SectionKey) => ({ id, section });
const claims = [claim('a', 'goals'), claim('x', 'pains'), claim('b', 'goals'), claim('c', 'goals')];
const order = (list: { id: string }[]) => list.map(({ id }) => id).join('');

describe('placeClaim', () => {
  it('counts places among the others of the section, and leaves everybody else in order', () => {
    expect(order(placeClaim(claims, 'c', { section: 'goals', position: 0 }))).toBe('caxb');
    expect(order(placeClaim(claims, 'a', { section: 'goals', position: 1 }))).toBe('xbac');
    expect(order(placeClaim(claims, 'a', { section: 'goals', position: 99 }))).toBe('xbca');
  });

  it('takes a claim to another section, and an empty one', () => {
    const moved = placeClaim(claims, 'b', { section: 'pains', position: 0 });
    expect(moved.filter(({ section }) => section === 'pains')).toEqual([claim('b', 'pains'), claim('x', 'pains')]);
    expect(placeClaim(claims, 'a', { section: 'needs', position: 0 }).at(-1)).toEqual(claim('a', 'needs'));
    expect(placeClaim(claims, 'gone', { section: 'needs', position: 0 })).toBe(claims);
  });
});

it('puts a claim down in the gap where it was let go', () => {
  const put = (id: string, index: number) =>
    order(placeClaim(claims, id, placeOfClaimGap(claims, id, { section: 'goals', index })));
  expect(put('a', 2)).toBe('xbac');
  expect(put('c', 1)).toBe('axcb');
  expect(put('a', 0)).toBe(put('a', 1));
});

it('steps a claim within its section, and not beyond', () => {
  expect(stepClaim(claims, 'b', 'up')).toEqual({ section: 'goals', position: 0 });
  expect(stepClaim(claims, 'b', 'down')).toEqual({ section: 'goals', position: 2 });
  expect(stepClaim(claims, 'a', 'up')).toBeNull();
  expect(stepClaim(claims, 'x', 'down')).toBeNull();
});
