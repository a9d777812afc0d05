import type { QueryClient } from '@tanstack/react-query';

/** What is written in a tab and not kept yet, each by a sign of its own. */
const held = new WeakMap<QueryClient, Set<symbol>>();

/** Whether leaving the page now would lose what somebody wrote. */
export const isPageHeld = (cache: QueryClient): boolean => (held.get(cache)?.size ?? 0) > 0;

/** Keeps the page from being left by itself, until what is given back is called. */
export function holdPage(cache: QueryClient): () => void {
  const signs = held.get(cache) ?? new Set();
  const sign = Symbol('unsaved');
  held.set(cache, signs.add(sign));
  return () => {
    signs.delete(sign);
  };
}
