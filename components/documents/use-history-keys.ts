import { useEffect, useEffectEvent } from 'react';

/** Ctrl+Z and Ctrl+Shift+Z, except in a field that has a history of its own. */
export function useHistoryKeys(dispatch: (event: { type: 'undone' | 'redone' }) => void, mayWrite: boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(event.target.tagName);
    const key = event.key.toLowerCase();
    if (!mayWrite || typing || !(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y'))
      return;
    event.preventDefault();
    dispatch({ type: key === 'y' || event.shiftKey ? 'redone' : 'undone' });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
