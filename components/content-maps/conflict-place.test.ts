import { expect, it } from 'vitest';
import { conflictWords } from '@/components/content-maps/conflict-place';

const names = { cast: [{ key: 'maya', name: 'Maya' }], stages: [{ id: 'looks', name: 'Looks around' }] };
const kpi = { name: 'Orders', metric: { measure: 'share_who_did', event: 'order' } };

it.each([
  ['persona', 'maya', 'Maya'],
  ['stage', 'looks', 'Looks around'],
  ['stage', 'away', 'A stage that is gone'],
  ['state', 'in_review', 'In review'],
  ['kpi', kpi, 'Orders: share who did order in 30 days'],
  ['kpi', null, 'None'],
  ['need', '', 'The stage as a whole'],
  ['review', null, 'No day'],
  ['title', 'A guide', null],
])('says %s of a piece in words', (field, value, words) => {
  expect(conflictWords(value, { list: 'items', id: 'a', field }, names)).toBe(words);
});
