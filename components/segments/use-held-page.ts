'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { holdPage } from '@/lib/browser/held-page';

/** Keeps the page from being left by itself while something on it is not saved. */
export function useHeldPage(isUnsaved: boolean): void {
  const cache = useQueryClient();
  useEffect(() => (isUnsaved ? holdPage(cache) : undefined), [isUnsaved, cache]);
}
