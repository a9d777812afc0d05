import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Content } from './apply-edits';
import type { Edit, EditItem } from './edit';
import { invertEdits } from './invert-edits';

const ids = ['a', 'b', 'c', 'd', 'e'];
const fields = ['text', 'mood'];
const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 2 }));
const item = (id: string) => fc.record({ id: fc.constant(id), text: value, mood: value });
const content = fc
  .subarray(ids, { minLength: 1 })
  .chain((some) => fc.record({ title: fc.string(), items: fc.tuple(...some.map(item)) }));

/** What a screen may do next; where it lands depends on what is there. */
const wish = fc.record({
  kind: fc.constantFrom('put', 'set', 'add', 'remove', 'move'),
  id: fc.constantFrom(...ids),
  place: fc.nat(5),
  field: fc.constantFrom(...fields),
  is: value,
});
type Wish = (typeof wish extends fc.Arbitrary<infer Value> ? Value : never) & object;

const itemsOf = (now: Content) => now.items as EditItem[];

/** The edit that a screen would send which sees this content; null where there is nothing to do. */
function editFor({ kind, id, place, field, is }: Wish, now: Content): Edit | null {
  const items = itemsOf(now);
  const at = items.findIndex((candidate) => candidate.id === id);
  const own = items[at];
  const behind = (list: EditItem[], index: number) => list[index - 1]?.id ?? null;
  if (kind === 'put') return { kind, field: 'title', was: now.title as string, is: JSON.stringify(is) };
  if (kind === 'add') {
    return own
      ? null
      : { kind, list: 'items', item: { id, text: is, mood: null }, after: behind(items, place % (items.length + 1)) };
  }
  if (!own) return null;
  if (kind === 'set') return { kind, list: 'items', id, field, was: own[field] as string, is };
  if (kind === 'remove') return { kind, list: 'items', item: own, after: behind(items, at) };
  const others = items.filter((candidate) => candidate !== own);
  return {
    kind: 'move',
    list: 'items',
    id,
    after: behind(others, place % (others.length + 1)),
    was_after: behind(items, at),
  };
}

function applied(now: Content, edits: Edit[]): Content {
  const result = applyEdits(now, edits);
  if (result.kind === 'conflicts') throw new Error(JSON.stringify(result.conflicts));
  return result.content;
}

function sessionFrom(start: Content, wishes: Wish[]): { edits: Edit[]; end: Content } {
  const edits: Edit[] = [];
  let end = start;
  for (const one of wishes) {
    const edit = editFor(one, end);
    if (!edit) continue;
    edits.push(edit);
    end = applied(end, [edit]);
  }
  return { edits, end };
}

describe('edits', () => {
  it('are taken back by their inverse, whatever was done in a row', () => {
    fc.assert(
      fc.property(content, fc.array(wish, { minLength: 1, maxLength: 12 }), (start, wishes) => {
        const { edits, end } = sessionFrom(start, wishes);
        expect(applied(end, invertEdits(edits))).toEqual(start);
        expect(invertEdits(invertEdits(edits))).toEqual(edits);
      }),
      { numRuns: 300 },
    );
  });

  it('of different fields come out the same in either order', () => {
    fc.assert(
      fc.property(content, fc.tuple(wish, wish), fc.tuple(value, value), (start, [one, other], [is, also]) => {
        const [first] = itemsOf(start);
        const mine = editFor({ ...one, kind: 'set', id: first?.id ?? '', field: 'text', is }, start);
        const kinds = ['put', 'set'] as const;
        const theirs = editFor({ ...other, kind: kinds[other.place % 2] ?? 'put', field: 'mood', is: also }, start);
        if (!mine || !theirs) return;
        expect(applied(start, [mine, theirs])).toEqual(applied(start, [theirs, mine]));
      }),
      { numRuns: 200 },
    );
  });

  it('change nothing when they arrive twice', () => {
    fc.assert(
      fc.property(content, wish, (start, one) => {
        const edit = editFor(one, start);
        if (!edit) return;
        const once = applied(start, [edit]);
        expect(applied(once, [edit])).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  it('of two who see the same lose no text: either both stand, or the second one is told what stands', () => {
    fc.assert(
      fc.property(content, wish, wish, (start, one, other) => {
        const [mine, theirs] = [editFor(one, start), editFor(other, start)];
        if (!mine || !theirs || theirs.kind !== 'set') return;
        const after = applied(start, [theirs]);
        const result = applyEdits(after, [mine]);
        if (result.kind === 'conflicts') {
          expect(result.conflicts[0]).toMatchObject({ why: 'changed' });
          return;
        }
        const isSameField = mine.kind === 'set' && mine.id === theirs.id && mine.field === theirs.field;
        if (isSameField) return;
        const kept = itemsOf(result.content).find(({ id }) => id === theirs.id);
        const isUndone = mine.kind === 'remove' && mine.item.id === theirs.id;
        if (!isUndone) expect(kept?.[theirs.field]).toEqual(theirs.is);
      }),
      { numRuns: 300 },
    );
  });
});
