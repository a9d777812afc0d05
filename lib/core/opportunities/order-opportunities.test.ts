import { describe, expect, it } from 'vitest';
import { type OpportunityState, unknown } from './opportunity';
import { orderOpportunities } from './order-opportunities';

const row = (id: string, title: string, state: OpportunityState = 'open', persona: string | null = null) => ({
  id,
  title,
  state,
  persona: persona === null ? null : { key: persona, name: persona, color: 1 },
  created_at: `2026-01-0${id}T00:00:00.000Z`,
});
const worth = (value: number | null) => ({ size: unknown(''), money: { ...unknown(''), value }, as_of: null });

const rows = [row('1', 'Beta', 'won', 'maya'), row('2', 'Alpha'), row('3', 'Gamma', 'open', 'maya'), row('4', 'Delta')];
const now = new Map([
  ['1', worth(-5)],
  ['2', worth(null)],
  ['3', worth(100)],
]);
const titles = (found: { title: string }[]) => found.map(({ title }) => title);

describe('the order of opportunities', () => {
  it('puts what has no number behind what has one, however small, and then goes by title', () => {
    expect(titles(orderOpportunities(rows, now, { order: 'money' }))).toEqual(['Gamma', 'Beta', 'Alpha', 'Delta']);
  });

  it('goes by title, or by when they were added', () => {
    expect(titles(orderOpportunities(rows, now, { order: 'title' }))).toEqual(['Alpha', 'Beta', 'Delta', 'Gamma']);
    expect(titles(orderOpportunities(rows, now, { order: 'newest' }))).toEqual(['Delta', 'Gamma', 'Alpha', 'Beta']);
  });

  it('shows those of one state and one persona', () => {
    const filter = { order: 'title' as const, state: 'open' as const, persona: 'maya' };
    expect(titles(orderOpportunities(rows, now, filter))).toEqual(['Gamma']);
  });
});
