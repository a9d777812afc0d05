import { Note, SavedNote } from '@/lib/core/research/note';
import { route } from '@/lib/server/route';
import { getNote, NoteByIdInput, removeNote } from '@/lib/services/research/list-notes';
import { SaveNoteInput, saveNote } from '@/lib/services/research/write-notes';

export const GET = route(NoteByIdInput, getNote, { summary: 'One note, and who writes on it now.', output: Note });

export const PATCH = route(SaveNoteInput, saveNote, {
  summary: 'Saves a note. What somebody else saved meanwhile is merged with it: nothing is lost.',
  output: SavedNote,
});

export const DELETE = route(NoteByIdInput, removeNote, {
  summary: 'Takes a note away; it can come back.',
  output: Note,
});
