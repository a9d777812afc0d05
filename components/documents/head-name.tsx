'use client';

import { type KeyboardEvent, useState } from 'react';
import { focusOn } from '@/components/documents/focus-on';
import { useDraft } from '@/components/documents/use-draft';
import { Input } from '@/components/ui/input';

type HeadNameProps = {
  label: string;
  name: string;
  maxLength: number;
  className: string;
  onRename: ((name: string, seen: string) => void) | null;
};

type Writing = { text: string; seen: string };

/** A name, changed where it stands. An empty one leaves it as it was. */
export function HeadName({ label, name, maxLength, className, onRename }: HeadNameProps) {
  const { draft, write, leave, letGo } = useDraft<Writing>(({ text, seen }) => {
    const is = text.trim();
    if (is !== '' && is !== seen) onRename?.(is, seen);
  });
  const [leftByKey, setLeftByKey] = useState(false);
  if (!onRename) return <span className={className}>{name}</span>;
  if (draft === null) {
    return (
      <button
        type="button"
        ref={leftByKey ? focusOn : undefined}
        aria-label={`${name}. Rename`}
        className={`${className} -mx-1 cursor-text rounded-sm px-1 text-left hover:bg-sunken`}
        onClick={() => {
          setLeftByKey(false);
          write({ text: name, seen: name });
        }}
      >
        {name}
      </button>
    );
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    // The button that takes the focus would be pressed by the same key.
    event.preventDefault();
    setLeftByKey(true);
    if (event.key === 'Escape') letGo();
    else leave();
  }
  return (
    <Input
      autoFocus
      size="sm"
      aria-label={label}
      maxLength={maxLength}
      value={draft.text}
      onChange={(event) => write({ ...draft, text: event.target.value })}
      onFocus={(event) => event.target.select()}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}
