import { describe, expect, it } from 'vitest';
import { matrixMarkdown } from './matrix-markdown';
import type { LiveReading } from './matrix-numbers';
import { sensitivitySentence } from './matrix-words';
import { type Criterion, MatrixContent, scoreId } from './priority-matrix';
import { firstPlaceShares } from './random-weightings';
import { rankMatrix } from './rank-matrix';
import { scaleNumbers } from './scale-numbers';
import { sharedRanking } from './shared-matrix';
import { placeEntries, quadrantOf } from './value-and-friction';

const criterion = (id: string, weight: number, more: Partial<Criterion> = {}): Criterion => ({
  id,
  name: `Criterion ${id}`,
  weight,
  better: 'more',
  source: { kind: 'hand' },
  ...more,
});
const entry = (id: string, friction: number | null = null) => ({
  id,
  who: { kind: 'persona' as const, key: id },
  friction,
});
const given = (entryId: string, criterionId: string, score: number | null) => ({
  id: scoreId(entryId, criterionId),
  entry: entryId,
  criterion: criterionId,
  score,
  note: '',
});
const size = (entryId: string, value: number | null): LiveReading => ({
  entry: entryId,
  criterion: 'size',
  value,
  measured: null,
  words: value === null ? 'It stands on no segment.' : `${value} profiles`,
  as_of: null,
});

/** Reach 60, ease 40. Maya 5 and 2, Theo 3 and 4: 3.8 against 3.4. */
const two = MatrixContent.parse({
  criteria: [criterion('reach', 60), criterion('ease', 40)],
  entries: [entry('maya'), entry('theo')],
  scores: [given('maya', 'reach', 5), given('maya', 'ease', 2), given('theo', 'reach', 3), given('theo', 'ease', 4)],
});
const none = { readings: [], friction: [] };

