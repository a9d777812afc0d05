import { describe, expect, it } from 'vitest';
import { nextPath } from './next-path';

describe('nextPath', () => {
  it('goes on to a page of ours', () => {
    expect(nextPath('/w/acme/personas?q=maya')).toBe('/w/acme/personas?q=maya');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    'w/acme',
    undefined,
    ['/a'],
  ])('goes to the start page rather than to %j', (next) => {
    expect(nextPath(next)).toBe('/');
  });
});
