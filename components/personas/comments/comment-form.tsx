'use client';

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { MentionTextarea } from '@/components/personas/comments/mention-textarea';
import { personaLifeQueries } from '@/components/personas/life-queries';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { type CommentChange, type Mention, namedIn } from '@/lib/core/comments/comment';

type CommentFormProps = {
  workspace: string;
  label: string;
  save: string;
  before?: { text: string; mentions: Mention[] };
  pending: boolean;
  error: Error | null;
  /** The form is empty again once what it sends was kept. */
  onSave: (change: CommentChange, onKept: () => void) => void;
  onCancel?: () => void;
};

const nothing = { text: '', mentions: [] };

/** What somebody has to say. Whoever is named and still stands in the words is told. */
export function CommentForm({ workspace, label, save, before, pending, error, onSave, onCancel }: CommentFormProps) {
  const [words, setWords] = useState<{ text: string; mentions: Mention[] }>(before ?? nothing);
  const { data: members } = useQuery(personaLifeQueries(workspace).people());
  const people = members?.items.map(({ user_id, name }) => ({ user_id, name })) ?? [];

  function submit(event: FormEvent) {
    event.preventDefault();
    const named = namedIn(words.text, [...words.mentions, ...people]).map((person) => person.user_id);
    const mentions = [...new Set(words.mentions.map((person) => person.user_id))].filter((id) => named.includes(id));
    onSave({ text: words.text, mentions }, () => setWords(nothing));
  }

  return (
    <form onSubmit={submit} className="space-y-2">
      <Field label={label} hideLabel hint="Type @ to name somebody." error={error?.message}>
        {(control) => (
          <MentionTextarea
            {...{ control, people }}
            value={words.text}
            autoFocus={onCancel !== undefined}
            onText={(text) => setWords((was) => ({ ...was, text }))}
            onMention={(person) => setWords((was) => ({ ...was, mentions: [...was.mentions, person] }))}
          />
        )}
      </Field>
      <div className="flex gap-2">
        <Button size="sm" type="submit" pending={pending} disabled={words.text.trim() === ''}>
          {save}
        </Button>
        {onCancel && (
          <Button size="sm" variant="ghost" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
