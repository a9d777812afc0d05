'use client';

import { type KeyboardEvent, useState } from 'react';
import { Input } from '@/components/ui/input';

type HeadNameProps = {
  label: string;
  name: string;
  maxLength: number;
  className: string;
  onRename: ((name: string) => void) | null;
};

/** The name of a stage or lane, changed where it stands. An empty name leaves it as it was. */
export function HeadName({ label, name, maxLength, className, onRename }: HeadNameProps) {
  const [draft, setDraft] = useState<string | null>(null);
  if (!onRename) return <span className={className}>{name}</span>;
  if (draft === null) {
    return (
      <button
        type="button"
        aria-label={`${name}. Rename`}
        className={`${className} -mx-1 cursor-text rounded-sm px-1 text-left hover:bg-sunken`}
        onClick={() => setDraft(name)}
      >
        {name}
      </button>
    );
  }
  const leave = () => {
    if (draft.trim() !== '' && draft.trim() !== name) onRename(draft.trim());
    setDraft(null);
  };
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') setDraft(null);
    if (event.key === 'Enter') leave();
  }
  return (
    <Input
      autoFocus
      size="sm"
      aria-label={label}
      maxLength={maxLength}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}
