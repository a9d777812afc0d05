import { describe, expect, it } from 'vitest';
import type { About } from '@/lib/core/insights/about';
import type { TileAnswer } from './tile-answer';
import { answerWithoutDefinitions, tileWithoutQuestion } from './without-definitions';

const about: About = {
  hash: 'h',
  as_of: '2026-03-18T10:00:00.000Z',
  known_at: '2026-03-18T10:00:00.000Z',
  computed_at: '2026-03-18T10:00:00.000Z',
  zone: 'UTC',
  currency: 'EUR',
  data_version: 3,
  exact: true,
  base: { sentence: 'Profiles on the secret plan.', profiles: 12 },
  remarks: [],
};
const rule = { kind: 'trait', name: 'secret', operator: 'equals', value: 'x' };

describe('a shared answer', () => {
  const answer: TileAnswer = {
    kind: 'insight',
    insight: 'trend',
    about,
    answer: {
      about,
      query: {
        period: 'day',
        filter: rule,
        series: [{ event: 'order', where: [{ property: 'secret', operator: 'exists' }] }],
      },
      lines: [{ name: 'Orders', values: [1, 2] }],
      parts: [{ kind: 'segment', segment: 'vip', version: 2, name: 'VIPs' }],
      groups: [{ name: 'One', proposal: rule, sentence: 'Profiles who know the secret.', typical: ['secret-p1'] }],
      model: { features: ['secret'] },
      nested: [[rule]],
      names: ['ordered'],
      sentences: ['ordered where secret is known'],
    },
  };
  const shared = answerWithoutDefinitions(answer);

  it('says nothing of rules, conditions or their sentences, under any name', () => {
    expect(JSON.stringify(shared)).not.toContain('secret');
  });

  it('keeps names, numbers and how to draw them', () => {
    expect(shared).toMatchObject({
      about: { base: { profiles: 12 }, as_of: about.as_of },
      answer: {
        query: { period: 'day', series: [{ event: 'order' }] },
        lines: [{ name: 'Orders', values: [1, 2] }],
        parts: [{ kind: 'segment', name: 'VIPs' }],
        groups: [{ name: 'One' }],
        names: ['ordered'],
      },
    });
  });

  it('leaves a tile its place and its words', () => {
    const insight = { kind: 'trend' as const, query: { series: [], filter: rule } };
    const tile = { id: 'a', size: 'small', title: 'T', kind: 'insight', insight } as never;
    expect(tileWithoutQuestion(tile)).toEqual({ id: 'a', size: 'small', title: 'T', kind: 'insight' });
  });
});
