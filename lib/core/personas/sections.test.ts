import { expect, it } from 'vitest';
import { countTypedQuotes, isEmptySection, PersonaSections, SectionKey } from './sections';

const empty = { summary: '', goals: [], pains: [], behaviours: [], quote: '', sections: PersonaSections.parse({}) };

it('says of every section whether anybody wrote in it', () => {
  for (const section of SectionKey.options) expect(isEmptySection(empty, section), section).toBe(true);
  const sections = PersonaSections.parse({
    jobs: [{ when: 'late', want: 'sleep', so: 'rest' }],
    empathy: { does: ['Writes.'] },
    spectrum: { temporary: 'A broken arm' },
    needs: ['Quiet.'],
  });
  const written = SectionKey.options.filter(
    (section) => !isEmptySection({ ...empty, goals: ['Sleep.'], sections }, section),
  );
  expect(written).toEqual(['goals', 'needs', 'jobs', 'empathy', 'spectrum']);
});

it('counts the quotes that were typed', () => {
  const sections = PersonaSections.parse({ quotes: [{ text: 'So did Lark.', source: '' }] });
  expect(countTypedQuotes({ quote: 'Wren told me.', sections })).toBe(2);
});
