'use client';

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Choice } from '@/components/opportunities/choice';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { api } from '@/lib/browser/api';
import { Opportunity } from '@/lib/core/opportunities/opportunity';

type OpportunityDialogProps = {
  workspace: string;
  cast: Choice[];
  members: Choice[];
  /** Null for a new one. */
  item: Opportunity | null;
  onClose: () => void;
  onDone: () => void;
};

const nobody = 'nobody';

/** What might be won, why that is thought, and whose it is. */
export function OpportunityDialog({ workspace, cast, members, item, onClose, onDone }: OpportunityDialogProps) {
  const form = useId();
  const [fields, setFields] = useState({
    title: item?.title ?? '',
    hypothesis: item?.hypothesis ?? '',
    persona: item?.persona?.key ?? nobody,
    owner: item?.owner?.id ?? nobody,
    objective_title: item?.objective_title ?? '',
    objective_url: item?.objective_url ?? '',
  });
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });
  const client = api(workspace);
  const keep = useMutation({
    mutationFn: () => {
      const body = {
        ...fields,
        persona: fields.persona === nobody ? null : fields.persona,
        owner: fields.owner === nobody ? null : fields.owner,
        objective_url: fields.objective_url.trim() || null,
      };
      return item
        ? client.patch(`opportunities/${item.id}`, { body: changedIn(body, item), schema: Opportunity })
        : client.post('opportunities', { body, schema: Opportunity });
    },
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    keep.mutate();
  }
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={item ? 'Change the opportunity' : 'Add an opportunity'}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} pending={keep.isPending}>
            {item ? 'Keep it' : 'Add it'}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-4">
        <Field label="What might be won" required error={keep.error?.message}>
          {(control) => (
            <Input
              {...control}
              maxLength={160}
              value={fields.title}
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label="Hypothesis" optional hint="What do you believe would change it, and how would you notice?">
          {(control) => (
            <Textarea
              {...control}
              maxLength={1000}
              rows={3}
              value={fields.hypothesis}
              onChange={(event) => change({ hypothesis: event.target.value })}
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Persona">
            {(control) => (
              <Select
                {...control}
                value={fields.persona}
                options={[{ value: nobody, label: 'Nobody yet' }, ...cast]}
                onValueChange={(persona) => change({ persona })}
              />
            )}
          </Field>
          <Field label="Owner">
            {(control) => (
              <Select
                {...control}
                value={fields.owner}
                options={[{ value: nobody, label: 'Nobody yet' }, ...members]}
                onValueChange={(owner) => change({ owner })}
              />
            )}
          </Field>
          <Field label="Objective" optional hint="What the company wants by it.">
            {(control) => (
              <Input
                {...control}
                maxLength={160}
                value={fields.objective_title}
                onChange={(event) => change({ objective_title: event.target.value })}
              />
            )}
          </Field>
          <Field label="Where that is written" optional>
            {(control) => (
              <Input
                {...control}
                type="url"
                placeholder="https://"
                value={fields.objective_url}
                onChange={(event) => change({ objective_url: event.target.value })}
              />
            )}
          </Field>
        </div>
      </form>
    </Dialog>
  );
}

type Body = {
  title: string;
  hypothesis: string;
  persona: string | null;
  owner: string | null;
  objective_title: string;
  objective_url: string | null;
};

/** Only what this dialog changed is sent: a state or an owner that somebody else set meanwhile stays. */
function changedIn(body: Body, item: Opportunity): Partial<Body> {
  const before: Body = { ...item, persona: item.persona?.key ?? null, owner: item.owner?.id ?? null };
  return Object.fromEntries(Object.entries(body).filter(([field, is]) => is !== before[field as keyof Body]));
}
