import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/core/documents/apply-edits';
import type { Edit } from '@/lib/core/documents/edit';
import { PlaybookContent, personasIn } from './playbook';
import { playbookDifference } from './playbook-difference';
import { addPerson, addRow, addSection, changeRow, changeSection, moveSection, putField } from './playbook-edits';
import { beginPlaybook, playbookTemplates } from './templates';

const content = PlaybookContent.parse({
  goal: 'Sell more.',
  sections: [
    { id: 'whom', kind: 'personas', name: 'Whom' },
    { id: 'where', kind: 'channels', name: 'Where' },
    { id: 'how', kind: 'kpis', name: 'How' },
  ],
  people: [{ id: 'whom.maya', section: 'whom', persona: 'maya' }],
  channels: [{ id: 'news', section: 'where', channel: 'Newsletter', persona: 'maya' }],
});

function stateAfter(edits: Edit[], before = content): PlaybookContent {
  const applied = applyEdits(before, edits);
  if (applied.kind === 'conflicts') throw new Error('They are in each other’s way.');
  return PlaybookContent.parse(applied.content);
}

const problems = (change: object): string[] =>
  (PlaybookContent.safeParse({ ...content, ...change }).error?.issues ?? []).map(({ message }) => message);

describe('a playbook', () => {
  it('refuses what cannot stand on it, each with a sentence', () => {
    const metric = (event: string) => ({ measure: 'share_who_did', event, days: 30 });
    const kpis = Array.from({ length: 25 }, (_, at) => ({
      ...{ id: `k${at}`, section: 'how', name: 'KPI', metric: metric(`e${at}`) },
    }));
    expect(problems({ from: '2027-02-01', to: '2027-01-01' })[0]).toMatch(/^It ends before it begins/);
    expect(problems({ people: [{ id: 'x', section: 'whom', persona: 'maya' }] })[0]).toMatch(/^The id of a persona/);
    expect(problems({ channels: [{ id: 'a', section: 'how', channel: 'Mail' }] })[0]).toMatch(/holds other rows/);
    expect(problems({ kpis })[0]).toMatch(/at most 24 different live numbers/);
    const many = Array.from({ length: 61 }, (_, at) => ({ id: `c${at}`, section: 'where', channel: 'Mail' }));
    expect(problems({ channels: many })).toEqual(['"Where" holds at most 60 rows. Make a second section.']);
    expect(problems({ sections: [{ id: 'a', kind: 'text', name: ' ' }] })[0]).toBe('The name of a section is missing.');
  });

  it('takes two edits of one row that are of different fields', () => {
    const [row] = content.channels;
    const mine = changeRow(content, 'channels', 'news', { message: 'Read it.' }, row);
    const theirs = changeRow(content, 'channels', 'news', { when: 'Week 1' }, row);
    expect(stateAfter([...theirs, ...mine]).channels[0]).toMatchObject({ message: 'Read it.', when: 'Week 1' });
  });

  it('shows a persona once in a section, whoever adds it', () => {
    expect(addPerson(content, 'whom', 'maya')).toEqual([]);
    const twice = [...addPerson(content, 'whom', 'theo'), ...addPerson(content, 'whom', 'theo')];
    expect(stateAfter(twice).people.map(({ persona }) => persona)).toEqual(['maya', 'theo']);
    expect(personasIn(content)).toEqual(['maya']);
  });

  it('says in lines what changed', () => {
    const after = stateAfter([
      ...putField(content, 'occasion', 'new_market'),
      ...putField(content, 'from', '2027-03-01'),
      ...changeSection(content, 'where', { name: 'Where they hear of it' }),
      ...addSection(content, { id: 'why', kind: 'text', name: 'Why', text: '' }),
      ...moveSection(content, 'how', 0),
      ...addRow(content, 'kpis', { id: 'k', section: 'how', name: 'Sold', metric: null, persona: null, target: null }),
    ]);
    const lines = playbookDifference({ name: 'A', content }, { name: 'B', content: after });
    expect(lines).toEqual([
      'Renamed from "A" to "B".',
      'Its occasion is "A new market" now.',
      'It runs from 2027-03-01 now.',
      'Added "Why".',
      '"Where" is "Where they hear of it" now.',
      'The order of the sections changed.',
      'Added 1 KPI.',
    ]);
    expect(playbookDifference({ name: 'A', content }, { name: 'A', content })).toEqual([]);
    expect(playbookDifference(null, { name: 'A', content })).toEqual(['Made with 3 sections.']);
  });

  it('begins with personas on cards, in a section of their own where a template has none', () => {
    for (const template of playbookTemplates) {
      const begun = PlaybookContent.parse(beginPlaybook(template, ['maya', 'theo']));
      expect(begun.people).toHaveLength(2);
      expect(beginPlaybook(template, [])).toBe(template.content);
    }
  });
});
