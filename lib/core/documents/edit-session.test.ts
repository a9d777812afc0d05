import { describe, expect, it } from 'vitest';
import { applyEdits, type Content } from './apply-edits';
import type { Edit } from './edit';
import { beginSession, type EditSession, editSession, type SessionEvent, shownIn } from './edit-session';

const start: Content = { title: 'A', cells: [{ id: 'x', text: 'Old.' }] };
const say = (is: string, was: string): Edit => ({ kind: 'set', list: 'cells', id: 'x', field: 'text', was, is });
const sessionAfter = (...events: SessionEvent<Content>[]): EditSession<Content> =>
  events.reduce(editSession<Content>, beginSession({ content: start, revision: 1 }));
const textOf = (session: EditSession<Content>) => Object(shownIn(session).cells)[0]?.text;
const withText = (text: string): Content => ({ ...start, cells: [{ id: 'x', text }] });

describe('a session of edits', () => {
  it('shows a change at once, sends one at a time, and is saved once all are kept', () => {
    const two = sessionAfter(
      { type: 'edited', edits: [say('One.', 'Old.')] },
      { type: 'sent' },
      { type: 'edited', edits: [say('Two.', 'One.')] },
    );
    expect([textOf(two), two.state, two.queue.length]).toEqual(['Two.', 'sending', 2]);
    const one = editSession(two, { type: 'kept', content: withText('One.'), revision: 2 });
    expect([textOf(one), one.state, one.queue.length]).toEqual(['Two.', 'waiting', 1]);
  });

  it('takes back and does again what was done, as changes like any other', () => {
    const done = sessionAfter(
      { type: 'edited', edits: [say('One.', 'Old.')] },
      { type: 'edited', edits: [say('Two.', 'One.')] },
    );
    const back = editSession(done, { type: 'undone' });
    expect(textOf(back)).toBe('One.');
    expect(textOf(editSession(editSession(back, { type: 'undone' }), { type: 'undone' }))).toBe('Old.');
    expect(textOf(editSession(back, { type: 'redone' }))).toBe('Two.');
    const other = editSession(back, { type: 'edited', edits: [say('Else.', 'One.')] });
    expect(editSession(other, { type: 'redone' })).toBe(other);
  });

  it('keeps what somebody types while the server is away, and tries again', () => {
    const failed = sessionAfter(
      { type: 'edited', edits: [say('One.', 'Old.')] },
      { type: 'sent' },
      { type: 'failed', error: 'Away.' },
    );
    expect([failed.state, failed.error, textOf(failed)]).toEqual(['failed', 'Away.', 'One.']);
    expect(editSession(failed, { type: 'edited', edits: [say('Two.', 'One.')] }).state).toBe('failed');
    const again = editSession(failed, { type: 'retried' });
    expect(again).toMatchObject({ state: 'waiting', error: null });
    const onItsWay = editSession(again, { type: 'sent' });
    expect(editSession(onItsWay, { type: 'retried' })).toBe(onItsWay);
  });

  it('lays its own changes over those of others, and never goes back to an older state', () => {
    const mine = sessionAfter({ type: 'edited', edits: [{ kind: 'put', field: 'title', was: 'A', is: 'B' }] });
    const both = editSession(mine, { type: 'arrived', content: withText('Theirs.'), revision: 5 });
    expect(shownIn(both)).toMatchObject({ title: 'B', cells: [{ text: 'Theirs.' }] });
    expect(editSession(both, { type: 'arrived', content: start, revision: 4 }).kept.revision).toBe(5);
  });

  it.each([
    ['mine', 'Mine.', 'waiting'],
    ['theirs', 'Theirs.', 'saved'],
  ] as const)('over a text of somebody else keeps %s when told so', (keep, text, state) => {
    const edits = [say('Mine.', 'Old.')];
    const theirs = withText('Theirs.');
    const found = applyEdits(theirs, edits);
    if (found.kind !== 'conflicts') throw new Error('These two are in each other’s way.');
    const decided = sessionAfter(
      { type: 'edited', edits },
      { type: 'arrived', content: theirs, revision: 2 },
      { type: 'conflicted', error: 'Look.', conflicts: found.conflicts },
      { type: 'resolved', keep },
    );
    expect([textOf(decided), decided.state]).toEqual([text, state]);
    expect(textOf(editSession(decided, { type: 'undone' }))).toBe('Theirs.');
  });

  it('writes field by field over a cell that two people filled, and leaves out what was taken away', () => {
    const add: Edit = { kind: 'add', list: 'cells', item: { id: 'y', text: 'Mine.' }, after: null };
    const theirs = { ...start, cells: [{ id: 'y', text: 'Theirs.' }] };
    const edits = [add, say('Mine.', 'Old.')];
    const found = applyEdits(theirs, edits);
    if (found.kind !== 'conflicts') throw new Error('These are in the way.');
    const decided = sessionAfter(
      { type: 'edited', edits },
      { type: 'arrived', content: theirs, revision: 2 },
      { type: 'conflicted', error: 'Look.', conflicts: found.conflicts },
      { type: 'resolved', keep: 'mine' },
    );
    expect(shownIn(decided).cells).toEqual([{ id: 'y', text: 'Mine.' }]);
    expect(decided.queue[0]).toHaveLength(1);
  });

  it('lets go of a change that cannot be kept and of its step back, and has it with the reason until somebody saw it', () => {
    const edits = [say('One.', 'Old.')];
    const refused = sessionAfter({ type: 'edited', edits }, { type: 'refused', error: 'Too long.' });
    expect(refused).toMatchObject({ state: 'saved', queue: [], past: [], refused: { error: 'Too long.', edits } });
    expect(textOf(refused)).toBe('Old.');
    const other = [say('Two.', 'Old.')];
    const again = [
      { type: 'edited', edits: other },
      { type: 'sent' },
      { type: 'refused', error: 'Still too long.' },
    ] as const;
    const both = again.reduce<typeof refused>(editSession, refused);
    expect(both.refused).toEqual({ error: 'Still too long.', edits: [...edits, ...other] });
    expect(editSession(both, { type: 'refusal_seen' }).refused).toBeNull();
  });
});
