import type { ReactNode } from 'react';

/** One line of a question: a quiet word, then its controls. */
export function QuestionRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-1.5 gap-y-2">
      <span className="mr-1 min-w-14 text-ink-3 text-xs">{label}</span>
      {children}
    </div>
  );
}
