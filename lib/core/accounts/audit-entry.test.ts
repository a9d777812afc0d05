import { expect, it } from 'vitest';
import { differenceOf } from './audit-entry';

it('names the fields that changed, as they were and as they are', () => {
  expect(differenceOf({ zone: 'UTC', name: 'Acme' }, { zone: 'Europe/Berlin', name: 'Acme' })).toEqual({
    zone: { from: 'UTC', to: 'Europe/Berlin' },
  });
});

it('is nothing when nothing changed', () => {
  expect(differenceOf({ base_rule: { kind: 'all' } }, { base_rule: { kind: 'all' } })).toBeNull();
});
