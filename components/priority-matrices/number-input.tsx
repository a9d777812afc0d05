'use client';

import type { KeyboardEvent } from 'react';
import { useDraft } from '@/components/documents/use-draft';
import { Input } from '@/components/ui/input';

type NumberInputProps = {
  label: string;
  value: number | null;
  min: number;
  max: number;
  placeholder?: string;
  /** Null once the field was emptied. `seen` is what stood there when somebody began to write. */
  onChange: (value: number | null, seen: number | null) => void;
};

/** A number that is kept when its field is left; what is no number within its limits leaves it as it was. */
export function NumberInput({ label, value, min, max, placeholder, onChange }: NumberInputProps) {
  const { draft, write, leave, letGo } = useDraft<{ text: string; seen: number | null }>(({ text, seen }) => {
    const is = text.trim() === '' ? null : Number(text);
    if (is === null || (Number.isFinite(is) && is >= min && is <= max)) onChange(is, seen);
  });
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') leave();
    if (event.key === 'Escape') letGo();
  }
  return (
    <Input
      type="number"
      size="sm"
      className="w-18 tabular-nums"
      aria-label={label}
      {...{ min, max, placeholder }}
      value={draft?.text ?? value ?? ''}
      onChange={({ target: { value: text } }) => write({ text, seen: draft ? draft.seen : value })}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}
