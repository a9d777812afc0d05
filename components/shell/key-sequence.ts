export type KeyPress = { key: string; command: boolean; typing: boolean };
export type KeyState = { waiting: boolean };
export type KeyMeaning = 'palette' | 'shortcuts' | { goTo: string } | null;

/** What a key means after the one before it: Ctrl or Cmd with K, "?", or "g" and then the letter of a place. */
export function readKey(state: KeyState, press: KeyPress): { state: KeyState; meaning: KeyMeaning } {
  const idle = { waiting: false };
  if (press.command) {
    return { state: idle, meaning: press.key.toLowerCase() === 'k' ? 'palette' : null };
  }
  if (press.typing) {
    return { state: idle, meaning: null };
  }
  if (state.waiting) {
    return { state: idle, meaning: { goTo: press.key } };
  }
  if (press.key === '?') {
    return { state: idle, meaning: 'shortcuts' };
  }
  return { state: { waiting: press.key === 'g' }, meaning: null };
}
