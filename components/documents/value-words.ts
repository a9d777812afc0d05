import { formatDay } from '@/components/ui/format-time';
import { writeNumber } from '@/lib/core/claims/explain-metric';
import type { Edit, EditConflict } from '@/lib/core/documents/edit';

export type ValuePlace = Pick<EditConflict, 'list' | 'id' | 'field'>;

/** What a kind of document calls a value in a place; null where it has no words of its own for it. */
export type OwnWords = (value: unknown, place: ValuePlace) => string | null;

export const takenAway = 'Nothing: it was taken away.';

const day = /^\d{4}-\d{2}-\d{2}$/;
const nameFields = ['text', 'title', 'name', 'event'];

/** A value as somebody would say it: no id, no name of the code, no date of a machine. */
export function valueWords(value: unknown, place: ValuePlace, own: OwnWords = () => null): string {
  return own(value, place) ?? plainWords(value, place.field);
}

function plainWords(value: unknown, field: string | null): string {
  if (value === null || value === undefined) return field === null ? takenAway : 'Nothing chosen.';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return day.test(value) ? formatDay(value, 'UTC') : value || 'Nothing written.';
  const named = Object.entries(value).find(([name, words]) => nameFields.includes(name) && typeof words === 'string');
  return named ? String(named[1]) || 'Nothing written.' : 'Something that has no words.';
}

/** What these changes would have written, for whoever wants to write it again. */
export function writtenIn(edits: readonly Edit[], own?: OwnWords): string[] {
  const written = edits.flatMap((edit) => {
    switch (edit.kind) {
      case 'put':
        return edit.is === null ? [] : [valueWords(edit.is, { list: null, id: null, field: edit.field }, own)];
      case 'set':
        return edit.is === null ? [] : [valueWords(edit.is, edit, own)];
      case 'add':
        return [...textsOf(edit.item)];
      default:
        return [];
    }
  });
  return [...new Set(written)];
}

/** The words of a new item; what was chosen in it is chosen again soon enough. */
function* textsOf(item: object): Iterable<string> {
  for (const [field, value] of Object.entries(item)) {
    if (wordFields.has(field) && typeof value === 'string' && value !== '') yield value;
  }
}

const wordFields = new Set([
  ...['text', 'title', 'name', 'need', 'objection', 'note'],
  ...['message', 'when', 'channel', 'hypothesis', 'tried', 'measure', 'outcome'],
]);
