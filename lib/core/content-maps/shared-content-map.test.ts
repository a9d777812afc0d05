import { expect, it } from 'vitest';
import { emptyDictionary } from '@/lib/core/segments/dictionary';
import { ContentPlan } from './content-map';
import { sharedItems } from './shared-content-map';

it('names no event outside, also where the KPI of a piece is called like one', () => {
  const content = ContentPlan.parse({
    personas: [{ id: 'maya' }],
    stages: [{ id: 'looks', name: 'Looks' }],
    items: [{ id: 'a', persona: 'maya', stage: 'looks', title: 'See it', kpi: { name: 'note_kept', metric: null } }],
  });
  const events = [{ name: 'note_kept', label: 'Kept a note', properties: [] }];
  const shown = sharedItems({ content }, { days: 30, items: [] }, { ...emptyDictionary, events });
  expect(shown).toMatchObject([{ kpi: { name: 'Kept a note', value: null } }]);
});
