import { describe, expect, it } from 'vitest';
import { digestSentences } from './digest';
import type { FollowState } from './follow';

const segment = (members: number, version = 2): FollowState => ({
  kind: 'segment',
  name: 'Power writers',
  version,
  size: { members, base: 20_000 },
});
const persona = (change: Partial<Extract<FollowState, { kind: 'persona' }>> = {}): FollowState => ({
  kind: 'persona',
  name: 'Maya',
  revision: 3,
  stands_on: { segment: 'power-writers', version: 2 },
  size: { members: 1000, base: 20_000 },
  metric: { name: 'Texts kept', value: 4, low: 3.8, high: 4.2, is_share: false },
  ...change,
});
const board = (value: number | null, version = 1, asks = 'a'): FollowState => ({
  kind: 'board',
  name: 'The week',
  version,
  figures: [{ id: 'f', name: 'Orders', asks, value }],
});

describe('a digest', () => {
  it('is quiet when nothing moved', () => {
    expect(digestSentences(segment(1204), segment(1204))).toEqual([]);
    expect(digestSentences(persona(), persona())).toEqual([]);
    expect(digestSentences(board(10), board(10))).toEqual([]);
  });

  it('is quiet about small movements', () => {
    expect(digestSentences(segment(1204), segment(1250))).toEqual([]);
    expect(digestSentences(segment(20), segment(24))).toEqual([]);
    expect(digestSentences(board(1000), board(1040))).toEqual([]);
  });

  it('writes amounts in their currency', () => {
    const revenue = (value: number): FollowState => ({
      kind: 'board',
      name: 'The week',
      version: 1,
      figures: [{ id: 'f', name: 'Revenue', asks: 'a', value, currency: 'EUR' }],
    });
    expect(digestSentences(revenue(97.5), revenue(120.9))).toEqual(['Revenue rose from €97.50 to €120.90 (+24%).']);
    expect(digestSentences(revenue(1500), revenue(1000))).toEqual(['Revenue fell from €1,500 to €1,000 (−33%).']);
  });

  it('says how far a size moved, and which way', () => {
    expect(digestSentences(segment(1204), segment(1310))).toEqual([
      'Power writers grew from 1,204 to 1,310 profiles (+9%).',
    ]);
    expect(digestSentences(segment(100), segment(50))).toEqual([
      'Power writers shrank from 100 to 50 profiles (−50%).',
    ]);
    expect(digestSentences(segment(0), segment(12))).toEqual(['Power writers grew from 0 to 12 profiles.']);
  });

  it('takes the size of another version for no movement', () => {
    expect(digestSentences(segment(1204), segment(80, 3))).toEqual([
      'Power writers was published as v3. It holds 80 profiles.',
    ]);
    const moved = persona({ stands_on: { segment: 'power-writers', version: 3 }, size: { members: 10, base: null } });
    expect(digestSentences(persona(), moved)).toEqual(['Maya stands on power-writers v3 now.']);
  });

  it('says of a key metric only what lies outside the interval it had', () => {
    const metric = (value: number) => ({
      name: 'Texts kept',
      value,
      low: value - 0.2,
      high: value + 0.2,
      is_share: false,
    });
    expect(digestSentences(persona(), persona({ metric: metric(4.15) }))).toEqual([]);
    expect(digestSentences(persona(), persona({ metric: metric(4.5) }))).toEqual([
      'Texts kept of Maya rose from 4 to 4.5.',
    ]);
  });

  it('says when a card was edited, and when a board was changed', () => {
    expect(digestSentences(persona(), persona({ revision: 4 }))).toEqual(['The card of Maya was edited.']);
    expect(digestSentences(board(10), board(10, 2))).toEqual(['The week was changed: it is at version 2.']);
  });

  it('compares figures that ask the same, and no others', () => {
    expect(digestSentences(board(49), board(60))).toEqual(['Orders rose from 49 to 60 (+22%).']);
    expect(digestSentences(board(49), board(60, 1, 'another'))).toEqual([]);
    expect(digestSentences(board(null), board(60))).toEqual([]);
  });

  it('says once that something is gone', () => {
    const gone: FollowState = { kind: 'gone', name: 'Power writers' };
    expect(digestSentences(segment(5), gone)).toEqual(['Power writers is not there any more.']);
    expect(digestSentences(gone, gone)).toEqual([]);
  });
});
