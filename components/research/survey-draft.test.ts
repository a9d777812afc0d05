import { describe, expect, it } from 'vitest';
import { SurveyMapping } from '@/lib/core/research/survey';
import { draftOf, mappingOf } from './survey-draft';

const columns = ['customer', 'answered', 'Why?', 'plan'];
const look = {
  detected: { delimiter: ',', encoding: 'utf-8' as const, header: true, columns: [] },
  rows: 3,
  proposal: { profile: 'customer', date: 'answered', questions: ['Why?'] },
};

describe('the draft of a file of answers', () => {
  it('begins with what the columns seem to mean', () => {
    expect(mappingOf(draftOf(look), columns)).toEqual({
      profile: { column: 'customer' },
      date: { column: 'answered' },
      questions: [{ column: 'Why?' }],
      traits: [],
      link: false,
    });
  });

  it('sends closed questions only once somebody agreed to the link, under a name of their own', () => {
    const draft = { ...draftOf(look), uses: { plan: 'trait' as const }, names: { plan: ' survey plan ' } };
    expect(mappingOf(draft, columns).traits).toEqual([]);
    const linked = mappingOf({ ...draft, link: 'everybody' }, columns);
    expect(linked.traits).toEqual([{ column: 'plan', name: 'survey plan' }]);
    expect(SurveyMapping.safeParse(linked).success).toBe(true);
  });
});
