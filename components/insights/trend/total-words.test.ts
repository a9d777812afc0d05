import { expect, it } from 'vitest';
import { totalNote, totalSpan } from '@/components/insights/trend/total-words';
import { TrendQuery } from '@/lib/core/trends/trend';

const asked = (query: object) => TrendQuery.parse({ period: 'week', periods: 12, ...query });
const kept = { measure: 'events', event: 'kept' };
const people = { measure: 'profiles', event: 'kept' };

it('tells the ratio of the whole time from that of each week, and how people count in both', () => {
  const note = totalNote(asked({ series: [kept, people], ratio: true }));
  expect(note).toContain('divides what was counted over all 12 weeks together; the line divides it week by week');
  expect(note).toContain('counts once in the figure, and in each week of the line');
});

it('says nothing of people in a ratio of other numbers', () => {
  expect(totalNote(asked({ series: [kept, kept], ratio: true }))).not.toContain('Somebody');
});

it('says that people who come in several weeks count once in the figure', () => {
  expect(totalNote(asked({ series: [people] }))).toContain('counts everybody once over all 12 weeks');
});

it('is silent where the figure is the sum of its line, or the line one point', () => {
  expect(totalNote(asked({ series: [kept] }))).toBeNull();
  expect(totalNote(asked({ series: [kept, people], ratio: true, periods: 1 }))).toBeNull();
  expect(totalSpan({ period: 'day', periods: 1 })).toBe('over the day');
});
