'use client';

import { type KeyboardEvent, useState } from 'react';
import { focusOn } from '@/components/documents/focus-on';
import { useDraft } from '@/components/documents/use-draft';
import { classNames } from '@/components/ui/class-names';
import { Textarea } from '@/components/ui/textarea';

type TextInPlaceProps = {
  /** "Tries it: What they do" */
  label: string;
  text: string;
  asks: string;
  maxLength: number;
  /** How the words look. */
  look?: string;
  /** Says what to write only to whoever points at it; give the place around it `group/place`. */
  isQuiet?: boolean;
  /** Null where it is only read. */
  onWrite: ((text: string, seen: string) => void) | null;
};

type Writing = { text: string; seen: string };

/**
 * Words of a document: read as text, written in place. Leaving the field, or the page, keeps them, over what stood there
 * when it was opened and nothing else; Escape leaves them as they were.
 */
export function TextInPlace({
  label,
  text,
  asks,
  maxLength,
  look: given = 'text-sm',
  isQuiet = true,
  onWrite,
}: TextInPlaceProps) {
  const { draft, write, leave, letGo } = useDraft<Writing>(({ text: written, seen }) => {
    const is = written.trim();
    if (is !== seen.trim()) onWrite?.(is, seen);
  });
  const [leftByKey, setLeftByKey] = useState(false);
  const look = classNames('whitespace-pre-wrap text-left [overflow-wrap:anywhere]', given);
  if (!onWrite) return text ? <p className={look}>{text}</p> : null;
  if (draft === null) {
    return (
      <button
        type="button"
        ref={leftByKey ? focusOn : undefined}
        aria-label={`${label}: ${text || 'nothing yet'}. Write`}
        className="block min-h-9 w-full cursor-text rounded-sm p-1.5 text-left hover:bg-sunken"
        onClick={() => {
          setLeftByKey(false);
          write({ text, seen: text });
        }}
      >
        {text ? (
          <span className={classNames(look, 'block')}>{text}</span>
        ) : (
          <span
            data-no-picture
            className={classNames(
              'text-ink-3',
              isQuiet
                ? 'text-xs opacity-0 transition-opacity group-hover/place:opacity-100 group-focus-within/place:opacity-100 [@media(hover:none)]:opacity-100'
                : given,
            )}
          >
            {asks}
          </span>
        )}
      </button>
    );
  }
  function onKeyDown(event: KeyboardEvent) {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isDone) return;
    event.preventDefault();
    setLeftByKey(true);
    if (isDone) leave();
    else letGo();
  }
  return (
    <Textarea
      autoFocus
      aria-label={label}
      placeholder={asks}
      rows={3}
      maxLength={maxLength}
      value={draft.text}
      className={given}
      onChange={(event) => write({ ...draft, text: event.target.value })}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}
