import { expect, it } from 'vitest';
import { conflictPlace, conflictWords } from '@/components/journey-maps/conflict-place';
import { JourneyContent } from '@/lib/core/journey-maps/journey-map';

const content = JourneyContent.parse({
  stages: [{ id: 'a', name: 'Tries it', event: null }],
  lanes: [{ id: 'feels', kind: 'emotion', name: 'How it feels' }],
});
const met = { edit: 0, why: 'changed' as const, is: null, stands: null };
const at = (field: string | null) => ({ list: 'cells', id: 'a.feels', field });
const cast = [{ key: 'maya', name: 'Maya' }];

it('names the place and what of it', () => {
  expect(conflictPlace({ ...met, ...at('text') }, content)).toBe('Tries it: How it feels');
  expect(conflictPlace({ ...met, ...at('emotion') }, content)).toBe('Tries it: How it feels, the mood');
  expect(conflictPlace({ ...met, list: 'stages', id: 'a', field: 'event' }, content)).toBe('Tries it, its event');
  expect(conflictPlace({ ...met, list: null, id: null, field: 'persona' }, content)).toBe('Whose journey it is');
});

it.each([
  ['persona', 'maya', 'Maya'],
  ['persona', null, 'Nobody yet'],
  ['within_days', 30, '30 days'],
  ['emotion', -1, 'Annoyed'],
  ['emotion', null, 'Not said'],
  ['event', { event: 'signed_up' }, 'signed_up'],
  ['event', null, 'Tied to no event'],
  [null, { id: 'a.feels', stage: 'a', lane: 'feels', text: 'At last', emotion: 2 }, 'Delighted: At last'],
  ['text', 'At last', null],
])('says %s of a journey in words', (field, value, words) => {
  expect(conflictWords(value, at(field), cast)).toBe(words);
});
