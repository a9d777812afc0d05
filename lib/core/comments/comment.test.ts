import { expect, it } from 'vitest';
import { cutAtMentions, namedIn } from './comment';

const named = (name: string) => ({ user_id: '0198f3a0-0000-7000-8000-000000000000', name });

it('cuts a comment at the names in it, the longest name first, and loses nothing', () => {
  const text = '@Vera Lind and @Vera: look.';
  const parts = cutAtMentions(text, [named('Vera'), named('Vera Lind')]);
  expect(parts).toEqual([
    { text: '@Vera Lind', isMention: true },
    { text: ' and ', isMention: false },
    { text: '@Vera', isMention: true },
    { text: ': look.', isMention: false },
  ]);
  expect(parts.map((part) => part.text).join('')).toBe(text);
});

it('names whoever has the longest name that stands there, and nobody whose name only begins it', () => {
  const everybody = [named('Vera'), named('Vera Lind'), named('Olga')];
  expect(namedIn('Ask @Vera Lind.', everybody)).toEqual([named('Vera Lind')]);
  expect(namedIn('Ask @Vera, not @Vera Lind.', everybody)).toEqual([named('Vera'), named('Vera Lind')]);
  expect(namedIn('Ask Olga.', everybody)).toEqual([]);
});
