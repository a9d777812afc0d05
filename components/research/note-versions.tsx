'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { NoteView } from '@/components/research/note-view';
import { researchQueries } from '@/components/research/queries';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Dialog } from '@/components/ui/dialog';
import { SkeletonText } from '@/components/ui/skeleton';
import { api, downloadUrl } from '@/lib/browser/api';
import { Note, NoteVersion } from '@/lib/core/research/note';

const List = z.object({ items: z.array(NoteVersion) });
const Whole = NoteVersion.extend({ doc: Note.shape.doc });

/** Who saved what when; any of them can be read as it was. */
export function NoteVersions({ workspace, note }: { workspace: string; note: string }) {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState<number | null>(null);
  const key = [...researchQueries(workspace).notes, note, 'versions'];
  const versions = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api(workspace).get(`notes/${note}/versions`, { schema: List, signal }),
    enabled: open,
    staleTime: 0,
  });
  const whole = useQuery({
    queryKey: [...key, shown],
    queryFn: ({ signal }) => api(workspace).get(`notes/${note}/versions/${shown}`, { schema: Whole, signal }),
    enabled: open && shown !== null,
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="lg"
      trigger={<Button variant="ghost">Versions</Button>}
      title="Versions of this note"
    >
      <div className="grid gap-5 md:grid-cols-[220px_minmax(0,1fr)]">
        <ol className="max-h-[55vh] space-y-0.5 overflow-y-auto">
          {versions.data?.items.map(({ revision, author, created_at }) => (
            <li key={revision}>
              <button
                type="button"
                aria-pressed={shown === revision}
                onClick={() => setShown(revision)}
                className="w-full rounded-md px-2 py-1.5 text-left hover:bg-sunken aria-pressed:bg-sunken"
              >
                <DateTime at={created_at} look="exact" className="block text-sm" />
                <span className="text-ink-3 text-xs">{author.name}</span>
              </button>
            </li>
          ))}
        </ol>
        <div className="min-w-0">
          {shown === null && <p className="text-ink-2">Choose a version to read it as it was.</p>}
          {whole.isFetching && <SkeletonText lines={5} />}
          {whole.data && (
            <>
              <h3 className="mb-3 font-serif text-heading">{whole.data.title || 'Without a title'}</h3>
              <NoteView doc={whole.data.doc} fileUrl={(id) => downloadUrl(workspace, `research-files/${id}`)} />
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
