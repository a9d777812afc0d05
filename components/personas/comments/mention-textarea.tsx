'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { classNames } from '@/components/ui/class-names';
import type { FieldControl } from '@/components/ui/field';
import { floatingStyles, itemStyles } from '@/components/ui/floating-styles';
import { Textarea } from '@/components/ui/textarea';
import type { Mention } from '@/lib/core/comments/comment';
import { type MentionQuery, mentionAt, putMention, whoIsMeant } from '@/lib/core/comments/type-mention';

const most = 6;

type MentionTextareaProps = {
  control: FieldControl;
  people: Mention[];
  value: string;
  autoFocus: boolean;
  onText: (text: string) => void;
  onMention: (person: Mention) => void;
};

/** Words in which an @ offers the members; arrows choose one, Enter or Tab puts it, Escape leaves it. */
export function MentionTextarea({ control, people, value, autoFocus, onText, onMention }: MentionTextareaProps) {
  const list = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [active, setActive] = useState(0);
  const offered = query ? whoIsMeant(people, query.query).slice(0, most) : [];
  const chosen = offered[Math.min(active, offered.length - 1)];

  function look(text: string, cursor: number) {
    setQuery(mentionAt(text, cursor));
    setActive(0);
  }

  function put(person: Mention) {
    if (!query) return;
    const next = putMention(value, query, person.name);
    flushSync(() => {
      onText(next.text);
      onMention(person);
      setQuery(null);
    });
    field.current?.setSelectionRange(next.cursor, next.cursor);
  }

  function press(event: KeyboardEvent) {
    if (!chosen) return;
    const step = { ArrowDown: 1, ArrowUp: offered.length - 1 }[event.key];
    if (step !== undefined) setActive((active + step) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') put(chosen);
    else if (event.key === 'Escape') setQuery(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="relative">
      <Textarea
        {...control}
        ref={field}
        rows={2}
        maxLength={2000}
        autoFocus={autoFocus}
        value={value}
        aria-autocomplete="list"
        {...(chosen && { 'aria-controls': list, 'aria-activedescendant': `${list}-${chosen.user_id}` })}
        onChange={({ target }) => {
          onText(target.value);
          look(target.value, target.selectionStart);
        }}
        onKeyDown={press}
        onBlur={() => setQuery(null)}
      />
      {chosen && (
        <div
          id={list}
          role="listbox"
          aria-label="Members"
          className={classNames(floatingStyles, 'absolute inset-x-0 top-full mt-1 p-1')}
        >
          {offered.map((person) => (
            <div
              key={person.user_id}
              id={`${list}-${person.user_id}`}
              role="option"
              tabIndex={-1}
              aria-selected={person === chosen}
              data-selected={person === chosen}
              className={itemStyles}
              onPointerDown={(event) => {
                event.preventDefault();
                put(person);
              }}
            >
              {person.name}
            </div>
          ))}
        </div>
      )}
      <p role="status" className="sr-only">
        {chosen && `${chosen.name}, ${offered.indexOf(chosen) + 1} of ${offered.length}`}
      </p>
    </div>
  );
}
