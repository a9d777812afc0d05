import { ToDo } from '@/lib/core/claims/to-do';
import { route } from '@/lib/server/route';
import { markToDo, ToDoInput } from '@/lib/services/to-dos/to-dos';

export const PATCH = route(ToDoInput, markToDo, {
  summary: 'Ticks something off, or puts it back.',
  output: ToDo,
});