describe('a ranking', () => {
  it('is the weighted sum of its parts, as somebody would do it by hand', () => {
    const { ranked, first } = rankMatrix(two, none);
    expect(first).toBe('maya');
    expect(ranked.map(({ entry: who, rank }) => [who, rank])).toEqual([
      ['maya', 1],
      ['theo', 2],
    ]);
    expect(ranked[0]?.score).toBeCloseTo(0.6 * 5 + 0.4 * 2, 12);
    expect(ranked[1]?.score).toBeCloseTo(0.6 * 3 + 0.4 * 4, 12);
    expect(ranked[0]?.parts.map(({ adds }) => adds)).toEqual([0.6 * 5, 0.4 * 2]);
  });

  it('says over which weights the first place holds: 2 ahead on reach, 2 behind on ease, so from one half on', () => {
    const { sensitivity } = rankMatrix(two, none);
    expect(sensitivity.map(({ criterion: id, low, high }) => [id, low?.at, high?.at])).toEqual([
      ['reach', 0.5, undefined],
      ['ease', undefined, 0.5],
    ]);
    const [reach] = sensitivity;
    expect(reach && sensitivitySentence(reach, 'Maya', () => 'Theo')).toBe(
      'It is 60% of all weights. From 50% on Maya stays first; below, Theo would be.',
    );
  });

  it('counts how often each comes first under random weights: half of the simplex each here, all of it when better in all', () => {
    const [maya = 0, theo = 0] = rankMatrix(two, none).ranked.map(({ first_in: share }) => share);
    expect(maya + theo).toBeCloseTo(1, 9);
    // Four standard errors of a share of one half in 10,000 draws.
    expect(Math.abs(maya - 0.5)).toBeLessThan(0.02);
    expect(
      firstPlaceShares([
        [5, 5],
        [4, 5],
      ]),
    ).toEqual([1, 0]);
    // Three criteria, each best in one: a third each, by symmetry.
    for (const share of firstPlaceShares([
      [5, 1, 1],
      [1, 5, 1],
      [1, 1, 5],
    ]))
      expect(share).toBeCloseTo(1 / 3, 1);
  });

  it('shares a draw among those who tie, and gives the same shares again', () => {
    expect(
      firstPlaceShares([
        [3, 3],
        [3, 3],
      ]),
    ).toEqual([0.5, 0.5]);
    expect(
      firstPlaceShares([
        [5, 2],
        [3, 4],
      ]),
    ).toEqual(
      firstPlaceShares([
        [5, 2],
        [3, 4],
      ]),
    );
  });

  it('names no first and no intervals where two tie', () => {
    const scores = two.scores.map((score) => ({ ...score, score: 3 }));
    const { ranked, first, sensitivity } = rankMatrix({ ...two, scores }, none);
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 1]);
    expect([first, sensitivity]).toEqual([null, []]);
  });

  it('turns a criterion of which less is better', () => {
    const criteria = [criterion('reach', 60), criterion('ease', 40, { better: 'less' })];
    expect(rankMatrix({ ...two, criteria }, none).ranked[0]?.parts[1]).toMatchObject({ raw: 2, score: 4 });
  });

  it('leaves out who misses a score, says between what it lies, and never takes it for zero', () => {
    const entries = [...two.entries, entry('ida')];
    const scores = [...two.scores, given('ida', 'reach', 4), given('ida', 'ease', null)];
    const { ranked, unranked } = rankMatrix({ ...two, entries, scores }, none);
    expect(ranked.map(({ entry: who }) => who)).toEqual(['maya', 'theo']);
    expect(unranked).toMatchObject([{ entry: 'ida', missing: ['ease'] }]);
    expect(unranked[0]?.low).toBeCloseTo(0.6 * 4 + 0.4 * 1, 12);
    expect(unranked[0]?.high).toBeCloseTo(0.6 * 4 + 0.4 * 5, 12);
  });

  it('asks nothing of a criterion without weight', () => {
    const criteria = [...two.criteria, criterion('later', 0)];
    const { ranked, sensitivity } = rankMatrix({ ...two, criteria }, none);
    expect(ranked).toHaveLength(2);
    expect(sensitivity.map(({ criterion: id }) => id)).toEqual(['reach', 'ease']);
  });

  it.each([
    [{ entries: two.entries.slice(0, 1), scores: two.scores.slice(0, 2) }, /at least two/],
    [{ criteria: [], scores: [] }, /Add a criterion/],
    [{ criteria: two.criteria.map((one) => ({ ...one, weight: 0 })) }, /All weights are 0/],
    [{ scores: two.scores.slice(0, 2) }, /Fewer than two/],
  ])('says why there is no order', (change, reason) => {
    const ranking = rankMatrix({ ...two, ...change }, none);
    expect(ranking.reason).toMatch(reason);
    expect(ranking.ranked).toEqual([]);
    expect(JSON.stringify(ranking)).not.toContain('NaN');
  });

  it('scales live numbers among those that have one, and says why another has none', () => {
    const content = MatrixContent.parse({
      criteria: [criterion('size', 1, { source: { kind: 'live', number: 'size', scaling: 'min_max' } })],
      entries: [entry('maya'), entry('theo'), entry('ida'), entry('noah')],
    });
    const readings = [size('maya', 100), size('theo', 400), size('ida', null), size('noah', 200)];
    const { ranked, unranked } = rankMatrix(content, { readings });
    expect(ranked.map(({ entry: who, score }) => [who, score])).toEqual([
      ['theo', 5],
      ['noah', 1 + (4 * 100) / 300],
      ['maya', 1],
    ]);
    expect(unranked[0]?.parts[0]).toMatchObject({ score: null, words: 'It stands on no segment.' });
  });

  it('says that live numbers were not read, and not that somebody has to fill them in', () => {
    const live = criterion('size', 1, { source: { kind: 'live', number: 'size', scaling: 'min_max' } });
    const content = { ...two, criteria: [...two.criteria, live] };
    const { reason, unranked } = rankMatrix(content, { unread: 'The numbers are away.' });
    expect(reason).toBe('The numbers are away.');
    expect(unranked[0]?.parts[2]).toMatchObject({ score: null, words: 'The numbers are away.' });
    expect(rankMatrix(two, { unread: 'The numbers are away.' }).first).toBe('maya');
    const weightless = { ...content, criteria: [...two.criteria, { ...live, weight: 0 }] };
    expect(rankMatrix(weightless, { unread: 'The numbers are away.' }).first).toBe('maya');
  });
});

describe('scaling', () => {
  it('goes by distance or by rank; ties share the middle of their ranks', () => {
    expect(scaleNumbers([10, 1000, 20], 'min_max')).toEqual([1, 5, 1 + 4 * (10 / 990)]);
    expect(scaleNumbers([10, 1000, 20], 'quantile')).toEqual([1, 5, 3]);
    expect(scaleNumbers([10, 10, 20], 'quantile')).toEqual([2, 2, 5]);
  });

  it('tells apart nobody where all are equal, and gives no score to one alone', () => {
    expect(scaleNumbers([7, 7, null], 'min_max')).toEqual([3, 3, null]);
    expect(scaleNumbers([7, null], 'quantile')).toEqual([null, null]);
  });
});

