import { Note } from '@/lib/core/research/note';
import { route } from '@/lib/server/route';
import { NoteByIdInput, restoreNote } from '@/lib/services/research/list-notes';

export const POST = route(NoteByIdInput, restoreNote, { summary: 'Brings a note back.', output: Note });
