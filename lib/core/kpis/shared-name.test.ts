import { describe, expect, it } from 'vitest';
import { emptyDictionary } from '@/lib/core/segments/dictionary';
import { sharedName } from './shared-name';

const dictionary = {
  ...emptyDictionary,
  events: [
    { name: 'note_kept', label: 'Kept a note', properties: [] },
    { name: 'app_opened', properties: [] },
  ],
};

describe('the name of a number outside', () => {
  it('is what people wrote, or the word of the dictionary where that is the name of an event', () => {
    expect(sharedName('Comes back', dictionary)).toBe('Comes back');
    expect(sharedName(' note_kept ', dictionary)).toBe('Kept a note');
    expect(sharedName('app_opened', dictionary)).toBe('A KPI');
  });
});
