'use client';

import type { ValueQuestion } from '@/components/rule-builder/vocabulary';
import { classNames } from '@/components/ui/class-names';
import { onDemand } from '@/components/ui/on-demand';
import { Popover } from '@/components/ui/popover';

const ValueList = onDemand(() => import('@/components/rule-builder/value-list').then((file) => file.ValueList));

type ListTokenProps = {
  question: ValueQuestion;
  values: readonly (string | number)[];
  onChange: (values: string[]) => void;
  missing?: boolean;
};

const shown = 8;

/** Several values side by side; one list, searched, ticks and unticks them. */
export function ListToken({ question, values, onChange, missing }: ListTokenProps) {
  const label = `Values of ${question.name}`;
  return (
    <Popover
      label={label}
      className="w-80 p-0"
      trigger={
        <button
          type="button"
          aria-label={`${label}: ${values.join(', ') || 'none chosen'}`}
          data-choose={missing || undefined}
          className="inline-flex max-w-full flex-wrap items-center gap-1.5 rounded-md"
        >
          {values.length === 0 && <ValueBox className="text-ink-3">choose values</ValueBox>}
          {values.slice(0, shown).map((value) => (
            <ValueBox key={String(value)}>{String(value) || '(empty)'}</ValueBox>
          ))}
          {values.length > shown && <ValueBox>{`and ${values.length - shown} more`}</ValueBox>}
        </button>
      }
    >
      <ValueList label={label} question={question} values={values.map(String)} onChange={onChange} />
    </Popover>
  );
}

function ValueBox({ className, children }: { className?: string; children: string }) {
  return (
    <span
      className={classNames(
        'inline-flex h-8 max-w-full items-center truncate rounded-md border border-line-strong bg-paper px-2 transition-colors hover:border-ink-3',
        className,
      )}
    >
      {children}
    </span>
  );
}
