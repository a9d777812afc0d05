import { describe, expect, it } from 'vitest';
import { checkNewPassword, passwordFault } from './password';

describe('passwordFault', () => {
  it.each([
    ['too short', 'short-one', 'at least 10'],
    ['too long', 'x1'.repeat(101), 'at most 200'],
    ['the email address', 'Maya.Lind@Example.com', 'email address'],
    ['the name in the email address', 'maya.lind.writes', 'email address'],
    ['a common one, whatever its case', 'PassWord123', 'first that people try'],
    ['one character repeated', 'aaaaaaaaaaaa', 'repeated'],
    ['characters that count up', 'abcdefghijkl', 'count up'],
    ['characters that count down', ':9876543210', 'count up or down'],
  ])('refuses %s', (_name, password, words) => {
    const email = password.startsWith('maya.lind') ? 'maya.lind.writes@example.com' : 'maya.lind@example.com';
    expect(passwordFault(password, email)).toContain(words);
  });

  it('takes ten characters that nobody tries first', () => {
    expect(passwordFault('vellum-ink', 'maya@example.com')).toBeNull();
  });

  it('counts characters as people see them, not code units', () => {
    expect(passwordFault('🎭🎭🎭🎭🎭🎭', 'maya@example.com')).toContain('at least 10');
  });
});

it('names the field of a password that cannot be chosen', () => {
  expect(() => checkNewPassword('short', 'maya@example.com')).toThrowError(
    expect.objectContaining({ kind: 'invalid', details: { field: 'password' } }),
  );
});
