'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { ParticipantSelect } from '@/components/research/participant-select';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FileDrop } from '@/components/ui/file-drop';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { Textarea } from '@/components/ui/textarea';
import { toastDone } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Interview } from '@/lib/core/research/interview';

type ImportDialogProps = { workspace: string; study: string; today: string; onClose: () => void };
type Brought = { title: string; file_name: string; text: string };

const titleOf = (name: string) =>
  name
    .replace(/\.(txt|vtt|srt)$/i, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
    .slice(0, 160) || 'Interview';

/** Brings transcripts in: one by pasting, or many files at once, an interview each. */
export function ImportDialog({ workspace, study, today, onClose }: ImportDialogProps) {
  const form = useId();
  const router = useRouter();
  const [files, setFiles] = useState<Brought[]>([]);
  const [pasted, setPasted] = useState('');
  const [title, setTitle] = useState('');
  const [held, setHeld] = useState(today);
  const [interviewer, setInterviewer] = useState('');
  const [participant, setParticipant] = useState<string | null>(null);
  const single = files.length <= 1;
  const bring = useMutation({
    mutationFn: async () => {
      const brought = files.length > 0 ? files : [{ title: title.trim() || 'Interview', file_name: '', text: pasted }];
      const made: Interview[] = [];
      for (const one of brought) {
        made.push(await api(workspace).post('interviews', { body: bodyOf(one), schema: Interview }));
        // What is in stays in: a file that is refused later is tried again alone.
        setFiles((left) => left.filter((file) => file !== one));
      }
      return made;
    },
    onSuccess: ([first, ...rest]) => {
      router.refresh();
      onClose();
      if (rest.length > 0) toastDone(`${rest.length + 1} interviews came in.`);
      else if (first) router.push(`/w/${workspace}/research/interviews/${first.id}`);
    },
    onError: () => router.refresh(),
  });

  /** A title and a participant are of one interview; of several, each is named by its file. */
  function bodyOf(one: Brought) {
    const asks = interviewer.trim();
    return {
      study,
      title: single && title.trim() ? title.trim() : one.title,
      held_at: `${held}T12:00:00Z`,
      interviewer: asks,
      asked_by: asks ? [asks] : [],
      participant_id: single ? participant : null,
      ...(one.text.trim() && { transcript: { text: one.text, file_name: one.file_name } }),
    };
  }

  async function take(chosen: File[]) {
    const read = await Promise.all(
      chosen.map(async (file) => ({ title: titleOf(file.name), file_name: file.name, text: await file.text() })),
    );
    setFiles(read);
    setTitle(read.length === 1 ? (read[0]?.title ?? '') : '');
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    bring.mutate();
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="Add interviews"
      description="Bring in what was said, or write down the interview now and add its transcript later."
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={bring.isPending}>
            {files.length > 1 ? `Add ${files.length} interviews` : 'Add the interview'}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-4">
        {bring.error && (
          <Notice tone="bad" state="Not added" live>
            {files[0] && `${files[0].file_name}: `}
            {bring.error.message}
          </Notice>
        )}
        <FileDrop
          label="Drop transcripts here, or choose files"
          hint="Plain text, WebVTT or SubRip (.txt, .vtt, .srt). Each file becomes an interview."
          accept=".txt,.vtt,.srt,text/plain,text/vtt"
          multiple
          onFiles={take}
        />
        {files.length > 0 && (
          <ul className="space-y-1 text-ink-2 text-sm">
            {files.map((file) => (
              <li key={file.file_name}>{file.file_name}</li>
            ))}
          </ul>
        )}
        {files.length === 0 && (
          <Field
            label="Or paste the transcript"
            hint="“Maya: …” or “[00:01:02] Maya: …” keeps who spoke and when."
            optional
          >
            {(control) => (
              <Textarea rows={4} value={pasted} onChange={(event) => setPasted(event.target.value)} {...control} />
            )}
          </Field>
        )}
        {single && (
          <Field label="Title" required>
            {(control) => (
              <Input maxLength={160} value={title} onChange={(event) => setTitle(event.target.value)} {...control} />
            )}
          </Field>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Held on" required>
            {(control) => (
              <Input type="date" value={held} onChange={(event) => setHeld(event.target.value)} {...control} />
            )}
          </Field>
          <Field label="Interviewer" hint="As named in the transcript: a search leaves their lines out." optional>
            {(control) => (
              <Input
                maxLength={120}
                value={interviewer}
                onChange={(event) => setInterviewer(event.target.value)}
                {...control}
              />
            )}
          </Field>
        </div>
        {single && (
          <Field label="Participant" optional>
            {(control) => (
              <ParticipantSelect workspace={workspace} value={participant} onChange={setParticipant} {...control} />
            )}
          </Field>
        )}
      </form>
    </Dialog>
  );
}
