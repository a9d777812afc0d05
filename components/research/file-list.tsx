'use client';

import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { FileRow } from '@/components/research/file-row';
import { useRefresh } from '@/components/research/use-more';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SectionTitle } from '@/components/ui/page-header';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Interview } from '@/lib/core/research/interview';
import { ResearchFile } from '@/lib/core/research/research-file';

type FileListProps = {
  workspace: string;
  /** What the files hang on; of an interview, one of its recordings is what its lines play from. */
  place: { note: string } | { interview: Pick<Interview, 'id' | 'revision' | 'audio_file_id'> };
  files: ResearchFile[];
  mayWrite: boolean;
};

const accepted = 'audio/*,.mp3,.m4a,.wav,.ogg,.webm,.flac,image/png,image/jpeg,image/gif,image/webp,application/pdf';

/** The recordings, pictures and papers that hang on a note or an interview. */
export function FileList({ workspace, place, files, mayWrite }: FileListProps) {
  const input = useRef<HTMLInputElement>(null);
  const [removing, setRemoving] = useState<ResearchFile | null>(null);
  const { add, remove, choose } = useFileChanges(workspace, place);
  const recording = 'interview' in place ? place.interview.audio_file_id : null;
  if (files.length === 0 && !mayWrite) return null;
  return (
    <section>
      <SectionTitle
        aside={
          mayWrite && (
            <Button size="sm" pending={add.isPending} onClick={() => input.current?.click()}>
              Add a file
            </Button>
          )
        }
      >
        Files
      </SectionTitle>
      {files.length === 0 && (
        <p className="text-ink-2">No file yet. A recording of up to 300 MB, a picture, or a PDF can hang here.</p>
      )}
      <ul className="divide-y divide-line">
        {files.map((file) => (
          <FileRow
            key={file.id}
            {...{ workspace, file, mayWrite }}
            isRecording={file.id === recording}
            onRemove={() => setRemoving(file)}
            {...('interview' in place && { onChoose: () => choose.mutate(file) })}
          />
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        accept={accepted}
        className="hidden"
        aria-label="File to add"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) add.mutate(file);
          event.target.value = '';
        }}
      />
      <ConfirmDialog
        open={removing !== null}
        onOpenChange={(stays) => !stays && setRemoving(null)}
        title="Take this file away?"
        description={`“${removing?.name ?? ''}” goes from the disk and cannot come back. A picture in the text goes with it.`}
        confirmLabel="Take the file away"
        danger
        pending={remove.isPending}
        onConfirm={() => removing && remove.mutate(removing, { onSettled: () => setRemoving(null) })}
      />
    </section>
  );
}

function useFileChanges(workspace: string, place: FileListProps['place']) {
  const client = api(workspace);
  const refresh = useRefresh(workspace);
  const path = 'note' in place ? `notes/${place.note}` : `interviews/${place.interview.id}`;
  const after = { onError: (error: Error) => toastFailed(error.message), onSuccess: () => refresh() };
  const add = useMutation({
    mutationFn: (file: File) =>
      client.post(`${path}/files`, { query: { name: file.name.slice(0, 200) }, body: file, schema: ResearchFile }),
    ...after,
  });
  const remove = useMutation({
    mutationFn: (file: ResearchFile) => client.delete(`research-files/${file.id}`),
    ...after,
  });
  const choose = useMutation({
    mutationFn: async (file: ResearchFile) => {
      if (!('interview' in place)) return;
      const body = { revision: place.interview.revision, audio_file_id: file.id };
      await client.patch(path, { body, schema: Interview });
      toastDone(`Lines play from “${file.name}” now.`);
    },
    ...after,
  });
  return { add, remove, choose };
}
