import { describe, expect, it } from 'vitest';
import { letterPairs, likeness } from '@/lib/core/letter-pairs';
import { checkContent } from './check-content';
import type { PersonaAsks } from './content-check';
import { type ContentItem, ContentPlan, contentLimits } from './content-map';

const maya: PersonaAsks = {
  key: 'maya',
  name: 'Maya',
  needs: ['See an example first', 'Know the price'],
  objections: ['It writes like a robot.'],
};
const stages = [
  { id: 'looks', name: 'Looks' },
  { id: 'decides', name: 'Decides' },
];
const piece = (id: string, more: Partial<ContentItem> = {}) => ({
  id,
  persona: 'maya',
  stage: 'looks',
  title: `Piece ${id}`,
  ...more,
});
const planOf = (...items: object[]) => ContentPlan.parse({ personas: [{ id: 'maya' }], stages, items });
const check = (...items: object[]) => checkContent(planOf(...items), [maya], '2027-03-10');
const sentences = (found: { sentence: string }[]) => found.map(({ sentence }) => sentence);

describe('holes', () => {
  it('are each need with its stages, and each objection', () => {
    expect(sentences(check().holes)).toEqual([
      'Maya needs "See an example first": nothing is approved or live at any stage.',
      'Maya needs "Know the price": nothing is approved or live at any stage.',
      'Nothing approved or live answers Maya saying "It writes like a robot".',
    ]);
  });

  it('close with what is approved or live, whatever capitals and signs; a draft is on its way only', () => {
    const holes = check(
      piece('a', { need: 'see an example FIRST.', state: 'approved' }),
      piece('b', { need: 'See an example first', stage: 'decides', state: 'draft' }),
      piece('c', { need: 'Know the price', state: 'live' }),
      piece('d', { need: 'Know the price', stage: 'decides', state: 'live', objection: 'It writes like a robot' }),
    ).holes;
    expect(holes).toMatchObject([{ about: 'See an example first', stages: ['decides'], on_the_way: ['decides'] }]);
    expect(sentences(holes)).toEqual([
      'Maya needs "See an example first": nothing is approved or live in "Decides". Something is on its way in "Decides".',
    ]);
  });

  it('count a need that only a piece names, until that piece is retired', () => {
    const own = { need: 'Hear it read aloud', state: 'draft' } as const;
    expect(check(piece('a', own)).holes.some(({ about }) => about === 'Hear it read aloud')).toBe(true);
    const retired = check(piece('a', { ...own, state: 'retired' })).holes;
    expect(retired.some(({ about }) => about === 'Hear it read aloud')).toBe(false);
  });

  it('are looked for by stage where the card names no needs, and it says so', () => {
    const plan = planOf(piece('a', { state: 'live' }));
    const { holes, remarks } = checkContent(plan, [{ ...maya, needs: [], objections: [] }], '2027-03-10');
    expect(sentences(holes)).toEqual(['For Maya nothing is approved or live in "Decides".']);
    expect(remarks).toHaveLength(2);
    expect(checkContent(plan, [], '2027-03-10').remarks[0]).toContain('no longer in this workspace');
  });
});

describe('duplicates', () => {
  const titled = (id: string, title: string, more: Partial<ContentItem> = {}) => piece(id, { title, ...more });

  it('are near-equal titles in the same place for the same need', () => {
    const found = check(titled('a', 'Ten tips for drafts'), titled('b', '10 tips for drafts!')).duplicates;
    expect(found).toMatchObject([{ one: 'a', other: 'b', likeness: expect.closeTo(20 / 23) }]);
    expect(found[0]?.sentence).toContain('look like the same piece for Maya in "Looks"');
  });

  it('are none at another stage, for another need, when retired, or when titles differ', () => {
    const one = titled('a', 'Ten tips for drafts');
    expect(check(one, titled('b', one.title, { stage: 'decides' })).duplicates).toEqual([]);
    expect(check(one, titled('b', one.title, { need: 'Know the price' })).duplicates).toEqual([]);
    expect(check(one, titled('b', one.title, { state: 'retired' })).duplicates).toEqual([]);
    expect(check(one, titled('b', 'What it costs')).duplicates).toEqual([]);
  });

  it('are none among the parts of a row', () => {
    const parts = [1, 2, 3].map((part) => titled(`p${part}`, `Drafts that stand up, part ${part}`));
    expect(check(...parts).duplicates).toEqual([]);
    expect(check(...parts, titled('again', 'Drafts that stand up: part 2')).duplicates).toMatchObject([
      { one: 'p2', other: 'again', likeness: 1 },
    ]);
  });

  it('know a hand-counted likeness: night and nacht share one of four pairs each', () => {
    expect(likeness(letterPairs('night'), letterPairs('nacht'))).toBe(0.25);
    expect(likeness(letterPairs('Café, now'), letterPairs('now cafe'))).toBe(1);
    expect(likeness(letterPairs('!'), letterPairs('?'))).toBe(0);
  });
});

describe('reviews', () => {
  it('are due from the day after, the longest first, and never of what is retired', () => {
    const { overdue } = check(
      piece('a', { review: '2027-03-10' }),
      piece('b', { review: '2027-03-09' }),
      piece('c', { review: '2027-01-09' }),
      piece('d', { review: '2027-01-01', state: 'retired' }),
    );
    expect(overdue.map(({ item, days }) => [item, days])).toEqual([
      ['c', 60],
      ['b', 1],
    ]);
    expect(overdue[1]?.sentence).toBe('"Piece b" was to be reviewed 1 day ago.');
  });
});

describe('limits', () => {
  const problems = (plan: object) => ContentPlan.safeParse(plan).error?.issues.map(({ message }) => message) ?? [];

  it('are said in sentences', () => {
    const many = Array.from({ length: contentLimits.items + 1 }, (_, place) => piece(`p${place}`));
    expect(problems({ personas: [{ id: 'maya' }], stages, items: many })).toEqual([
      'A content map holds at most 400 pieces. Take retired ones away, or make a second map.',
    ]);
    expect(problems({ personas: ['a', 'b', 'c'].map((id) => ({ id })) })[0]).toContain('two side by side');
    expect(problems({ personas: [{ id: 'maya' }], stages, items: [piece('a', { stage: 'gone' })] })).toEqual([
      '"Piece a" stands in the stage "gone", which is not on the map (any more).',
    ]);
  });

  it('count different live numbers, not pieces', () => {
    const counted = (event: string, id: string) => ({
      ...piece(id),
      kpi: { name: event, metric: { measure: 'share_who_did', event } },
    });
    const shared = Array.from({ length: 100 }, (_, place) => counted('order', `p${place}`));
    expect(problems({ personas: [{ id: 'maya' }], stages, items: shared })).toEqual([]);
    const own = Array.from({ length: 25 }, (_, place) => counted(`event ${place}`, `p${place}`));
    expect(problems({ personas: [{ id: 'maya' }], stages, items: own })[0]).toContain('at most 24');
  });
});
