import { pageOf } from '@/lib/core/page';
import { Note, NoteSummary } from '@/lib/core/research/note';
import { route } from '@/lib/server/route';
import { ListNotesInput, listNotes } from '@/lib/services/research/list-notes';
import { CreateNoteInput, createNote } from '@/lib/services/research/write-notes';

export const GET = route(ListNotesInput, listNotes, {
  summary: 'Notes, the last changed first: of the workspace, a study, an interview or a participant.',
  output: pageOf(NoteSummary),
});

export const POST = route(CreateNoteInput, createNote, {
  summary: 'Begins a note, as a document or as HTML, of which only allowed elements come to be anything.',
  output: Note,
  status: 201,
});
