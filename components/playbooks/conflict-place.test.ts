import { expect, it } from 'vitest';
import { conflictWords } from '@/components/playbooks/conflict-place';

const names = {
  cast: [{ key: 'maya', name: 'Maya' }],
  maps: [{ key: 'plan', name: 'The plan' }],
  stages: [{ id: 'looks', name: 'Looks around' }],
};
const metric = { measure: 'events_per_profile', event: 'order', days: 30 };
const row = { id: 'a', section: 'b', persona: null };

it.each([
  ['persona', 'maya', 'Maya'],
  ['persona', null, 'Everybody'],
  ['map', 'plan', 'The plan'],
  ['stage', null, 'All of them'],
  ['only_ready', false, 'All pieces'],
  ['occasion', 'new_market', 'A new market'],
  ['state', 'running', 'Running'],
  ['metric', metric, 'order per profile in 30 days'],
  ['target', null, 'No target'],
  ['from', null, 'No day'],
  ['goal', 'Sell more.', null],
  [null, { ...row, channel: 'Newsletter' }, 'Newsletter'],
  [null, { ...row, hypothesis: 'They come back' }, 'They come back'],
  [null, { id: 'b.maya', section: 'b', persona: 'maya' }, 'Maya'],
  [null, { ...row, name: 'Orders' }, null],
])('says %s of a playbook in words', (field, value, words) => {
  expect(conflictWords(value, { list: 'sections', id: 'a', field }, names)).toBe(words);
});
