import { Note } from '@/lib/core/research/note';
import { route } from '@/lib/server/route';
import { SayEditingInput, sayEditing } from '@/lib/services/research/list-notes';

export const POST = route(SayEditingInput, sayEditing, {
  summary: 'Says that you write on a note now; answers who else does, and its newest revision.',
  output: Note.pick({ editors: true, revision: true }),
});
