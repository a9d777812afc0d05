'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { personaLifeQueries } from '@/components/personas/life-queries';
import { personaQueries } from '@/components/personas/queries';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SkeletonText } from '@/components/ui/skeleton';
import { toastDone } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { counted } from '@/lib/core/claims/write-words';
import type { Persona } from '@/lib/core/personas/persona';
import { PersonaVersion, type PublishPreview } from '@/lib/core/personas/persona-version';

type PublishPersonaProps = { workspace: string; persona: Persona; next: number };

/** The one primary action of a persona: to keep it as it stands, with what is new in words. */
export function PublishPersona({ workspace, persona, next }: PublishPersonaProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Publish v{next}
      </Button>
      {open && <PublishPersonaDialog {...{ workspace, persona, next }} onClose={() => setOpen(false)} />}
    </>
  );
}

function PublishPersonaDialog({ workspace, persona, next, onClose }: PublishPersonaProps & { onClose: () => void }) {
  const form = useId();
  const cache = useQueryClient();
  const router = useRouter();
  const preview = useQuery(personaLifeQueries(workspace).publishing(persona.key));
  const publish = useMutation({
    mutationFn: (note: string) =>
      api(workspace).post(`personas/${persona.key}/versions`, {
        body: { revision: preview.data?.revision ?? persona.revision, note },
        schema: PersonaVersion,
      }),
    onSuccess: async ({ version }) => {
      onClose();
      toastDone(`${persona.name} v${version} is published.`);
      await cache.invalidateQueries({ queryKey: personaQueries(workspace).all });
      router.refresh();
    },
    onError: () => void preview.refetch(),
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    publish.mutate(String(new FormData(event.currentTarget).get('note') ?? ''));
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={`Publish ${persona.name} v${next}`}
      description="A version never changes again. Going back later publishes the old words as a new version."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            pending={publish.isPending}
            disabled={preview.data?.changes.length === 0}
          >
            Publish v{next}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        {preview.isPending && <SkeletonText lines={4} />}
        {preview.isError && <p className="text-ink-2">{preview.error.message}</p>}
        {preview.data && <WhatIsNew preview={preview.data} />}
        <form id={form} onSubmit={submit}>
          <Field label="What is new, in a line" required error={publish.error?.message}>
            {(control) => <Input {...control} name="note" maxLength={300} autoFocus />}
          </Field>
        </form>
      </div>
    </Dialog>
  );
}

function WhatIsNew({ preview: { version, changes, used_by: usedBy } }: { preview: PublishPreview }) {
  const boards = usedBy.filter(({ kind }) => kind === 'board');
  const followers = usedBy.length - boards.length;
  return (
    <>
      <section>
        <h3 className="mb-1 font-semibold text-sm">{version === null ? 'What it will be' : `Since v${version}`}</h3>
        {changes.length === 0 && <p className="text-ink-2">Nothing is different, so there is nothing to publish.</p>}
        <ChangeLines changes={changes} />
      </section>
      {usedBy.length > 0 && (
        <p className="text-ink-2 text-sm">
          {boards.length > 0 && `Shown on ${boards.map(({ name }) => name).join(', ')}. `}
          {followers > 0 && `${counted(followers, 'person').replace('persons', 'people')} will hear of it.`}
        </p>
      )}
    </>
  );
}

export function ChangeLines({ changes }: { changes: string[] }) {
  return (
    <ul className="divide-y divide-line">
      {changes.map((change) => (
        <li key={change} className="py-1.5">
          {change}
        </li>
      ))}
    </ul>
  );
}
