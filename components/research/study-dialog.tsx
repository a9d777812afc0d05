'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { api } from '@/lib/browser/api';
import { freeKey } from '@/lib/browser/free-key';
import { methodWords, Study, StudyMethod, StudyStatus, statusWords } from '@/lib/core/research/study';

type StudyDialogProps = {
  workspace: string;
  /** The study to change; without one a new one is begun. */
  study?: Study;
  onClose: () => void;
};

const methods = StudyMethod.options.map((value) => ({ value, label: methodWords[value] }));
const statuses = StudyStatus.options.map((value) => ({ value, label: statusWords[value] }));

export function StudyDialog({ workspace, study, onClose }: StudyDialogProps) {
  const form = useId();
  const router = useRouter();
  const [name, setName] = useState(study?.name ?? '');
  const [question, setQuestion] = useState(study?.question ?? '');
  const [method, setMethod] = useState(study?.method ?? 'interview');
  const [status, setStatus] = useState(study?.status ?? 'planned');
  const client = api(workspace);
  const save = useMutation({
    mutationFn: () => {
      const body = { name: name.trim(), question: question.trim(), method, status };
      if (study) {
        const change = { ...body, revision: study.revision };
        return client.patch(`studies/${study.key}`, { body: change, schema: Study });
      }
      return freeKey(body.name, (key) => client.post('studies', { body: { key, ...body }, schema: Study }), 'study');
    },
    onSuccess: (saved) => {
      if (!study) router.push(`/w/${workspace}/research/studies/${saved.key}`);
      router.refresh();
      onClose();
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (name.trim()) save.mutate();
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={study ? 'Change the study' : 'New study'}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={save.isPending}>
            {study ? 'Save' : 'Begin the study'}
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
        <Field label="Name" required>
          {(control) => (
            <Input
              maxLength={120}
              placeholder="How mornings go"
              value={name}
              onChange={(event) => setName(event.target.value)}
              {...control}
            />
          )}
        </Field>
        <Field label="Question" hint="What you want to know when it is done." optional>
          {(control) => (
            <Textarea
              maxLength={600}
              value={question}
              onChange={(event) => setQuestion(event.target.value)}
              {...control}
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Method">
            {(control) => (
              <Select
                value={method}
                onValueChange={(next) => setMethod(StudyMethod.parse(next))}
                options={methods}
                {...control}
              />
            )}
          </Field>
          <Field label="State">
            {(control) => (
              <Select
                value={status}
                onValueChange={(next) => setStatus(StudyStatus.parse(next))}
                options={statuses}
                {...control}
              />
            )}
          </Field>
        </div>
      </form>
    </Dialog>
  );
}