describe('value against friction', () => {
  it('names four corners, the lines counting as above', () => {
    expect([quadrantOf(3, 0.2), quadrantOf(3, 0.5), quadrantOf(2.9, 0.2), quadrantOf(2.9, 0.5)]).toEqual([
      'win_now',
      'clear_the_way',
      'keep_easy',
      'leave_for_later',
    ]);
  });

  it('takes what was judged by hand before what was read, and says who has no place', () => {
    const content = { ...two, entries: [entry('maya', 30), entry('theo')] };
    const friction = ['maya', 'theo'].map((id) => ({ ...size(id, null), entry: id, words: 'Nobody began this way.' }));
    const { placed, left_out: leftOut } = placeEntries(content, rankMatrix(content, none), { friction });
    expect(placed).toMatchObject([{ entry: 'maya', friction: 0.3, quadrant: 'win_now' }]);
    expect(leftOut).toEqual([{ entry: 'theo', why: 'Nobody began this way.' }]);
  });

  it('says that a way was not read, where there is one', () => {
    const funnel = { steps: [{ event: 'signed_up' }, { event: 'paid' }], last_days: 90, within_days: 30 };
    const unread = { unread: 'The numbers are away.' };
    const whyOf = (content: MatrixContent) => placeEntries(content, rankMatrix(content, none), unread).left_out[0]?.why;
    expect(whyOf({ ...two, funnel })).toBe('The numbers are away.');
    expect(whyOf(two)).toContain('Choose a way');
  });
});

describe('the content of a matrix', () => {
  it.each([
    [{ scores: [given('maya', 'gone', 3)] }, /which is not there/],
    [{ scores: [given('gone', 'reach', 3)] }, /which is not compared/],
    [
      { entries: [entry('maya'), { ...entry('other'), who: { kind: 'persona', key: 'maya' } }], scores: [] },
      /once only/,
    ],
    [{ entries: Array.from({ length: 31 }, (_, index) => entry(`e${index}`)), scores: [] }, /At most 30/],
    [{ scores: [given('maya', 'reach', 6)] }, /at most 5/],
  ])('refuses what does not fit, in a sentence', (change, sentence) => {
    const parsed = MatrixContent.safeParse({ ...two, ...change });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues.map(({ message }) => message).join(' ')).toMatch(sentence);
  });
});

describe('a matrix behind a link', () => {
  it('shows scores and sizes, and neither notes nor the events that numbers are read from', () => {
    const live = (id: string, number: 'size' | 'revenue') =>
      criterion(id, 10, { source: { kind: 'live', number, scaling: 'min_max' } });
    const content = MatrixContent.parse({
      criteria: [live('size', 'size'), live('money', 'revenue'), criterion('fit', 10)],
      entries: two.entries,
      scores: [{ ...given('maya', 'fit', 4), note: 'Between us.' }, given('theo', 'fit', 2)],
    });
    const readings = ['maya', 'theo'].flatMap((id, index) => [
      size(id, 100 + index),
      { ...size(id, 5 + index), criterion: 'money', words: '5 EUR: amount of Payment made' },
    ]);
    const names = content.entries.map(({ id }) => ({ entry: id, name: id, color: 1, missing: null, newer: null }));
    const shared = sharedRanking({ content, names }, { readings, friction: [] });
    expect(shared.ranking.ranked).toHaveLength(2);
    const text = JSON.stringify(shared);
    expect(text).toContain('100 profiles');
    expect(text).not.toMatch(/Between us|Payment made/);
  });
});

it('leaves as Markdown in a table that what people wrote cannot break', () => {
  const [first, ...rest] = two.scores;
  if (!first) throw new Error('There is a first score.');
  const content = { ...two, scores: [{ ...first, note: 'One | two\nthree' }, ...rest] };
  const at = '2026-11-28T12:00:00.000Z';
  const matrix = {
    key: 'a',
    name: 'Whom *first*',
    revision: 1,
    owner: null,
    archived_at: null,
    created_at: at,
    updated_at: at,
    content,
    names: content.entries.map(({ id }) => ({ entry: id, name: id, color: 1, missing: null, newer: null })),
  };
  const text = matrixMarkdown({ matrix, numbers: none, zone: 'UTC', at: Date.parse(at) });
  expect(text).toContain('# Whom \\*first\\*');
  expect(text).toMatch(/^\| 1 \| maya \| 3\.8 \| [\d.]+% \| 5 \(One \\\| two three\) \| 2 \(Scored by hand\.\) \|$/m);
  expect(text).toContain('From 50% on maya stays first; below, theo would be.');
});
