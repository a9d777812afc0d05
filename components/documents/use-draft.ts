'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';

/**
 * What is being written in a field, null while nothing is. It is kept when the field is left, and when the field goes
 * while it is being written in: with its row, or with its page.
 */
export function useDraft<Draft>(keep: (draft: Draft) => void) {
  const [draft, setDraft] = useState<Draft | null>(null);
  // What is left to be kept, once: the state of a field that goes is not known any more.
  const left = useRef<Draft | null>(null);
  const write = (next: Draft | null) => {
    left.current = next;
    setDraft(next);
  };
  const keepLeft = () => {
    const last = left.current;
    left.current = null;
    if (last !== null) keep(last);
  };
  const keepGoing = useEffectEvent(keepLeft);
  useEffect(() => () => keepGoing(), []);
  const leave = () => {
    keepLeft();
    setDraft(null);
  };
  return { draft, write, leave, letGo: () => write(null) };
}
