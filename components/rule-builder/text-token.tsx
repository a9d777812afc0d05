'use client';

import { CaseSensitive } from 'lucide-react';
import { useState } from 'react';
import { useVocabulary, type ValueQuestion } from '@/components/rule-builder/vocabulary';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Combobox } from '@/components/ui/combobox';
import { tokenStyles } from '@/components/ui/control-styles';
import { formatCount } from '@/components/ui/format-number';
import { Input } from '@/components/ui/input';
import { Tooltip } from '@/components/ui/tooltip';

/** Real values of a trait or a property, most frequent first, as a picker wants them. */
export function useValueOptions(question: ValueQuestion) {
  const { workspace, searchValues } = useVocabulary();
  return {
    loadKey: JSON.stringify(['values', workspace, question]),
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
      className={classNames(tokenStyles, 'field-sizing-content min-w-40 font-mono')}
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
