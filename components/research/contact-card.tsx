'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { researchQueries } from '@/components/research/queries';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SkeletonText } from '@/components/ui/skeleton';
import { Textarea } from '@/components/ui/textarea';
import { api } from '@/lib/browser/api';
import { ParticipantContact } from '@/lib/core/research/participant';

const words = { name: 'Name', email: 'Email', phone: 'Phone', remark: 'Remark' } as const;
const names = Object.keys(words) as (keyof ParticipantContact)[];

/** Who they are: asked for when somebody wants to see it, and never part of anything else. */
export function ContactCard({ workspace, participant }: { workspace: string; participant: string }) {
  const [isOpen, setOpen] = useState(false);
  const [editing, setEditing] = useState(false);
  const contact = useQuery({ ...researchQueries(workspace).contact(participant), enabled: isOpen });
  const known = names.filter((name) => contact.data?.[name]);
  return (
    <Card title="Contact" aside={<Badge tone="warn">personal</Badge>}>
      {!isOpen && (
        <>
          <p className="mb-2 text-ink-2">Kept apart from everything they said.</p>
          <Button size="sm" onClick={() => setOpen(true)}>
            Show the contact
          </Button>
        </>
      )}
      {isOpen && contact.isPending && <SkeletonText lines={3} />}
      {contact.error && <p className="text-bad">{contact.error.message}</p>}
      {contact.data && !editing && (
        <>
          {known.length === 0 && <p className="text-ink-2">Nothing has been written down.</p>}
          <DescriptionList entries={known.map((name) => ({ term: words[name], detail: contact.data[name] }))} />
          <Button size="sm" className="mt-2" onClick={() => setEditing(true)}>
            Change the contact
          </Button>
        </>
      )}
      {contact.data && editing && (
        <ContactForm {...{ workspace, participant }} contact={contact.data} onDone={() => setEditing(false)} />
      )}
    </Card>
  );
}

type ContactFormProps = { workspace: string; participant: string; contact: ParticipantContact; onDone: () => void };

function ContactForm({ workspace, participant, contact, onDone }: ContactFormProps) {
  const cache = useQueryClient();
  const [fields, setFields] = useState(contact);
  const save = useMutation({
    mutationFn: () =>
      api(workspace).put(`participants/${participant}/contact`, { body: fields, schema: ParticipantContact }),
    onSuccess: (saved) => {
      cache.setQueryData(researchQueries(workspace).contact(participant).queryKey, saved);
      onDone();
    },
  });
  return (
    <form
      className="space-y-3"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {names.map((name) => (
        <Field key={name} label={words[name]} error={name === 'name' ? save.error?.message : undefined}>
          {(control) => {
            const shared = {
              value: fields[name],
              onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
              autoComplete: 'off',
              ...control,
            };
            return name === 'remark' ? <Textarea maxLength={600} {...shared} /> : <Input maxLength={120} {...shared} />;
          }}
        </Field>
      ))}
      <div className="flex gap-2">
        <Button size="sm" type="submit" pending={save.isPending}>
          Save
        </Button>
        <Button size="sm" variant="ghost" onClick={onDone}>
          Not now
        </Button>
      </div>
    </form>
  );
}
