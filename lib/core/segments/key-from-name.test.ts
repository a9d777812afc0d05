import { expect, it } from 'vitest';
import { keyFromName } from './key-from-name';
import { SegmentKey } from './segment';

it('makes a key that the schema accepts', () => {
  expect(keyFromName('Power writers, Zürich (2025)')).toBe('power-writers-zurich-2025');
  expect(SegmentKey.safeParse(keyFromName(`${'long name '.repeat(12)}!`)).success).toBe(true);
});

it('suggests nothing for a name without a letter it can use', () => {
  expect(keyFromName('…')).toBe('');
});
