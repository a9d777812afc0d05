'use client';

import { Command } from 'cmdk';
import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { useValueOptions } from '@/components/rule-builder/text-token';
import type { ValueQuestion } from '@/components/rule-builder/vocabulary';
import { OptionList } from '@/components/ui/option-list';
import { useOptions } from '@/components/ui/use-options';

type ValueListProps = {
  label: string;
  question: ValueQuestion;
  values: string[];
  onChange: (values: string[]) => void;
};

/** Ticks and unticks values that are searched for, typed or pasted. */
export function ValueList({ label, question, values, onChange }: ValueListProps) {
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  // Its code may come after the popover that holds it is open.
  useEffect(() => search.current?.focus(), []);
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
        ref={search}
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
