import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/core/documents/apply-edits';
import type { Edit } from '@/lib/core/documents/edit';
import { invertEdits } from '@/lib/core/documents/invert-edits';
import { readContentRows, writeContentCsv } from './content-csv';
import { moveStage, placeItem, removeItems, removePersona, removeStage, stepItem } from './content-edits';
import { ContentPlan, ContentState } from './content-map';
import { findHoles, isReady } from './find-holes';

const members = [
  { user_id: '00000000-0000-4000-8000-000000000001', email: 'ines@example.org', name: 'Ines' },
  { user_id: '00000000-0000-4000-8000-000000000002', email: 'omar@example.org', name: 'Omar' },
];
const personas = [
  { key: 'maya', name: 'Maya' },
  { key: 'priya', name: 'Priya' },
];
const stages = [
  { id: 's1', name: 'Looks, asks' },
  { id: 's2', name: '=Decides' },
  { id: 's3', name: 'Stays' },
];

/** Texts that break a file: quotes, commas, lines, formulas, apostrophes before formulas. */
const nasty = fc.constantFrom('=1+1', "'=1+1", "''@x", '-5', '+5,5', '"a","b"', 'a\r\nb', 'a\nb', "'", '@', 'Ünï', '#');
const text = (max: number) =>
  fc
    .oneof(nasty, fc.string({ maxLength: max }), fc.string({ unit: 'grapheme', maxLength: 12 }))
    .map((value) => value.replaceAll('\u0000', '').slice(0, max).trim());
const title = text(200).filter((value) => value !== '');
const metric = fc.oneof(
  fc.record({ measure: fc.constantFrom('share_who_did', 'events_per_profile'), event: fc.constantFrom('order', '=x') }),
  fc.record({
    measure: fc.constant('sum_per_profile'),
    event: fc.constantFrom('order', 'kept'),
    property: fc.constantFrom('price', '-p'),
  }),
);
const item = fc.record({
  persona: fc.constantFrom('maya', 'priya'),
  stage: fc.constantFrom('s1', 's2', 's3'),
  title,
  need: text(300),
  objection: text(300),
  type: text(40),
  channel: text(80),
  kpi: fc.option(
    fc.record({ name: text(80).filter((name) => name !== ''), metric: fc.option(metric, { nil: null }) }),
    {
      nil: null,
    },
  ),
  owner: fc.constantFrom(null, ...members.map(({ user_id }) => user_id)),
  review: fc.constantFrom(null, '2027-03-01', '2024-02-29'),
  state: fc.constantFrom(...ContentState.options),
});
const plan = fc.array(item, { minLength: 1, maxLength: 12 }).map((items) =>
  ContentPlan.parse({
    personas: personas.map(({ key }) => ({ id: key })),
    stages,
    items: items.map((one, place) => ({ id: `i${place}`, ...one })),
  }),
);

describe('the file of a content map', () => {
  it('read again is what was written, and no cell of it is a formula', () => {
    fc.assert(
      fc.property(plan, (content) => {
        const csv = writeContentCsv(content, { members });
        const rows = readContentRows(csv, content, { personas, members });
        expect(rows.map((row) => ('item' in row ? row.item : row.reason))).toEqual(
          content.items.map(({ id: _, ...rest }) => rest),
        );
        const cells: string[] = parse(csv).flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+([.,]\d+)?$/.test(cell))).toEqual([]);
      }),
    );
  });
});

describe('edits of a content map', () => {
  const wish = fc.record({
    kind: fc.constantFrom('place', 'step', 'stage', 'gone', 'stage gone', 'persona gone'),
    place: fc.nat(11),
    other: fc.nat(11),
    persona: fc.constantFrom('maya', 'priya'),
    stage: fc.constantFrom('s1', 's2', 's3'),
  });
  type Wish = typeof wish extends fc.Arbitrary<infer Value> ? Value : never;
  function editsFor(content: ContentPlan, { kind, place, other, persona, stage }: Wish): Edit[] {
    const id = content.items[place % content.items.length]?.id ?? '';
    const before = content.items[other % content.items.length];
    switch (kind) {
      case 'place': {
        const fits = before && before.id !== id && before.persona === persona && before.stage === stage;
        return placeItem(content, id, { persona, stage, before: fits ? before.id : null });
      }
      case 'step':
        return stepItem(content, id, other % 2 === 0 ? 1 : -1);
      case 'stage':
        return moveStage(content, stage, other);
      case 'gone':
        return removeItems(content, [id]);
      case 'stage gone':
        return removeStage(content, stage);
      default:
        return removePersona(content, persona);
    }
  }

  it('leave a map that may be kept, and taken back leave what was', () => {
    fc.assert(
      fc.property(plan, wish, (content, wanted) => {
        const edits = editsFor(content, wanted);
        const done = applyEdits(content, edits);
        if (done.kind !== 'applied') throw new Error('An edit of what is seen was refused.');
        expect(ContentPlan.safeParse(done.content).success).toBe(true);
        const back = applyEdits(done.content, invertEdits(edits));
        expect(back).toMatchObject({ kind: 'applied', content });
      }),
    );
  });

  it('put a piece where it was dropped: last of its place, or right before the other', () => {
    fc.assert(
      fc.property(plan, wish, (content, { place, persona, stage, other }) => {
        const id = content.items[place % content.items.length]?.id ?? '';
        const beside = content.items.filter((one) => one.persona === persona && one.stage === stage && one.id !== id);
        const before = other % 2 === 0 ? (beside[other % Math.max(1, beside.length)]?.id ?? null) : null;
        const done = applyEdits(content, placeItem(content, id, { persona, stage, before }));
        if (done.kind !== 'applied') throw new Error('A move was refused.');
        const there = ContentPlan.parse(done.content)
          .items.filter((one) => one.persona === persona && one.stage === stage)
          .map((one) => one.id);
        const at = there.indexOf(id);
        expect(there.filter((one) => one !== id)).toEqual(beside.map((one) => one.id));
        expect(there[at + 1] ?? null).toBe(before);
      }),
    );
  });
});

it('names a need and stage as a hole exactly where nothing for them is approved or live', () => {
  const needs = ['Know the price', 'See it first'];
  const asks = personas.map((persona) => ({ ...persona, needs, objections: [] }));
  const asked = plan.map((content) => ({
    ...content,
    items: content.items.map((one, place) => ({ ...one, need: needs[place % 2] ?? '', objection: '' })),
  }));
  fc.assert(
    fc.property(asked, (content) => {
      const holes = findHoles(content, asks).flatMap((hole) =>
        hole.stages.map((id) => `${hole.persona} ${hole.about} ${id}`),
      );
      const expected = personas.flatMap(({ key }) =>
        needs.flatMap((need) =>
          stages.flatMap(({ id }) =>
            content.items.some(
              (one) => one.persona === key && one.stage === id && one.need === need && isReady(one.state),
            )
              ? []
              : [`${key} ${need} ${id}`],
          ),
        ),
      );
      expect(holes.toSorted()).toEqual(expected.toSorted());
    }),
  );
});
