'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { toastDone } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { DictionaryWords } from '@/lib/core/dictionary/dictionary-entry';

type WordsDialogProps = { workspace: string; words: DictionaryWords; trigger?: string };

const statuses = [
  { value: 'none', label: 'Shown' },
  { value: 'verified', label: 'Verified: somebody vouches for it' },
  { value: 'hidden', label: 'Hidden from pickers' },
];
const privacies = [
  { value: 'none', label: 'Nothing in particular' },
  { value: 'personal', label: 'Personal' },
  { value: 'sensitive', label: 'Sensitive' },
];

/** What people call an event, a property or a trait. Sentences, pickers and charts use it. */
export function WordsDialog({ workspace, words, trigger = 'Edit' }: WordsDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" variant="ghost" onClick={() => setOpen(true)} aria-label={`${trigger} ${words.name}`}>
        {trigger}
      </Button>
      {open && <WordsForm workspace={workspace} words={words} onClose={() => setOpen(false)} />}
    </>
  );
}

type WordsFormProps = { workspace: string; words: DictionaryWords; onClose: () => void };

function WordsForm({ workspace, words, onClose }: WordsFormProps) {
  const router = useRouter();
  const [draft, setDraft] = useState(words);
  const save = useMutation({
    mutationFn: () => api(workspace).patch('dictionary', { body: draft, schema: DictionaryWords }),
    onSuccess: () => {
      toastDone(`Sentences now call it "${draft.phrase || draft.label || draft.name}".`);
      onClose();
      router.refresh();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }

  const set = (part: Partial<DictionaryWords>) => setDraft({ ...draft, ...part });
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={`What "${words.name}" is called`}
      description="The name in the data stays as it is."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="words" variant="primary" pending={save.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form id="words" onSubmit={submit} className="grid gap-4">
        <Field label="Label" optional>
          {(control) => (
            <Input
              {...control}
              maxLength={80}
              value={draft.label ?? ''}
              onChange={(e) => set({ label: e.target.value || null })}
            />
          )}
        </Field>
        <Field label={phraseLabel(words.kind)} hint={phraseHint(words.kind)} optional>
          {(control) => (
            <Input
              {...control}
              maxLength={120}
              value={draft.phrase ?? ''}
              onChange={(e) => set({ phrase: e.target.value || null })}
            />
          )}
        </Field>
        <Field label="What it means" optional>
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              maxLength={600}
              value={draft.description ?? ''}
              onChange={(e) => set({ description: e.target.value || null })}
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="In pickers">
            {(control) => (
              <Select
                {...control}
                value={draft.status ?? 'none'}
                options={statuses}
                onValueChange={(value) => set({ status: DictionaryWords.shape.status.safeParse(value).data ?? null })}
              />
            )}
          </Field>
          <Field label="It tells about a person">
            {(control) => (
              <Select
                {...control}
                value={draft.privacy ?? 'none'}
                options={privacies}
                onValueChange={(value) => set({ privacy: DictionaryWords.shape.privacy.safeParse(value).data ?? null })}
              />
            )}
          </Field>
        </div>
        {save.isError && (
          <p role="alert" className="text-bad">
            {save.error.message}
          </p>
        )}
      </form>
    </Dialog>
  );
}

const phraseLabel = (kind: string) => (kind === 'event' ? 'Verb phrase, after "who"' : 'Words before the value');
const phraseHint = (kind: string) =>
  kind === 'event'
    ? 'In the past tense: "kept a text" makes "profiles who kept a text".'
    : '"on" makes "profiles on pro".';
