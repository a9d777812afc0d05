import { expect, it } from 'vitest';
import { PersonaSections } from '@/lib/core/personas/sections';
import { emptySectionFields, sectionFieldsOf, sectionsOf, withChange, withRow } from './section-fields';

it('gives back what it was given', () => {
  const sections = PersonaSections.parse({
    needs: ['A quiet hour', 'A brief'],
    jobs: [{ when: 'a brief lands', want: 'get a draft', so: 'spend the morning on what only I know' }],
    empathy: { feels: ['Hurried'] },
    spectrum: { situational: 'One hand on a pram' },
    scales: [{ left: 'Plans', right: 'Improvises', at: 4 }],
    quotes: [{ text: 'Give me the shape.', source: 'Interview' }],
  });
  expect(sectionsOf(sectionFieldsOf(sections))).toEqual(sections);
});

it('lets fall away what was begun and left empty', () => {
  const jobs = withRow(emptySectionFields.jobs, { kind: 'social', when: ' ', want: '', so: '' });
  expect(sectionsOf({ ...emptySectionFields, jobs }).jobs).toEqual([]);
});

it('knows its rows apart after some have gone', () => {
  const three = [0, 1, 2].reduce((rows) => withRow(rows, { text: '', source: '' }), emptySectionFields.quotes);
  const after = withRow(
    three.filter(({ id }) => id !== 1),
    { text: 'new', source: '' },
  );
  expect(new Set(after.map(({ id }) => id)).size).toBe(3);
  expect(withChange(after, 2, { text: 'two' }).find(({ id }) => id === 2)?.text).toBe('two');
});
