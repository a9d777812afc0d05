import { describe, expect, it } from 'vitest';
import { afterSave, type Writing } from './after-save';
import { noteText } from './clean-note';
import type { NoteNode } from './note-doc';

const paragraph = (text: string, attrs = {}): NoteNode => ({
  type: 'paragraph',
  attrs,
  content: [{ type: 'text', text }],
});
const writing = (title: string, ...lines: string[]): Writing => ({
  title,
  // As an editor writes it down: with attributes that are not kept.
  doc: { type: 'doc', content: lines.map((line) => paragraph(line, { textAlign: null })) },
});
const saved = (title: string, lines: string[], merge: { with: string; conflicts: number } | null) => ({
  title,
  doc: { type: 'doc' as const, content: lines.map((line) => paragraph(line)) },
  merge,
});
const byTom = { with: 'Tom', conflicts: 0 };

describe('a save that came back', () => {
  it('leaves the editor alone when nobody else had written', () => {
    const waiting = writing('A', 'one', 'two');
    expect(afterSave(writing('A', 'one'), waiting, saved('A', ['one'], null))).toEqual({ waiting, shown: null });
  });

  it('with the words of somebody else shows them, and there is nothing to save', () => {
    const { waiting, shown } = afterSave(writing('A', 'one'), null, saved('A', ['from Tom', 'one'], byTom));
    expect(waiting).toBeNull();
    expect(noteText(shown?.doc ?? { content: [] })).toBe('from Tom\none');
  });

  it('with the words of somebody else, while keys are waiting, saves and shows both', () => {
    const sent = writing('A', 'one', 'two');
    const { waiting, shown } = afterSave(sent, writing('A', 'one', 'two', 'mine'), {
      ...saved('Renamed by Tom', ['from Tom', 'one', 'two'], byTom),
    });
    expect(noteText(waiting?.doc ?? { content: [] })).toBe('from Tom\none\ntwo\nmine');
    expect(waiting?.title).toBe('Renamed by Tom');
    expect(shown).toEqual({ ...waiting, merge: byTom });
  });

  it('counts where both wrote differently, and keeps a title that was typed meanwhile', () => {
    const { shown } = afterSave(writing('A', 'one'), writing('Mine', 'one, mine'), {
      ...saved('Theirs', ['one, theirs'], { with: 'Tom', conflicts: 1 }),
    });
    expect(shown?.title).toBe('Mine');
    expect(shown?.merge).toEqual({ with: 'Tom', conflicts: 2 });
    expect(noteText(shown?.doc ?? { content: [] })).toBe('one, theirs\none, mine');
  });
});
