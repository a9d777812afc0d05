import { unreachable } from '@/lib/core/errors';
import type { Edit } from './edit';

/** The edits that take these back: applied after them, everything stands as it did before. */
export function invertEdits(edits: readonly Edit[]): Edit[] {
  return edits.map(invert).reverse();
}

function invert(edit: Edit): Edit {
  switch (edit.kind) {
    case 'put':
    case 'set':
      return { ...edit, was: edit.is, is: edit.was };
    case 'add':
      return { ...edit, kind: 'remove' };
    case 'remove':
      return { ...edit, kind: 'add' };
    case 'move':
      return { ...edit, after: edit.was_after, was_after: edit.after };
    default:
      return unreachable(edit);
  }
}
