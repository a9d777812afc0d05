import { expect, it } from 'vitest';
import { writeSeconds } from './write-seconds';

it.each([
  [0, 'a second'],
  [1, '1 second'],
  [90, '1.5 minutes'],
  [5400, '1.5 hours'],
  [86_400, '1 day'],
  [200_000, '2.3 days'],
])('writes %d seconds as %s', (seconds, words) => {
  expect(writeSeconds(seconds)).toBe(words);
});
