'use client';

import { type ReactNode, useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** At the foot of each printed page: what it is, as of when, and the address where it lives. */
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
