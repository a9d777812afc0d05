'use client';

import { type KeyboardEvent, useState } from 'react';
import { focusOn } from '@/components/documents/focus-on';
import { classNames } from '@/components/ui/class-names';
import { Textarea } from '@/components/ui/textarea';
import { mapLimits } from '@/lib/core/journey-maps/journey-map';

type CellTextProps = {
  /** "Tries it: What they do" */
  label: string;
  text: string;
  asks: string;
  isThought: boolean;
  /** Null where it is only read. */
  onWrite: ((text: string, seen: string) => void) | null;
};

/**
 * The words of a cell: read as text, written in place. Leaving the field keeps them, over what stood there when it was
 * opened and nothing else; Escape leaves them as they were.
 */
export function CellText({ label, text, asks, isThought, onWrite }: CellTextProps) {
  const [writing, setWriting] = useState<{ draft: string; seen: string } | null>(null);
  const [leftByKey, setLeftByKey] = useState(false);
  const look = classNames(
    'whitespace-pre-wrap text-left text-sm [overflow-wrap:anywhere]',
    isThought && 'font-serif text-md italic',
  );
  if (!onWrite) return text ? <p className={look}>{text}</p> : null;
  if (writing === null) {
    return (
      <button
        type="button"
        ref={leftByKey ? focusOn : undefined}
        aria-label={`${label}: ${text || 'nothing yet'}. Write`}
        className="block min-h-9 w-full cursor-text rounded-sm p-1.5 text-left hover:bg-sunken"
        onClick={() => setWriting({ draft: text, seen: text })}
      >
        {text ? (
          <span className={classNames(look, 'block')}>{text}</span>
        ) : (
          <span
            data-no-picture
            className="text-ink-3 text-xs opacity-0 transition-opacity group-hover/cell:opacity-100 group-focus-within/cell:opacity-100 [@media(hover:none)]:opacity-100"
          >
            {asks}
          </span>
        )}
      </button>
    );
  }
  const { draft, seen } = writing;
  const leave = (byKey: boolean, keeps = true) => {
    if (keeps && draft.trim() !== seen.trim()) onWrite(draft.trim(), seen);
    setLeftByKey(byKey);
    setWriting(null);
  };
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') leave(true, false);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) leave(true);
  }
  return (
    <Textarea
      autoFocus
      aria-label={label}
      placeholder={asks}
      rows={3}
      maxLength={mapLimits.cellLength}
      value={draft}
      className="text-sm"
      onChange={(event) => setWriting({ draft: event.target.value, seen })}
      onBlur={() => leave(false)}
      onKeyDown={onKeyDown}
    />
  );
}
