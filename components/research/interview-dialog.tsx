'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { ParticipantSelect } from '@/components/research/participant-select';
import { researchQueries } from '@/components/research/queries';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { api } from '@/lib/browser/api';
import { Interview } from '@/lib/core/research/interview';

type InterviewDialogProps = { workspace: string; interview: Interview; onClose: () => void };

export function InterviewDialog({ workspace, interview, onClose }: InterviewDialogProps) {
  const form = useId();
  const router = useRouter();
  const cache = useQueryClient();
  const [fields, setFields] = useState(() => fieldsOf(interview));
  const put = (change: Partial<typeof fields>) => setFields((before) => ({ ...before, ...change }));
  const save = useMutation({
    mutationFn: () =>
      api(workspace).patch(`interviews/${interview.id}`, {
        body: { revision: interview.revision, ...wireOf(fields, interview) },
        schema: Interview,
      }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: researchQueries(workspace).all });
      router.refresh();
      onClose();
    },
  });
  const text = (name: 'title' | 'held' | 'minutes' | 'interviewer' | 'askedBy') => ({
    value: fields[name],
    onChange: (event: { target: { value: string } }) => put({ [name]: event.target.value }),
  });

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="Change the interview"
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={save.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="space-y-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {save.error && (
          <Notice tone="bad" state="Not saved" live>
            {save.error.message}
          </Notice>
        )}
        <Field label="Title" required>
          {(control) => <Input maxLength={160} {...text('title')} {...control} />}
        </Field>
        <Field label="Participant" hint="Their consent decides who may read this.">
          {(control) => (
            <ParticipantSelect
              workspace={workspace}
              value={fields.participant}
              onChange={(participant) => put({ participant })}
              {...control}
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Held on" required>
            {(control) => <Input type="date" {...text('held')} {...control} />}
          </Field>
          <Field label="Length in minutes" optional>
            {(control) => <Input type="number" min={1} max={1440} {...text('minutes')} {...control} />}
          </Field>
          <Field label="Interviewer" optional>
            {(control) => <Input maxLength={120} {...text('interviewer')} {...control} />}
          </Field>
          <Field label="Who asks in the transcript" hint="Speakers, parted by commas." optional>
            {(control) => <Input maxLength={300} {...text('askedBy')} {...control} />}
          </Field>
        </div>
      </form>
    </Dialog>
  );
}

function fieldsOf({ title, held_at, length_minutes, interviewer, asked_by, participant_id }: Interview) {
  return {
    title,
    held: held_at.slice(0, 10),
    minutes: length_minutes === null ? '' : String(length_minutes),
    interviewer,
    askedBy: asked_by.join(', '),
    participant: participant_id,
  };
}

function wireOf(fields: ReturnType<typeof fieldsOf>, before: Interview) {
  const sameDay = fields.held === before.held_at.slice(0, 10);
  return {
    // A title that is withheld from whoever changes the interview stays as it is.
    ...(fields.title.trim() !== before.title && { title: fields.title.trim() }),
    held_at: sameDay ? before.held_at : `${fields.held}T12:00:00Z`,
    length_minutes: fields.minutes ? Number(fields.minutes) : null,
    interviewer: fields.interviewer.trim(),
    asked_by: fields.askedBy
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    participant_id: fields.participant,
  };
}
