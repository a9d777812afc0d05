import { describe, expect, it } from 'vitest';
import { type Dictionary, emptyDictionary } from '@/lib/core/segments/dictionary';
import { amountRemarks, splitRemarks, unknownEventRemarks } from './name-remarks';

const dictionary: Dictionary = {
  ...emptyDictionary,
  events: [
    {
      name: 'order',
      properties: [
        { name: 'amount', types: ['number'] },
        { name: 'price', types: ['number', 'text'] },
        { name: 'colour', types: ['text'] },
      ],
    },
  ],
};

describe('remarks on names', () => {
  it('tell each event that is not there once, and none of a question about any event', () => {
    expect(unknownEventRemarks(['order', 'gone', undefined, 'gone'], dictionary)).toEqual([
      'No event “gone” has come in. It may have been renamed, or its import undone.',
    ]);
  });

  it.each([
    ['amount', []],
    ['price', ['Some values of “price” of “order” are no numbers, and bring no amount.']],
    ['colour', ['“colour” of “order” never holds a number, so there is nothing to add up.']],
    ['weight', ['“weight” of “order” never holds a number, so there is nothing to add up.']],
  ])('say whether %s can be added up', (property, expected) => {
    expect(amountRemarks([{ event: 'order', property }], dictionary)).toEqual(expected);
  });

  it('tell that nothing has what the parts are to be made of', () => {
    expect(splitRemarks({ by: 'trait', name: 'plan', top: 7 }, dictionary)).toEqual([
      'No trait “plan” has come in. It may have been renamed, or its import undone.',
    ]);
    expect(splitRemarks({ by: 'property', name: 'plan', top: 7 }, dictionary)).toEqual([
      'No event has come in that carries “plan”.',
    ]);
    expect(splitRemarks({ by: 'property', name: 'price', top: 7 }, dictionary)).toEqual([]);
  });

  it('leave the amount of an event that is not there to the remark on the event', () => {
    expect(amountRemarks([{ event: 'gone', property: 'amount' }], dictionary)).toEqual([]);
  });
});
