import type { Edit, EditItem } from './edit';
import { sameJson } from './same-json';

/** What people do with the fields and lists of a document, as edits over what they see. */

type Json = Extract<Edit, { kind: 'put' }>['is'];
type Listed = { id: string };

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null));
const asItem = (item: Listed): EditItem => ({ ...item });

/** Nothing when it says that already. */
export function putIn(field: string, was: unknown, is: unknown): Edit[] {
  return sameJson(was, is) ? [] : [{ kind: 'put', field, was: asJson(was), is: asJson(is) }];
}

/** Behind the one that is named, or at the end. */
export function addTo(list: string, items: readonly Listed[], item: Listed, after?: string | null): Edit {
  return { kind: 'add', list, item: asItem(item), after: after === undefined ? (items.at(-1)?.id ?? null) : after };
}

/**
 * Nothing when it says that already. `seen` is what stood there when somebody began to write: what came since is not
 * written over.
 */
export function setIn(
  list: string,
  items: readonly Listed[],
  { id, field, is, seen }: { id: string; field: string; is: unknown; seen?: unknown },
): Edit[] {
  const item: Record<string, unknown> | undefined = items.find((one) => one.id === id);
  const was = seen === undefined ? (item?.[field] ?? null) : seen;
  if ((!item && seen === undefined) || sameJson(was, is ?? null)) return [];
  return [{ kind: 'set', list, id, field, was: asJson(was), is: asJson(is) }];
}

/** To a place from 0, counted without itself. */
export function moveIn(list: string, items: readonly Listed[], id: string, to: number): Edit[] {
  const ids = items.map((item) => item.id);
  const from = ids.indexOf(id);
  const others = ids.filter((other) => other !== id);
  const place = Math.max(0, Math.min(others.length, to));
  if (from < 0 || from === place) return [];
  return [{ kind: 'move', list, id, after: others[place - 1] ?? null, was_after: ids[from - 1] ?? null }];
}

/** Each stands behind what is left before it, so that they come back in their order. */
export function removeFrom(list: string, items: readonly Listed[], gone: readonly Listed[]): Edit[] {
  let left = [...items];
  return gone.map((item): Edit => {
    const place = left.findIndex(({ id }) => id === item.id);
    const after = left[place - 1]?.id ?? null;
    left = left.filter(({ id }) => id !== item.id);
    return { kind: 'remove', list, item: asItem(item), after };
  });
}
