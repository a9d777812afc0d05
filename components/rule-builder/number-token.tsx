'use client';

import { type KeyboardEvent, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { tokenStyles } from '@/components/ui/control-styles';
import { Input } from '@/components/ui/input';

type NumberTokenProps = {
  label: string;
  value: number | undefined;
  onChange: (value: number) => void;
  /** Whole numbers from here upward; leave out for any number. */
  wholeFrom?: number;
  missing?: boolean;
};

/** A number in a sentence. It is taken over on Enter, on leaving, and with the arrow keys. */
export function NumberToken({ label, value, onChange, wholeFrom, missing }: NumberTokenProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null ? value : parseNumber(typed, wholeFrom);
  const wrong = typed !== null && typed !== '' && parsed === undefined;

  function commit(next: number | undefined) {
    setTyped(null);
    if (next !== undefined && next !== value) onChange(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (event.key === 'Enter') commit(parsed);
    else if (event.key === 'Escape') setTyped(null);
    else if (step && !event.altKey) {
      event.preventDefault();
      const next = (parsed ?? 0) + step;
      commit(wholeFrom === undefined ? next : Math.max(wholeFrom, next));
    }
  }

  return (
    <Input
      inputMode="decimal"
      aria-label={label}
      aria-invalid={wrong || undefined}
      title={wrong ? numberHint(wholeFrom) : undefined}
      value={typed ?? (value === undefined ? '' : String(value))}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => commit(parsed)}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
      placeholder="0"
      data-choose={missing || undefined}
      className={classNames(tokenStyles, 'field-sizing-content min-w-9 max-w-40 text-center tabular-nums')}
    />
  );
}

function numberHint(wholeFrom: number | undefined): string {
  return wholeFrom === undefined ? 'A number up to 9,000,000,000,000.' : `A whole number, at least ${wholeFrom}.`;
}

function parseNumber(text: string, wholeFrom: number | undefined): number | undefined {
  const value = Number(text.trim().replaceAll(',', ''));
  if (text.trim() === '' || !Number.isFinite(value) || Math.abs(value) > 9e12) return;
  if (wholeFrom !== undefined && (!Number.isInteger(value) || value < wholeFrom || value > 1e9)) return;
  return value;
}
