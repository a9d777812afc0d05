'use client';

import { useEffect } from 'react';
import { holdPage } from '@/lib/browser/held-page';

/** Keeps the page from being left by itself while something on it is not saved. */
export function useHeldPage(isUnsaved: boolean): void {
  useEffect(() => (isUnsaved ? holdPage() : undefined), [isUnsaved]);
}
