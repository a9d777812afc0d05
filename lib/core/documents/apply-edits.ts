import { AppError, unreachable } from '@/lib/core/errors';
import type { Edit, EditConflict, EditItem } from './edit';
import { sameJson } from './same-json';

/** Plain fields, and lists of items with ids. What it means is for its kind to say. */
export type Content = Record<string, unknown>;

export type Applied<Whole> =
  | { kind: 'applied'; content: Whole; isChanged: boolean }
  | { kind: 'conflicts'; conflicts: EditConflict[] };

type Step = { content: Content } | { conflict: Omit<EditConflict, 'edit'> };

/**
 * All of the edits in their order, or none and what stands in their way. An edit that was made already changes nothing,
 * so sending one again is safe. Throws `invalid` for a list or field that the document does not have.
 */
export function applyEdits(content: Content, edits: readonly Edit[]): Applied<Content> {
  let now = content;
  const conflicts: EditConflict[] = [];
  for (const [index, edit] of edits.entries()) {
    const step = applyOne(now, edit);
    if ('conflict' in step) conflicts.push({ edit: index, ...step.conflict });
    else now = step.content;
  }
  if (conflicts.length > 0) return { kind: 'conflicts', conflicts };
  return { kind: 'applied', content: now, isChanged: !sameJson(content, now) };
}

function applyOne(content: Content, edit: Edit): Step {
  switch (edit.kind) {
    case 'put':
      return put(content, edit);
    case 'set':
      return set(content, edit);
    case 'add':
      return add(content, edit);
    case 'remove':
      return remove(content, edit);
    case 'move':
      return move(content, edit);
    default:
      return unreachable(edit);
  }
}

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

function put(content: Content, { field, was, is }: EditOf<'put'>): Step {
  if (!Object.hasOwn(content, field) || Array.isArray(content[field])) throw unknownName(field, content);
  const stands = content[field];
  if (sameJson(stands, is)) return { content };
  if (sameJson(stands, was)) return { content: { ...content, [field]: is } };
  return { conflict: { why: 'changed', list: null, id: null, field, stands, is } };
}

function set(content: Content, { list, id, field, was, is }: EditOf<'set'>): Step {
  const items = listOf(content, list);
  const item = items.find((candidate) => candidate.id === id);
  if (!item) return { conflict: { why: 'gone', list, id, field, stands: null, is } };
  if (field === 'id') throw new AppError('invalid', 'The id of an item stays as it is.');
  const stands = item[field] ?? null;
  if (sameJson(stands, is)) return { content };
  if (!sameJson(stands, was)) return { conflict: { why: 'changed', list, id, field, stands, is } };
  const changed = items.map((candidate) => (candidate === item ? { ...item, [field]: is } : candidate));
  return { content: { ...content, [list]: changed } };
}

function add(content: Content, { list, item, after }: EditOf<'add'>): Step {
  const items = listOf(content, list);
  const stands = items.find(({ id }) => id === item.id);
  if (!stands) return { content: { ...content, [list]: placed(items, item, after) } };
  if (sameJson(stands, item)) return { content };
  return { conflict: { why: 'taken', list, id: item.id, field: null, stands, is: item } };
}

/** What somebody changed since is not taken away with the rest. */
function remove(content: Content, { list, item }: EditOf<'remove'>): Step {
  const items = listOf(content, list);
  const stands = items.find(({ id }) => id === item.id);
  if (!stands) return { content };
  if (!sameJson(stands, item)) {
    return { conflict: { why: 'changed', list, id: item.id, field: null, stands, is: null } };
  }
  return { content: { ...content, [list]: items.filter((candidate) => candidate !== stands) } };
}

/** Where an item stands is nobody's text: of two who move it, the last one decides. */
function move(content: Content, { list, id, after }: EditOf<'move'>): Step {
  const items = listOf(content, list);
  const item = items.find((candidate) => candidate.id === id);
  if (!item) return { conflict: { why: 'gone', list, id, field: null, stands: null, is: null } };
  if (after === id) throw new AppError('invalid', 'Nothing can stand behind itself.');
  const others = items.filter((candidate) => candidate !== item);
  return { content: { ...content, [list]: placed(others, item, after) } };
}

function placed(items: EditItem[], item: EditItem, after: string | null): EditItem[] {
  if (after === null) return [item, ...items];
  const place = items.findIndex(({ id }) => id === after);
  return place < 0 ? [...items, item] : items.toSpliced(place + 1, 0, item);
}

function listOf(content: Content, list: string): EditItem[] {
  const items = Object.hasOwn(content, list) ? content[list] : undefined;
  if (!Array.isArray(items)) throw unknownName(list, content);
  return items;
}

function unknownName(name: string, content: Content): AppError {
  return new AppError(
    'invalid',
    `There is no "${name}" to change here. There are: ${Object.keys(content).join(', ')}.`,
  );
}
