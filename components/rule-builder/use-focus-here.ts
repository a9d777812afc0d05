'use client';

import { type RefObject, useEffect } from 'react';
import { useBuilder } from '@/components/rule-builder/builder-context';

/**
 * Brings the keyboard to a node after an edit that sends it there: to its menu, or into the first picker that still
 * waits for a choice. At once, so that the next key finds it there; and two frames later, because a menu that closes gives
 * the focus back to its own button first.
 */
export function useFocusHere(path: string, element: RefObject<HTMLElement | null>): void {
  const { focus } = useBuilder();
  const turn = focus.path === path ? focus.turn : 0;
  const { part } = focus;
  useEffect(() => {
    if (turn === 0) return;
    if (part === 'node') focusOn(element.current, part);
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => focusOn(element.current, part));
    });
    return () => cancelAnimationFrame(frame);
  }, [turn, part, element]);
}

function focusOn(element: HTMLElement | null, part: 'node' | 'choose'): void {
  const choice = part === 'choose' ? element?.querySelector<HTMLElement>('[data-choose]') : null;
  if (choice) {
    choice.focus();
    if (choice instanceof HTMLButtonElement) choice.click();
    return;
  }
  element?.querySelector<HTMLElement>('[data-node-menu]')?.focus();
}
