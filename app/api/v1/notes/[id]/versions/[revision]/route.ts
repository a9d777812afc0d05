import { Note, NoteVersion } from '@/lib/core/research/note';
import { route } from '@/lib/server/route';
import { getNoteVersion, NoteVersionInput } from '@/lib/services/research/list-notes';

export const GET = route(NoteVersionInput, getNoteVersion, {
  summary: 'A note as it was saved then.',
  output: NoteVersion.extend({ doc: Note.shape.doc }),
});
