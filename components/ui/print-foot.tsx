'use client';

import { type ReactNode, useSyncExternalStore } from 'react';

const never = () => () => undefined;

type PrintFootProps = {
  children: ReactNode;
  /** The address opens the page to whoever has it, so it is not printed. */
  isSecret?: boolean;
};

/** At the foot of what is printed: what it is, as of when, and the address where it lives. Not on the screen. */
export function PrintFoot({ children, isSecret = false }: PrintFootProps) {
  const address = useSyncExternalStore(
    never,
    () => window.location.href,
    () => '',
  );
  return (
    <footer data-print-foot className="hidden">
      <span>{children}</span>
      {!isSecret && <span>{address}</span>}
    </footer>
  );
}
