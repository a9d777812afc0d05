'use client';

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { z } from 'zod';
import { ConflictDialog } from '@/components/documents/conflict-dialog';
import type { Choice } from '@/components/opportunities/choice';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { api } from '@/lib/browser/api';
import { EditConflict } from '@/lib/core/documents/edit';
import { AppError } from '@/lib/core/errors';
import { Opportunity, OpportunityField } from '@/lib/core/opportunities/opportunity';

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
    mutationFn: (decided: Decided) => {
      const body = {
        ...fields,
        persona: fields.persona === nobody ? null : fields.persona,
        owner: fields.owner === nobody ? null : fields.owner,
        objective_url: fields.objective_url.trim() || null,
      };
      return item
        ? client.patch(`opportunities/${item.id}`, { body: changedIn(body, item, decided), schema: Opportunity })
        : client.post('opportunities', { body, schema: Opportunity });
    },
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    keep.mutate({ theirs: {}, seen: {} });
  }
  const conflicts = conflictsIn(keep.error);
  function decide(keeps: 'mine' | 'theirs') {
    const stands = Object.fromEntries(conflicts.map(({ field, stands: theirs }) => [field, theirs]));
    keep.mutate(keeps === 'mine' ? { theirs: {}, seen: stands } : { theirs: stands, seen: {} });
  }
  if (conflicts.length > 0) {
    return (
      <ConflictDialog
        conflicts={conflicts}
        placeWords={({ field }) => labels[OpportunityField.parse(field)]}
        ownWords={(value, { field }) => wordsOf(value, field, { cast, members })}
        isUndone={false}
        onResolve={decide}
        onPutOff={() => keep.reset()}
      />
    );
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

/** What stands where two met: fields in which theirs stay, and fields in which it was seen and is written over. */
type Decided = { theirs: Partial<Body>; seen: Partial<Body> };

/** Only what this dialog changed is sent, with what it saw: what somebody else wrote meanwhile stays, or is asked about. */
function changedIn(body: Body, item: Opportunity, { theirs, seen }: Decided): Partial<Body> & { was: Partial<Body> } {
  const before: Body = { ...item, persona: item.persona?.key ?? null, owner: item.owner?.id ?? null };
  const changed = fieldsOf(body).filter((field) => body[field] !== before[field] && !(field in theirs));
  const of = (from: Body) => Object.fromEntries(changed.map((field) => [field, from[field]]));
  return { ...of(body), was: of({ ...before, ...seen }) };
}

const fieldsOf = (body: Body) => Object.keys(body) as (keyof Body)[];

const Conflicts = z.object({ conflicts: z.array(EditConflict) });

function conflictsIn(error: Error | null): EditConflict[] {
  if (!(error instanceof AppError && error.kind === 'conflict')) return [];
  return Conflicts.safeParse(error.details).data?.conflicts ?? [];
}

const labels: Record<OpportunityField, string> = {
  title: 'What might be won',
  persona: 'Persona',
  hypothesis: 'Hypothesis',
  state: 'State',
  owner: 'Owner',
  objective_title: 'Objective',
  objective_url: 'Where that is written',
};

function wordsOf(value: unknown, field: string | null, { cast, members }: Record<'cast' | 'members', Choice[]>) {
  if (field !== 'persona' && field !== 'owner') return null;
  return { persona: cast, owner: members }[field].find((one) => one.value === value)?.label ?? null;
}
