import type { Edit, EditConflict } from './edit';

/** The edits without those that stand in the way: what somebody else wrote stays. */
export function takeTheirs(edits: readonly Edit[], conflicts: readonly EditConflict[]): Edit[] {
  const refused = new Set(conflicts.map(({ edit }) => edit));
  return edits.filter((_, index) => !refused.has(index));
}

/**
 * The edits as they are over what stands there now: each text in the way is written over knowingly. What was taken away
 * cannot be written in, so that edit is left out.
 */
export function keepMine(edits: readonly Edit[], conflicts: readonly EditConflict[]): Edit[] {
  const byEdit = new Map(conflicts.map((conflict) => [conflict.edit, conflict]));
  return edits.flatMap((edit, index) => {
    const conflict = byEdit.get(index);
    return conflict ? overwrite(edit, conflict) : [edit];
  });
}

function overwrite(edit: Edit, { why, stands }: EditConflict): Edit[] {
  if (why === 'gone') return [];
  switch (edit.kind) {
    case 'put':
    case 'set':
      return [{ ...edit, was: asJson(stands) }];
    case 'add':
      return setFields(edit, stands);
    case 'remove':
      return [{ ...edit, item: { ...edit.item, ...Object(stands) } }];
    default:
      return [edit];
  }
}

/** Two put something in the same place: mine is written over theirs, field by field. */
function setFields({ list, item }: Extract<Edit, { kind: 'add' }>, stands: unknown): Edit[] {
  const theirs: Record<string, unknown> = Object(stands);
  return Object.entries(item).flatMap(([field, is]): Edit[] =>
    field === 'id'
      ? []
      : [{ kind: 'set', list, id: item.id, field, was: asJson(theirs[field] ?? null), is: asJson(is) }],
  );
}

type Json = Extract<Edit, { kind: 'put' }>['is'];
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null));
