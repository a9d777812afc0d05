import type { ReactNode } from 'react';

/** The space below the header of every page of research. */
export function ResearchBody({ children }: { children: ReactNode }) {
  return <div className="px-4 py-5.5 sm:px-6.5 print:p-0">{children}</div>;
}
