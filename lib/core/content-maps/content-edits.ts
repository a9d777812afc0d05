import type { Edit } from '@/lib/core/documents/edit';
import { addTo, moveIn, removeFrom, setIn } from '@/lib/core/documents/list-edits';
import type { ContentItem, ContentPlan, ContentStage } from './content-map';

/** What people do with a content map, as edits over what they see. */

export function addPersona({ personas }: ContentPlan, key: string): Edit[] {
  return personas.some(({ id }) => id === key) ? [] : [addTo('personas', personas, { id: key })];
}

/** With the pieces for them: taking it back brings all of it again. */
export function removePersona({ personas, items }: ContentPlan, key: string): Edit[] {
  const mine = items.filter(({ persona }) => persona === key);
  const own = personas.filter(({ id }) => id === key);
  return [...removeFrom('items', items, mine), ...removeFrom('personas', personas, own)];
}

export function addStage({ stages }: ContentPlan, stage: ContentStage, after?: string): Edit[] {
  return [addTo('stages', stages, stage, after)];
}

/** Over the name that stood there when somebody began to write. */
export function renameStage({ stages }: ContentPlan, id: string, name: { is: string; seen: string }): Edit[] {
  return setIn('stages', stages, { id, field: 'name', ...name });
}

/** To a place from 0, counted without itself. */
export function moveStage({ stages }: ContentPlan, id: string, to: number): Edit[] {
  return moveIn('stages', stages, id, to);
}

export function removeStage({ stages, items }: ContentPlan, id: string): Edit[] {
  const within = items.filter(({ stage }) => stage === id);
  const own = stages.filter((stage) => stage.id === id);
  return [...removeFrom('items', items, within), ...removeFrom('stages', stages, own)];
}

export const addItems = ({ items }: ContentPlan, added: readonly ContentItem[]): Edit[] =>
  added.map((item, place) => addTo('items', [...items, ...added.slice(0, place)], item));

export function removeItems({ items }: ContentPlan, ids: readonly string[]): Edit[] {
  const gone = items.filter(({ id }) => ids.includes(id));
  return removeFrom('items', items, gone);
}

export type ItemChange = Partial<Omit<ContentItem, 'id'>>;

/** `seen` is the piece as it stood when somebody began to write: what came since is not written over. */
export function changeItem({ items }: ContentPlan, id: string, change: ItemChange, seen?: ContentItem): Edit[] {
  const before: Record<string, unknown> | undefined = seen;
  return Object.entries(change).flatMap(([field, is]) =>
    setIn('items', items, { id, field, is, ...(before && { seen: before[field] }) }),
  );
}

/** Into a place of the map, before another piece of it, or behind all of them. */
export function placeItem(
  plan: ContentPlan,
  id: string,
  { persona, stage, before }: { persona: string; stage: string; before: string | null },
): Edit[] {
  const others = plan.items.filter((item) => item.id !== id);
  const beside = others.filter((item) => item.persona === persona && item.stage === stage);
  const place = before === null ? -1 : others.findIndex((item) => item.id === before);
  const last = others.findLastIndex((item) => item.id === beside.at(-1)?.id);
  const stays = before === null && last < 0;
  return [
    ...changeItem(plan, id, { persona, stage }),
    ...(stays ? [] : moveIn('items', plan.items, id, place >= 0 ? place : last + 1)),
  ];
}

/** One place up or down among the pieces that stand in the same place. */
export function stepItem(plan: ContentPlan, id: string, step: -1 | 1): Edit[] {
  const item = plan.items.find((one) => one.id === id);
  if (!item) return [];
  const beside = plan.items.filter(({ persona, stage }) => persona === item.persona && stage === item.stage);
  const at = beside.findIndex((one) => one.id === id);
  const next = beside[at + step];
  if (!next) return [];
  const others = plan.items.filter((one) => one.id !== id);
  const place = others.findIndex((one) => one.id === next.id);
  return moveIn('items', plan.items, id, step < 0 ? place : place + 1);
}
