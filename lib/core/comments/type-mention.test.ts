import { describe, expect, it } from 'vitest';
import { mentionAt, putMention, whoIsMeant } from './type-mention';

describe('mentionAt', () => {
  it('is what stands between an @ and the cursor', () => {
    expect(mentionAt('Ask @Ve', 7)).toEqual({ from: 4, query: 'Ve' });
    expect(mentionAt('@', 1)).toEqual({ from: 0, query: '' });
    expect(mentionAt('Ask @Vera Li', 12)).toEqual({ from: 4, query: 'Vera Li' });
  });

  it('is nothing in an address of mail, on another line, and before the @', () => {
    expect(mentionAt('vera@example', 12)).toBeNull();
    expect(mentionAt('@Vera\nand', 9)).toBeNull();
    expect(mentionAt('Ask @Vera', 2)).toBeNull();
    expect(mentionAt('', 0)).toBeNull();
  });
});

it('finds people by the beginning of any part of their name', () => {
  const people = [{ name: 'Vera Lind' }, { name: 'Linus' }, { name: 'Olga' }];
  expect(whoIsMeant(people, 'li')).toEqual([{ name: 'Vera Lind' }, { name: 'Linus' }]);
});

it('puts the name in the place of what was typed, with the cursor behind it', () => {
  const put = putMention('Ask @Ve about it', { from: 4, query: 'Ve' }, 'Vera Lind');
  expect(put).toEqual({ text: 'Ask @Vera Lind about it', cursor: 15 });
  expect(putMention('@', { from: 0, query: '' }, 'Olga')).toEqual({ text: '@Olga ', cursor: 6 });
});
