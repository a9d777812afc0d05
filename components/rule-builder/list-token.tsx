'use client';

import { Command } from 'cmdk';
import { type ClipboardEvent, useState } from 'react';
import { useValueOptions } from '@/components/rule-builder/text-token';
import type { ValueQuestion } from '@/components/rule-builder/vocabulary';
import { classNames } from '@/components/ui/class-names';
import { OptionList } from '@/components/ui/option-list';
import { Popover } from '@/components/ui/popover';
import { useOptions } from '@/components/ui/use-options';

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

type ValueListProps = {
  label: string;
  question: ValueQuestion;
  values: string[];
  onChange: (values: string[]) => void;
};

function ValueList({ label, question, values, onChange }: ValueListProps) {
  const [query, setQuery] = useState('');
  const found = useOptions(useValueOptions(question), query, true);
  const ticked = values.filter(
    (value) => value.includes(query) && !found.options.some((option) => option.value === value),
  );
  const options = [...ticked.map((value) => ({ value })), ...found.options];

  function toggle(value: string) {
    setQuery('');
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const pasted = event.clipboardData
      .getData('text')
      .split(/[\n\t,;]+/)
      .map((value) => value.trim());
    if (pasted.length < 2) return;
    event.preventDefault();
    onChange([...new Set([...values, ...pasted.filter(Boolean)])]);
  }

  return (
    <Command shouldFilter={false} label={label}>
      <Command.Input
        value={query}
        onValueChange={setQuery}
        onPaste={onPaste}
        placeholder="Search, or type or paste values"
        className="h-9 w-full border-line border-b bg-transparent px-3 outline-none placeholder:text-ink-3"
      />
      <OptionList {...found} options={options} query={query} allowCustom selected={values} onPick={toggle} />
    </Command>
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
