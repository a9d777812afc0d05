'use client';

import { type ReactNode, useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** At the foot of what is printed: what it is, as of when, and the address where it lives. Not on the screen. */
export function PrintFoot({ children }: { children: ReactNode }) {
  const address = useSyncExternalStore(
    never,
    () => window.location.href,
    () => '',
  );
  return (
    <footer data-print-foot className="hidden">
      <span>{children}</span>
      <span>{address}</span>
    </footer>
  );
}
