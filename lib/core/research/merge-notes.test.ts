import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteText } from './clean-note';
import { mergeNotes } from './merge-notes';
import type { NoteDoc } from './note-doc';

const doc = (lines: string[]): NoteDoc => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
const merge = (base: string[], mine: string[], theirs: string[]) => {
  const { doc: merged, conflicts } = mergeNotes(doc(base), doc(mine), doc(theirs));
  return { lines: noteText(merged).split('\n').filter(Boolean), conflicts };
};

describe('two who saved differently', () => {
  it('both find what they wrote, when they wrote in different places', () => {
    expect(merge(['a', 'b', 'c'], ['A', 'b', 'c'], ['a', 'b', 'c', 'd'])).toEqual({
      lines: ['A', 'b', 'c', 'd'],
      conflicts: 0,
    });
  });

  it('get both paragraphs where they changed the same one', () => {
    expect(merge(['a', 'b'], ['a', 'mine'], ['a', 'theirs'])).toEqual({ lines: ['a', 'theirs', 'mine'], conflicts: 1 });
  });

  it('who add at the same place get both, without a conflict', () => {
    expect(merge(['a'], ['a', 'mine'], ['a', 'theirs'])).toEqual({ lines: ['a', 'theirs', 'mine'], conflicts: 0 });
  });

  it('who wrote the same have it once', () => {
    expect(merge(['a'], ['a', 'same'], ['a', 'same'])).toEqual({ lines: ['a', 'same'], conflicts: 0 });
  });

  it('take away what one of them took away', () => {
    expect(merge(['a', 'b', 'c'], ['a', 'c'], ['a', 'b', 'c'])).toEqual({ lines: ['a', 'c'], conflicts: 0 });
  });
});

describe('a block with a mark, a link or a picture', () => {
  it('is the same block however an editor or a database orders its names', () => {
    const link = { href: 'https://example.org/' };
    const file = '0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee';
    const kept: NoteDoc = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ text: 'bold', type: 'text', marks: [{ type: 'bold' }] }] },
        { type: 'paragraph', content: [{ text: 'link', type: 'text', marks: [{ type: 'link', attrs: link }] }] },
        { type: 'noteImage', attrs: { alt: 'a table', file } },
      ],
    };
    const edited: NoteDoc = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', marks: [{ type: 'bold' }], text: 'bold' }] },
        {
          type: 'paragraph',
          content: [{ type: 'text', marks: [{ type: 'link', attrs: { ...link, target: '_blank' } }], text: 'link' }],
        },
        { attrs: { file, alt: 'a table' }, type: 'noteImage' },
        { type: 'paragraph', content: [{ type: 'text', text: 'mine' }] },
      ],
    };
    const first = { type: 'paragraph', content: [{ type: 'text', text: 'theirs' }] };
    const { doc: merged, conflicts } = mergeNotes(kept, edited, { ...kept, content: [first, ...kept.content] });
    expect(conflicts).toBe(0);
    expect(merged.content.map((node) => node.content?.[0]?.text ?? node.type)).toEqual([
      'theirs',
      'bold',
      'link',
      'noteImage',
      'mine',
    ]);
  });
});

describe('a merge', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 7 });

  it('loses nothing that either wrote new', () => {
    fc.assert(
      fc.property(lines, lines, lines, (base, mine, theirs) => {
        const merged = merge(base, mine, theirs).lines;
        const fresh = [...mine, ...theirs].filter((line) => !base.includes(line));
        return fresh.every((line) => merged.includes(line));
      }),
    );
  });

  it('with somebody who changed nothing is what the other wrote', () => {
    fc.assert(
      fc.property(lines, lines, (base, mine) => {
        expect(merge(base, mine, base).lines).toEqual(mine);
        expect(merge(base, base, mine).lines).toEqual(mine);
      }),
    );
  });
});
