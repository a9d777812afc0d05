import { useEffect, useEffectEvent } from 'react';
import { type KeyMeaning, type KeyState, readKey } from '@/components/shell/key-sequence';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
      target.closest('[role="menu"],[role="listbox"]') !== null)
  );
}

/** Listens to the keyboard of the whole page. `onMeaning` answers whether it made use of the key. */
export function useShellKeys(onMeaning: (meaning: KeyMeaning) => boolean): void {
  const handle = useEffectEvent(onMeaning);
  useEffect(() => {
    let state: KeyState = { waiting: false };
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey) {
        return;
      }
      const command = event.ctrlKey || event.metaKey;
      const read = readKey(state, { key: event.key, command, typing: isTyping(event.target) });
      state = read.state;
      if (read.meaning && handle(read.meaning)) {
        event.preventDefault();
      }
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
