import { describe, expect, it } from 'vitest';
import type { DraftCondition } from './draft-rule';
import { keepValue, valueShape } from './edit-comparison';
import { surprisesOf } from './surprises';

const did: DraftCondition = { kind: 'did', event: 'order', count: { operator: 'at_least', n: 1 }, window: 'ever' };

describe('surprisesOf', () => {
  it('says that a negative operator includes profiles about whom nothing is known', () => {
    expect(surprisesOf({ kind: 'trait', name: 'country', operator: 'not_equals', value: 'DE' })).toEqual([
      'Includes profiles with no country.',
    ]);
  });

  it('says that "at most 1 time" includes never', () => {
    expect(surprisesOf({ ...did, count: { operator: 'at_most', n: 1 } })).toEqual([
      'Includes profiles who never did order.',
    ]);
    expect(surprisesOf(did)).toEqual([]);
  });

  it('says that a sum below something includes those without any', () => {
    const sum: DraftCondition = {
      kind: 'aggregate',
      event: 'order',
      aggregate: 'sum',
      property: 'amount',
      operator: 'less_than',
      value: 100,
      window: 'ever',
    };
    expect(surprisesOf(sum)).toHaveLength(1);
    expect(surprisesOf({ ...sum, aggregate: 'average' })).toEqual([]);
  });
});

describe('keepValue', () => {
  it('keeps the chosen text when one becomes a list and back', () => {
    expect(keepValue('pro', valueShape('is_any_of', 'text'))).toEqual(['pro']);
    expect(keepValue(['pro', 'team'], valueShape('equals', 'text'))).toBe('pro');
  });

  it('drops a number where a text is asked for', () => {
    expect(keepValue(3, 'text')).toBeUndefined();
  });
});
