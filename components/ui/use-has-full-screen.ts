'use client';

import { useSyncExternalStore } from 'react';

/** Whether this browser can show a part of the page alone: those of phones often cannot. */
export function useHasFullScreen(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => document.fullscreenEnabled,
    () => false,
  );
}
