import { expect, it } from 'vitest';
import { askedPathHeader, signInPath } from './asked-path';

it.each([
  ['/w/a/segments?show=retired', '/sign-in?next=%2Fw%2Fa%2Fsegments%3Fshow%3Dretired'],
  ['/', '/sign-in'],
  [undefined, '/sign-in'],
])('leads from %s to signing in and back', (asked, expected) => {
  expect(signInPath(new Headers(asked === undefined ? {} : { [askedPathHeader]: asked }))).toBe(expected);
});
