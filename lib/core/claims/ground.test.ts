import { expect, it } from 'vitest';
import type { EvidenceContent } from './evidence';
import { groundOf, whySilent } from './ground';

const content: EvidenceContent = {
  kind: 'metric',
  name: 'Shared',
  words: 'Shares',
  metric: { measure: 'share_who_did', event: 'shared', days: 30 },
  comparison: { against: 'others', operator: 'more' },
};
const stands = groundOf({ segment: { key: 'payers', version: 2 } });

it('counts a number over the people that the persona stands on, for words that the claim says', () => {
  expect(whySilent({ content, ground: 'payers@2' }, { text: 'Often SHARES.', stands })).toBeNull();
  expect(whySilent({ content, ground: null }, { text: 'Often shares.', stands })).toBeNull();
});

it('says of a number that does not count why', () => {
  expect(whySilent({ content, ground: 'payers@2' }, { text: 'Often invites.', stands })).toBe(
    'The claim no longer says "Shares", so this does not count.',
  );
  expect(whySilent({ content, ground: 'payers@1' }, { text: 'Often shares.', stands })).toContain('payers v1');
  expect(whySilent({ content, ground: 'payers@2' }, { text: 'Often shares.', stands: '' })).toContain('payers v2');
});
