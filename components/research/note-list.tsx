'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type Page, ShowMore, useMore } from '@/components/research/use-more';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { SectionTitle } from '@/components/ui/page-header';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { withheldWords } from '@/lib/core/research/consent';
import { Note, type NoteDraft, NoteSummary } from '@/lib/core/research/note';

type NoteListProps = {
  workspace: string;
  notes: Page<NoteSummary>;
  /** Where a new note belongs. */
  place: Pick<NoteDraft, 'study' | 'interview_id' | 'participant_id'>;
  mayWrite: boolean;
};

/** Notes by their beginnings, and the way to a new one. */
export function NoteList({ workspace, notes, place, mayWrite }: NoteListProps) {
  const router = useRouter();
  const path = `/w/${workspace}/research/notes`;
  const query = { study: place.study, interview: place.interview_id, participant: place.participant_id };
  const { items, more } = useMore(workspace, notes, { path: 'notes', query, schema: NoteSummary });
  const begin = useMutation({
    mutationFn: () => api(workspace).post('notes', { body: place, schema: Note }),
    onSuccess: ({ id }) => router.push(`${path}/${id}`),
    onError: (error) => toastFailed(error.message),
  });
  return (
    <section>
      <SectionTitle
        aside={
          mayWrite && (
            <Button size="sm" pending={begin.isPending} onClick={() => begin.mutate()}>
              Write a note
            </Button>
          )
        }
      >
        Notes
      </SectionTitle>
      {items.length === 0 && <p className="text-ink-2">No note yet.</p>}
      <ul className="divide-y divide-line">
        {items.map((note) => (
          <li key={note.id} className="py-2">
            <Link href={`${path}/${note.id}`} className="font-semibold hover:underline">
              {note.withheld ? 'A note' : note.title || 'Without a title'}
            </Link>
            <p className="line-clamp-2 text-ink-2">{note.withheld ? withheldWords[note.withheld] : note.beginning}</p>
            <p className="text-ink-3 text-xs">
              {note.updated_by}, <DateTime at={note.updated_at} />
            </p>
          </li>
        ))}
      </ul>
      <ShowMore {...more} />
    </section>
  );
}
