import { Nothing } from '@/lib/core/accounts/nothing';
import { ToDo } from '@/lib/core/claims/to-do';
import { pageOf } from '@/lib/core/page';
import { route } from '@/lib/server/route';
import { listToDos } from '@/lib/services/to-dos/to-dos';

export const GET = route(Nothing, listToDos, {
  summary: 'What the member who asks is asked to look at: claims that turned, questions, mentions.',
  output: pageOf(ToDo),
});
