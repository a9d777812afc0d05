import { expect, it } from 'vitest';
import type { Rule } from '@/lib/core/segments/rule';
import { frameWords, plainFrameWords } from './frame-words';

const dictionary = { events: [], traits: [], segments: [{ key: 'power', name: 'Power writers', versions: [1, 2] }] };
const power: Rule = { kind: 'segment', segment: 'power', version: 2 };
const german: Rule = { kind: 'trait', name: 'country', operator: 'equals', value: 'DE' };
const month = { last: { n: 30, unit: 'day' as const } };

it('says who and which time is looked at', () => {
  expect(frameWords({ filter: power, dates: month }, dictionary)).toBe('Only Power writers v2, in the last 30 days');
  expect(frameWords({ dates: { last: { n: 1, unit: 'week' } } }, dictionary)).toBe(
    'Everybody who counts, in the last week',
  );
  expect(frameWords({ filter: german }, dictionary)).toBe('Profiles whose country is DE');
});

it('names the last day that is in', () => {
  expect(frameWords({ dates: { from: '2026-03-01', to: '2026-04-01' } }, dictionary)).toBe(
    'Everybody who counts, from 1 March 2026 to 31 March 2026',
  );
});

it('says nothing where nothing was chosen', () => {
  expect(frameWords({}, dictionary)).toBeNull();
});

it('tells a visitor that somebody was left out, and not by what', () => {
  expect(plainFrameWords({ filter: german, dates: month }, dictionary)).toBe(
    'Only some of the profiles, in the last 30 days',
  );
  expect(plainFrameWords({ filter: power }, dictionary)).toBe('Only Power writers v2');
});
