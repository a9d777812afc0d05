import { describe, expect, it } from 'vitest';
import { applyEdits } from './apply-edits';
import { Edit } from './edit';

const page = {
  title: 'A journey',
  stages: [
    { id: 'a', name: 'Hears' },
    { id: 'b', name: 'Tries' },
  ],
};

describe('an edit', () => {
  it('of a text that somebody else changed is refused with both texts', () => {
    const mine: Edit = { kind: 'set', list: 'stages', id: 'a', field: 'name', was: 'Sees', is: 'Notices' };
    expect(applyEdits(page, [mine])).toEqual({
      kind: 'conflicts',
      conflicts: [{ edit: 0, why: 'changed', list: 'stages', id: 'a', field: 'name', stands: 'Hears', is: 'Notices' }],
    });
  });

  it('does not care in which order the keys of what stands there come', () => {
    const where = { ...page, stages: [{ id: 'a', name: { b: 1, a: 2 } }] };
    const edit: Edit = { kind: 'set', list: 'stages', id: 'a', field: 'name', was: { a: 2, b: 1 }, is: 'Hears' };
    expect(applyEdits(where, [edit])).toMatchObject({ kind: 'applied', isChanged: true });
  });

  it('applies none when one of them is in the way', () => {
    const fits: Edit = { kind: 'put', field: 'title', was: 'A journey', is: 'The journey' };
    const gone: Edit = { kind: 'move', list: 'stages', id: 'z', after: null, was_after: 'b' };
    expect(applyEdits(page, [fits, gone])).toMatchObject({ kind: 'conflicts', conflicts: [{ edit: 1, why: 'gone' }] });
  });

  it('does not take away what somebody wrote in since', () => {
    const edit: Edit = { kind: 'remove', list: 'stages', item: { id: 'b', name: 'Test' }, after: 'a' };
    expect(applyEdits(page, [edit])).toMatchObject({ conflicts: [{ why: 'changed', stands: { name: 'Tries' } }] });
  });

  it('puts an item at the end when what it should stand behind has gone', () => {
    const edit: Edit = { kind: 'add', list: 'stages', item: { id: 'c', name: 'Returns' }, after: 'gone' };
    const result = applyEdits(page, [edit]);
    expect(result.kind === 'applied' && result.content.stages).toEqual([...page.stages, edit.item]);
  });

  it('names what there is when it asks for a list that is not there', () => {
    const edit: Edit = { kind: 'move', list: 'steps', id: 'a', after: null, was_after: null };
    expect(() => applyEdits(page, [edit])).toThrow('There are: title, stages.');
    expect(() => applyEdits(page, [{ kind: 'put', field: '__proto__', was: null, is: null }])).toThrow(
      'no "__proto__"',
    );
  });

  it('holds no sign that PostgreSQL cannot keep', () => {
    const edit = { kind: 'put', field: 'title', was: null, is: { deep: ['a\u0000b'] } };
    expect(Edit.safeParse(edit).success).toBe(false);
  });
});
