import { z } from 'zod';

/** Something a member is asked to look at. */

export const ToDoKind = z.enum([
  'claim_contradicted',
  'claim_stale',
  'claim_questioned',
  'persona_drifting',
  'mentioned',
]);
export type ToDoKind = z.infer<typeof ToDoKind>;

export const ToDo = z.object({
  id: z.uuid(),
  kind: ToDoKind,
  persona: z.string(),
  claim_id: z.uuid().nullable(),
  sentence: z.string(),
  created_at: z.iso.datetime(),
  done_at: z.iso.datetime().nullable(),
});
export type ToDo = z.infer<typeof ToDo>;
