'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { scopeWords } from '@/components/research/consent-pill';
import { researchQueries } from '@/components/research/queries';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field, FieldGroup } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { api } from '@/lib/browser/api';
import { ConsentScope } from '@/lib/core/research/consent';
import { Participant } from '@/lib/core/research/participant';

type ParticipantDialogProps = {
  workspace: string;
  /** The participant to change; without one a new one is added. */
  participant?: Participant;
  onClose: () => void;
};

const scopes = ConsentScope.options.map((value) => ({ value, ...scopeWords[value] }));

export function ParticipantDialog({ workspace, participant, onClose }: ParticipantDialogProps) {
  const form = useId();
  const router = useRouter();
  const cache = useQueryClient();
  const [fields, setFields] = useState(() => fieldsOf(participant));
  const put = (change: Partial<typeof fields>) => setFields((before) => ({ ...before, ...change }));
  const save = useMutation({
    mutationFn: () => {
      const body = wireOf(fields);
      return participant
        ? api(workspace).patch(`participants/${participant.id}`, {
            body: { ...body, consent_withdrawn: fields.withdrawn, revision: participant.revision },
            schema: Participant,
          })
        : api(workspace).post('participants', { body, schema: Participant });
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: researchQueries(workspace).all });
      router.refresh();
      onClose();
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (fields.pseudonym.trim()) save.mutate();
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={participant ? `Change ${participant.pseudonym}` : 'Add a participant'}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={save.isPending}>
            {participant ? 'Save' : 'Add the participant'}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-4">
        {save.error && (
          <Notice tone="bad" state="Not saved" live>
            {save.error.message}
          </Notice>
        )}
        <Field label="Pseudonym" hint="Never their own name: it stands beside every quote." required>
          {(control) => (
            <Input
              maxLength={60}
              value={fields.pseudonym}
              onChange={(event) => put({ pseudonym: event.target.value })}
              {...control}
            />
          )}
        </Field>
        <Field
          label="About them"
          hint="What a reader should know, without who it is: “copywriter, works alone”."
          optional
        >
          {(control) => (
            <Input
              maxLength={200}
              value={fields.about}
              onChange={(event) => put({ about: event.target.value })}
              {...control}
            />
          )}
        </Field>
        <FieldGroup legend="They agreed to be quoted to">
          <RadioGroup
            label="They agreed to be quoted to"
            value={fields.scope}
            onValueChange={(scope) => put({ scope: ConsentScope.parse(scope) })}
            options={scopes}
          />
        </FieldGroup>
        <Field
          label="Their consent ends on"
          hint="From that day on none of their words are shown. Leave it empty for no end."
          optional
        >
          {(control) => (
            <Input
              type="date"
              value={fields.until}
              onChange={(event) => put({ until: event.target.value })}
              {...control}
            />
          )}
        </Field>
        {participant && (
          <Checkbox
            label="They have withdrawn their consent"
            checked={fields.withdrawn}
            onCheckedChange={(withdrawn) => put({ withdrawn })}
          />
        )}
        <Checkbox
          label="They agreed that what they do in the product stands beside what they say"
          checked={fields.linked}
          onCheckedChange={(linked) => put({ linked })}
        />
        {participant?.link_consented && !fields.linked && (
          <p className="text-ink-3 text-xs">Answers of surveys that became traits of their profile are taken away.</p>
        )}
        {fields.linked && (
          <Field label="Their profile" hint="The id as it is in the data." optional>
            {(control) => (
              <Input
                maxLength={256}
                value={fields.profile}
                onChange={(event) => put({ profile: event.target.value })}
                {...control}
              />
            )}
          </Field>
        )}
      </form>
    </Dialog>
  );
}

function fieldsOf(participant: Participant | undefined) {
  return {
    pseudonym: participant?.pseudonym ?? '',
    about: participant?.about ?? '',
    scope: participant?.consent.scope ?? ('team' as ConsentScope),
    until: participant?.consent.until?.slice(0, 10) ?? '',
    withdrawn: Boolean(participant?.consent.withdrawn_at),
    linked: participant?.link_consented ?? false,
    profile: participant?.profile_id ?? '',
  };
}

function wireOf({ pseudonym, about, scope, until, linked, profile }: ReturnType<typeof fieldsOf>) {
  return {
    pseudonym: pseudonym.trim(),
    about: about.trim(),
    consent_scope: scope,
    consent_until: until ? `${until}T00:00:00Z` : null,
    link_consented: linked,
    profile_id: linked && profile.trim() ? profile.trim() : null,
  };
}
