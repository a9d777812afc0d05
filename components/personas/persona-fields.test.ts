import { expect, it } from 'vitest';
import { keyOfName } from '@/lib/core/personas/persona-key';
import { cardOf, emptyFields, emptyMetric } from './persona-fields';

it('makes a key out of a name in any writing', () => {
  expect(keyOfName('Maya, the drafter')).toBe('maya-the-drafter');
  expect(keyOfName('Zoë Ångström')).toBe('zoe-angstrom');
  expect(keyOfName('李娜')).toBe('persona');
});

it('takes one line for one goal, and no empty ones', () => {
  expect(cardOf({ ...emptyFields, goals: ' one \n\n two' }).goals).toEqual(['one', 'two']);
});

it('reads a target of a share as percent, and of the others as it is', () => {
  const share = { ...emptyMetric, event: 'order', target: '40' };
  expect(cardOf({ ...emptyFields, metric: share }).metric).toMatchObject({ target: 0.4, name: 'order' });
  const count = { ...share, measure: 'events_per_profile' as const };
  expect(cardOf({ ...emptyFields, metric: count }).metric).toMatchObject({ target: 40 });
});

it('refuses a metric that names no event, rather than dropping it', () => {
  expect(() => cardOf({ ...emptyFields, metric: { ...emptyMetric, name: 'Texts kept' } })).toThrow('Choose its event');
  expect(cardOf(emptyFields).metric).toBeNull();
});
