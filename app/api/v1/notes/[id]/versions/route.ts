import { wholeListOf } from '@/lib/core/accounts/list';
import { NoteVersion } from '@/lib/core/research/note';
import { route } from '@/lib/server/route';
import { listNoteVersions, NoteByIdInput } from '@/lib/services/research/list-notes';

export const GET = route(NoteByIdInput, listNoteVersions, {
  summary: 'Who saved a note when, the newest first.',
  output: wholeListOf(NoteVersion),
});
