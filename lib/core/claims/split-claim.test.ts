import { expect, it } from 'vitest';
import { splitClaim } from './split-claim';

it('offers one sentence for each assertion', () => {
  expect(splitClaim('Writes every weekday, and starts before nine in the morning.')).toEqual([
    'Writes every weekday.',
    'Starts before nine in the morning.',
  ]);
  expect(splitClaim('Invites colleagues early; pays for the whole team but rarely writes herself')).toHaveLength(3);
});

it('leaves alone what is one assertion', () => {
  expect(splitClaim('Reads and writes on the train.')).toBeNull();
  expect(splitClaim('Compares us with two other tools before paying.')).toBeNull();
  expect(splitClaim('Looks for bread and butter.')).toBeNull();
});
