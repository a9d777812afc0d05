import { expect, it } from 'vitest';
import { whichVersion } from './which-version';

it('is called a version only where nothing was changed since', () => {
  expect(whichVersion(null, 3)).toBe('');
  expect(whichVersion({ version: 1 }, 0)).toBe(' v1');
  expect(whichVersion({ version: 1 }, 2)).toBe(', draft after v1');
});
