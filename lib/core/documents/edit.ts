import { z } from 'zod';
import { canBeKept, notKept } from '@/lib/core/kept-text';

/**
 * A change of a document is a list of edits, not a whole new text: edits of different places merge. A document is plain
 * fields and lists of items with ids; every edit says what stood there, so that it can be taken back, and so that
 * nobody overwrites what they have not seen.
 */

const List = z.string().min(1).max(40);
const Field = z.string().min(1).max(40);
const ItemId = z.string().min(1).max(120);

const Json = z.json().refine(canBeKept, notKept);
const Item = z.looseObject({ id: ItemId }).refine(canBeKept, notKept);
/** The item it stands behind; null for the beginning. One that is gone meanwhile means the end. */
const After = ItemId.nullable();

export const Edit = z.discriminatedUnion('kind', [
  /** A plain field of the document. */
  z.strictObject({ kind: z.literal('put'), field: Field, was: Json, is: Json }),
  /** A field of an item. */
  z.strictObject({ kind: z.literal('set'), list: List, id: ItemId, field: Field, was: Json, is: Json }),
  z.strictObject({ kind: z.literal('add'), list: List, item: Item, after: After }),
  z.strictObject({ kind: z.literal('remove'), list: List, item: Item, after: After }),
  z.strictObject({ kind: z.literal('move'), list: List, id: ItemId, after: After, was_after: After }),
]);
export type Edit = z.infer<typeof Edit>;
export type EditItem = z.infer<typeof Item>;

const mostEdits = 1500;
export const Edits = z
  .array(Edit)
  .min(1, 'There is nothing to change.')
  .max(mostEdits, `At most ${mostEdits} changes go at once. Send the rest after them.`);
export type Edits = z.infer<typeof Edits>;

/** An edit that cannot stand beside what somebody else did meanwhile. */
export const EditConflict = z.object({
  /** Which of the edits, from 0. */
  edit: z.int(),
  /** Somebody wrote something else there; took it away; or put something else under the same id. */
  why: z.enum(['changed', 'gone', 'taken']),
  list: z.string().nullable(),
  id: z.string().nullable(),
  field: z.string().nullable(),
  /** What stands there now; null for nothing. */
  stands: z.unknown(),
  /** What the edit would have put there. */
  is: z.unknown(),
});
export type EditConflict = z.infer<typeof EditConflict>;
