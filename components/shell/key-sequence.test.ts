import { describe, expect, it } from 'vitest';
import { type KeyState, readKey } from '@/components/shell/key-sequence';

const idle: KeyState = { waiting: false };
const plain = (key: string) => ({ key, command: false, typing: false });

describe('readKey', () => {
  it('opens the palette with Ctrl or Cmd and K, even while typing', () => {
    expect(readKey(idle, { key: 'k', command: true, typing: true }).meaning).toBe('palette');
  });

  it('goes to a place with g and its letter', () => {
    const first = readKey(idle, plain('g'));
    expect(first.meaning).toBeNull();
    expect(readKey(first.state, plain('s'))).toEqual({ state: idle, meaning: { goTo: 's' } });
  });

  it('leaves letters alone while somebody types', () => {
    expect(readKey({ waiting: true }, { key: 's', command: false, typing: true }).meaning).toBeNull();
    expect(readKey(idle, { key: '?', command: false, typing: true }).meaning).toBeNull();
  });

  it('forgets the g after any other key', () => {
    const after = readKey(readKey(idle, plain('g')).state, plain('x'));
    expect(readKey(after.state, plain('s')).meaning).toBeNull();
  });
});
