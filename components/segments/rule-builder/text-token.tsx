'use client';

import { CaseSensitive } from 'lucide-react';
import { useState } from 'react';
import { useBuilder, type ValueQuestion } from '@/components/segments/rule-builder/builder-context';
import { Button } from '@/components/ui/button';
import { ChipsInput } from '@/components/ui/chips-input';
import { classNames } from '@/components/ui/class-names';
import { Combobox } from '@/components/ui/combobox';
import { formatCount } from '@/components/ui/format-number';
import { Input } from '@/components/ui/input';
import { Popover } from '@/components/ui/popover';
import { Tooltip } from '@/components/ui/tooltip';

/** Real values of a trait or a property, most frequent first, as a picker wants them. */
function useValueOptions(question: ValueQuestion) {
  const { searchValues } = useBuilder();
  return {
    loadKey: `values ${question.kind} ${question.event ?? ''} ${question.name}`,
    loadOptions: async (query: string, signal: AbortSignal) => {
      const values = await searchValues(question, query, signal);
      return values.map(({ value, count }) => ({ value: String(value), hint: formatCount(count) }));
    },
  };
}

type TextTokenProps = {
  question: ValueQuestion;
  value: string | undefined;
  onChange: (value: string) => void;
  missing?: boolean;
};

export function TextToken({ question, value, onChange, missing }: TextTokenProps) {
  const options = useValueOptions(question);
  return (
    <Combobox
      {...options}
      look="token"
      allowCustom
      value={value}
      onValueChange={onChange}
      display={value === '' ? '(empty)' : value}
      placeholder="choose a value"
      searchPlaceholder={`Values of ${question.name}`}
      aria-label={`Value of ${question.name}`}
      data-choose={missing || undefined}
    />
  );
}

type ListTokenProps = {
  question: ValueQuestion;
  values: readonly (string | number)[];
  onChange: (values: string[]) => void;
  missing?: boolean;
};

/** Several values side by side; one popover edits them all. */
export function ListToken({ question, values, onChange, missing }: ListTokenProps) {
  const options = useValueOptions(question);
  return (
    <Popover
      label={`Values of ${question.name}`}
      className="w-80"
      trigger={
        <button
          type="button"
          aria-label={`Values of ${question.name}: ${values.join(', ') || 'none chosen'}`}
          data-choose={missing || undefined}
          className="inline-flex max-w-full flex-wrap items-center gap-1.5 rounded-md"
        >
          {values.length === 0 && <ValueBox className="text-ink-3">choose values</ValueBox>}
          {values.slice(0, 8).map((value) => (
            <ValueBox key={String(value)}>{String(value) || '(empty)'}</ValueBox>
          ))}
          {values.length > 8 && <ValueBox>{`and ${values.length - 8} more`}</ValueBox>}
        </button>
      }
    >
      <ChipsInput
        {...options}
        label={`Values of ${question.name}`}
        values={values.map(String)}
        onValuesChange={onChange}
      />
      <p className="mt-2 text-ink-3 text-xs">Enter adds a value; a pasted list becomes many.</p>
    </Popover>
  );
}

function ValueBox({ className, children }: { className?: string; children: string }) {
  return (
    <span
      className={classNames(
        'inline-flex h-8 max-w-full items-center truncate rounded-md border border-control-line bg-paper px-2 transition-colors hover:border-ink-3',
        className,
      )}
    >
      {children}
    </span>
  );
}

type PatternTokenProps = {
  value: string | undefined;
  onChange: (value: string) => void;
  invalid: boolean;
  missing?: boolean;
};

/** A regular expression, as typed; what is wrong with it is said below the condition. */
export function PatternToken({ value, onChange, invalid, missing }: PatternTokenProps) {
  const [typed, setTyped] = useState<string | null>(null);

  function commit() {
    if (typed !== null && typed !== '' && typed !== value) onChange(typed);
    setTyped(null);
  }

  return (
    <Input
      aria-label="Pattern"
      aria-invalid={invalid || undefined}
      spellCheck={false}
      autoComplete="off"
      value={typed ?? value ?? ''}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
      placeholder="a regular expression"
      data-choose={missing || undefined}
      className="field-sizing-content w-auto min-w-40 max-w-full bg-paper font-mono"
    />
  );
}

type CaseToggleProps = { ignored: boolean; onChange: (ignored: boolean) => void };

export function CaseToggle({ ignored, onChange }: CaseToggleProps) {
  const says = ignored ? 'Capital letters do not count' : 'Capital letters count';
  return (
    <Tooltip text={`${says}. Press to change.`}>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-pressed={ignored}
        aria-label="Ignore capital letters"
        onClick={() => onChange(!ignored)}
        className={ignored ? 'bg-sunken text-ink' : 'text-ink-3'}
      >
        <CaseSensitive aria-hidden className={ignored ? 'line-through' : ''} />
      </Button>
    </Tooltip>
  );
}
