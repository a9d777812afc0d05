import { describe, expect, it } from 'vitest';
import { maturityOf, type WorkspaceUse } from './maturity';

const at = new Date('2026-11-28T12:00:00Z');
const nothing: WorkspaceUse = {
  profiles: 0,
  describedNames: 0,
  segments: 0,
  recentlyRefreshed: 0,
  purposes: 0,
  personas: 0,
  personasOnSegments: 0,
  claims: 0,
  claimsWithEvidence: 0,
  interviews: 0,
  publishedPersonas: 0,
  personasWithMetric: 0,
  boards: 0,
  keptAnswers: 0,
  recentDriftChecks: 0,
  opportunities: 0,
};
const withData = { ...nothing, profiles: 1, describedNames: 3 };
const withSegments = { ...withData, segments: 2, purposes: 2, recentlyRefreshed: 2 };
const withPersonas = {
  ...withSegments,
  personas: 2,
  personasOnSegments: 2,
  claims: 4,
  claimsWithEvidence: 2,
  interviews: 1,
  publishedPersonas: 1,
};
const withNumbers = {
  ...withPersonas,
  personasWithMetric: 2,
  boards: 1,
  keptAnswers: 1,
  recentDriftChecks: 1,
  opportunities: 1,
};

describe('the level of a workspace', () => {
  it.each([
    ['nothing', nothing, 0, 'data_in'],
    ['data without words', { ...nothing, profiles: 1 }, 0, 'words'],
    ['data with words', withData, 1, 'published'],
    ['a segment that nobody refreshed', { ...withSegments, recentlyRefreshed: 1 }, 1, 'fresh'],
    ['a segment without a purpose', { ...withSegments, purposes: 1 }, 1, 'purpose'],
    ['live segments', withSegments, 2, 'on_segments'],
    ['one persona', { ...withPersonas, personas: 1, personasOnSegments: 1 }, 2, 'on_segments'],
    ['a persona that stands on nothing', { ...withPersonas, personas: 3 }, 2, 'on_segments'],
    ['fewer than half of the claims backed', { ...withPersonas, claimsWithEvidence: 1 }, 2, 'evidence'],
    ['no claims at all', { ...withPersonas, claims: 0, claimsWithEvidence: 0 }, 2, 'evidence'],
    ['backed personas', withPersonas, 3, 'metrics'],
    ['no drift watched', { ...withNumbers, recentDriftChecks: 0 }, 3, 'drift'],
  ])('with %s', (_, use, level, next) => {
    const found = maturityOf(use, at);
    expect(found.level).toBe(level);
    expect(found.next?.id).toBe(next);
    expect(found.next?.next).toMatch(/\.$/);
    expect(found.levels.filter(({ is_reached: isReached }) => isReached)).toHaveLength(level);
  });

  it('counts no level whose lower one is missing something', () => {
    expect(maturityOf({ ...withNumbers, profiles: 0 }, at).level).toBe(0);
  });

  it('ends at the fourth, and says why nobody reaches the fifth', () => {
    const { level, levels, next } = maturityOf(withNumbers, at);
    expect([level, next]).toEqual([4, null]);
    expect(levels[4]).toMatchObject({ is_reached: false, why_not: expect.stringMatching(/not built yet/) });
  });
});
