import type { Edit, EditItem } from '@/lib/core/documents/edit';
import { sameJson } from '@/lib/core/documents/same-json';
import {
  type Criterion,
  type Entry,
  type FrictionFunnel,
  type HandScore,
  type MatrixContent,
  scoreId,
} from './priority-matrix';

/** What people do with a matrix, as edits over what they see. */

type Json = Extract<Edit, { kind: 'put' }>['is'];
type Named = 'criteria' | 'entries';
type ItemOf<List extends Named> = List extends 'criteria' ? Criterion : Entry;

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null));
const asItem = (item: { id: string }): EditItem => ({ ...item });

export function putFunnel({ funnel }: MatrixContent, is: FrictionFunnel | null): Edit[] {
  return sameJson(funnel, is) ? [] : [{ kind: 'put', field: 'funnel', was: asJson(funnel), is: asJson(is) }];
}

export function addItem<List extends Named>(content: MatrixContent, list: List, item: ItemOf<List>): Edit[] {
  return [{ kind: 'add', list, item: asItem(item), after: content[list].at(-1)?.id ?? null }];
}

/** Several fields of one item; those that stay as they are make no edit. */
export function setItem<List extends Named>(
  content: MatrixContent,
  list: List,
  id: string,
  change: Partial<Omit<ItemOf<List>, 'id'>>,
): Edit[] {
  const item: Record<string, unknown> | undefined = content[list].find((one) => one.id === id);
  if (!item) return [];
  return Object.entries(change).flatMap(([field, is]): Edit[] =>
    sameJson(item[field], is) ? [] : [{ kind: 'set', list, id, field, was: asJson(item[field]), is: asJson(is) }],
  );
}

/** To a place from 0, counted without itself. */
export function moveItem(content: MatrixContent, list: Named, id: string, to: number): Edit[] {
  const ids = content[list].map((item) => item.id);
  const from = ids.indexOf(id);
  const others = ids.filter((other) => other !== id);
  const place = Math.max(0, Math.min(others.length, to));
  if (from < 0 || from === place) return [];
  return [{ kind: 'move', list, id, after: others[place - 1] ?? null, was_after: ids[from - 1] ?? null }];
}

/** With the scores that belong to it: taking it back brings all of them again. */
export function removeItem(content: MatrixContent, list: Named, id: string): Edit[] {
  const place = content[list].findIndex((one) => one.id === id);
  const item = content[list][place];
  if (!item) return [];
  const own = content.scores.filter((score) => score[list === 'criteria' ? 'criterion' : 'entry'] === id);
  let left: readonly HandScore[] = content.scores;
  const scores = own.map((score): Edit => {
    const after = left[left.indexOf(score) - 1]?.id ?? null;
    left = left.filter((other) => other !== score);
    return { kind: 'remove', list: 'scores', item: asItem(score), after };
  });
  return [...scores, { kind: 'remove', list, item: asItem(item), after: content[list][place - 1]?.id ?? null }];
}

/** Scores an entry by hand; the score is there from its first number on. */
export function writeScore(
  { scores }: MatrixContent,
  place: { entry: string; criterion: string },
  change: Partial<Pick<HandScore, 'score' | 'note'>>,
): Edit[] {
  const id = scoreId(place.entry, place.criterion);
  const own = scores.find((score) => score.id === id);
  if (!own) {
    const isEmpty = (change.score ?? null) === null && (change.note ?? '') === '';
    const item = { id, ...place, score: null, note: '', ...change };
    return isEmpty ? [] : [{ kind: 'add', list: 'scores', item, after: scores.at(-1)?.id ?? null }];
  }
  return (['score', 'note'] as const).flatMap((field): Edit[] => {
    const is = change[field];
    return is === undefined || is === own[field]
      ? []
      : [{ kind: 'set', list: 'scores', id, field, was: own[field], is }];
  });
}

/** An id that no criterion and no entry has: "entry-3". */
export function freeItemId({ criteria, entries }: MatrixContent, kind: 'criterion' | 'entry', salt: string): string {
  const taken = new Set([...criteria, ...entries].map(({ id }) => id));
  const wanted = `${kind}-${salt}`;
  return taken.has(wanted) ? `${wanted}-${taken.size}` : wanted;
}
