'use client';

import { useMutation } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { NoteView } from '@/components/research/note-view';
import { Button } from '@/components/ui/button';
import { Loading, SkeletonText } from '@/components/ui/skeleton';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api, downloadUrl } from '@/lib/browser/api';
import { Note } from '@/lib/core/research/note';

// The editor is larger than everything else of a page: it comes after it, and only for those who write.
const NoteEditor = dynamic(() => import('@/components/research/note-editor').then((file) => file.NoteEditor), {
  ssr: false,
  loading: () => (
    <Loading label="Opening the note">
      <SkeletonText lines={8} className="max-w-190" />
    </Loading>
  ),
});

type NoteScreenProps = { workspace: string; note: Note; mayWrite: boolean };

/** A note, to write in or to read. */
export function NoteScreen({ workspace, note, mayWrite }: NoteScreenProps) {
  if (mayWrite && note.removed_at === null && note.withheld === null) {
    return <NoteEditor key={note.id} workspace={workspace} note={note} />;
  }
  return (
    <article className="max-w-190">
      <h1 className="mb-4 font-serif text-title">{note.title || 'Without a title'}</h1>
      <NoteView doc={note.doc} fileUrl={(id) => downloadUrl(workspace, `research-files/${id}`)} />
    </article>
  );
}

/** Takes the note away, with the way back. */
export function RemoveNoteButton({ workspace, note }: { workspace: string; note: Note }) {
  const router = useRouter();
  const client = api(workspace);
  const restore = useMutation({
    mutationFn: () => client.post(`notes/${note.id}/restore`, { body: {}, schema: Note }),
    onSuccess: () => router.push(`/w/${workspace}/research/notes/${note.id}`),
    onError: (error) => toastFailed(error.message),
  });
  const remove = useMutation({
    mutationFn: () => client.delete(`notes/${note.id}`, { schema: Note }),
    onSuccess: () => {
      toastDone('The note is away.', { onUndo: () => restore.mutate() });
      router.push(note.study ? `/w/${workspace}/research/studies/${note.study.key}` : `/w/${workspace}/research`);
      router.refresh();
    },
    onError: (error) => toastFailed(error.message),
  });
  if (note.removed_at) {
    return (
      <Button pending={restore.isPending} onClick={() => restore.mutate()}>
        Bring it back
      </Button>
    );
  }
  return (
    <Button variant="ghost" pending={remove.isPending} onClick={() => remove.mutate()}>
      Take away
    </Button>
  );
}
