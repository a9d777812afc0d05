import type { ReactNode } from 'react';

/** The words beside a radio. */
export function LabelText({ id, label, hint }: { id: string; label: ReactNode; hint?: ReactNode }) {
  return (
    <span className="min-w-0">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} className="block text-ink-3 text-xs">
          {hint}
        </span>
      )}
    </span>
  );
}
