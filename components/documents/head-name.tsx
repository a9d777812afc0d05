'use client';

import { type KeyboardEvent, useState } from 'react';
import { focusOn } from '@/components/documents/focus-on';
import { Input } from '@/components/ui/input';

type HeadNameProps = {
  label: string;
  name: string;
  maxLength: number;
  className: string;
  onRename: ((name: string, seen: string) => void) | null;
};

/** The name of a stage or lane, changed where it stands. An empty name leaves it as it was. */
export function HeadName({ label, name, maxLength, className, onRename }: HeadNameProps) {
  const [writing, setWriting] = useState<{ draft: string; seen: string } | null>(null);
  const [leftByKey, setLeftByKey] = useState(false);
  if (!onRename) return <span className={className}>{name}</span>;
  if (writing === null) {
    return (
      <button
        type="button"
        ref={leftByKey ? focusOn : undefined}
        aria-label={`${name}. Rename`}
        className={`${className} -mx-1 cursor-text rounded-sm px-1 text-left hover:bg-sunken`}
        onClick={() => setWriting({ draft: name, seen: name })}
      >
        {name}
      </button>
    );
  }
  const { draft, seen } = writing;
  const leave = (byKey: boolean, keeps = true) => {
    if (keeps && draft.trim() !== '' && draft.trim() !== seen) onRename(draft.trim(), seen);
    setLeftByKey(byKey);
    setWriting(null);
  };
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') leave(true, false);
    if (event.key === 'Enter') leave(true);
  }
  return (
    <Input
      autoFocus
      size="sm"
      aria-label={label}
      maxLength={maxLength}
      value={draft}
      onChange={(event) => setWriting({ draft: event.target.value, seen })}
      onFocus={(event) => event.target.select()}
      onBlur={() => leave(false)}
      onKeyDown={onKeyDown}
    />
  );
}
