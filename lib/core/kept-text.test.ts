import { describe, expect, it } from 'vitest';
import { DocumentName, DocumentNote } from './documents/document';
import { Edit } from './documents/edit';
import { canBeKept } from './kept-text';
import { OpportunityChange, OpportunityDraft } from './opportunities/opportunity';
import { LinkDraft } from './sharing/link';

const half = 'Half \ud83d';

describe('what can be kept', () => {
  it('is every text but one with NUL or half of a character, however deep it stands', () => {
    expect(canBeKept({ a: ['Café 🙂', 1, null, { b: 'C:\\u0000\\temp' }] })).toBe(true);
    for (const text of ['a\0b', half, '\ude42 other half']) {
      expect(canBeKept(text)).toBe(false);
      expect(canBeKept({ a: [{ b: text }] })).toBe(false);
      expect(canBeKept({ [text]: 1 })).toBe(false);
    }
  });

  it.each([['a\0b'], [half]])('is asked of every text that comes in (%j)', (text) => {
    const source = { kind: 'stage', map: 'way', stage: text };
    const asked = [
      DocumentName.safeParse(text),
      DocumentNote.safeParse(text),
      LinkDraft.safeParse({ key: 'way', name: text }),
      Edit.safeParse({ kind: 'put', field: 'goal', was: '', is: text }),
      Edit.safeParse({ kind: 'add', list: 'items', item: { id: 'a', text }, after: null }),
      OpportunityDraft.safeParse({ title: text }),
      OpportunityDraft.safeParse({ title: 'Win', source }),
      OpportunityChange.safeParse({ objective_url: `https://example.com/${text}` }),
    ];
    expect(asked.map(({ success }) => success)).toEqual(asked.map(() => false));
  });
});
