import { expect, it } from 'vitest';
import type { Segment } from '@/lib/core/segments/segment';
import { shownSegments } from './shown-segments';

const at = '2025-11-01T00:00:00.000Z';
const power: Segment = {
  key: 'power',
  name: 'Power users',
  purpose: null,
  owner: null,
  review_days: null,
  retired_at: null,
  created_at: at,
  updated_at: at,
  draft: { rule: null, revision: 1, base_version: null, changed: false },
  current: { version: 2, published_at: at, sentence: 'Profiles who did order.', zone: 'UTC' },
  sentence: 'Profiles who did order.',
  size: { member_count: 12, base_count: 30, base_members: 12, as_of: at, known_at: at },
  refresh: null,
  trend: [],
  used_by: [],
};
const draft: Segment = {
  ...power,
  key: 'draft',
  name: 'A draft',
  current: null,
  size: null,
  sentence: 'Profiles on pro.',
};
const both = [power, draft];

it('finds a segment by a word of its rule', () => {
  expect(shownSegments(both, { search: 'ON pro', show: 'all', sort: 'name' })).toEqual([draft]);
});

it('puts what was never counted last', () => {
  expect(shownSegments(both.toReversed(), { search: '', show: 'all', sort: 'size' })).toEqual([power, draft]);
});

it('shows what is not published yet', () => {
  expect(shownSegments(both, { search: '', show: 'drafts', sort: 'name' })).toEqual([draft]);
});
