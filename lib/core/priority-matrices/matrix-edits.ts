import type { Edit } from '@/lib/core/documents/edit';
import { addTo, moveIn, putIn, removeFrom, setIn } from '@/lib/core/documents/list-edits';
import {
  type Criterion,
  type Entry,
  type FrictionFunnel,
  type HandScore,
  type MatrixContent,
  scoreId,
} from './priority-matrix';

/** What people do with a matrix, as edits over what they see. */

type Named = 'criteria' | 'entries';
type ItemOf<List extends Named> = List extends 'criteria' ? Criterion : Entry;

export const putFunnel = ({ funnel }: MatrixContent, is: FrictionFunnel | null): Edit[] => putIn('funnel', funnel, is);

export function addItem<List extends Named>(content: MatrixContent, list: List, item: ItemOf<List>): Edit[] {
  return [addTo(list, content[list], item)];
}

/** Several fields of one item; those that stay as they are make no edit. */
export function setItem<List extends Named>(
  content: MatrixContent,
  list: List,
  id: string,
  change: Partial<Omit<ItemOf<List>, 'id'>>,
): Edit[] {
  return Object.entries(change).flatMap(([field, is]) => setIn(list, content[list], { id, field, is }));
}

/** A number that somebody wrote over the one they saw when they began. */
export function setNumber(
  content: MatrixContent,
  place: { list: 'criteria'; id: string; field: 'weight' } | { list: 'entries'; id: string; field: 'friction' },
  { is, seen }: { is: number | null; seen: number | null },
): Edit[] {
  const { list, id, field } = place;
  return setIn(list, content[list], { id, field, is, seen });
}

/** To a place from 0, counted without itself. */
export function moveItem(content: MatrixContent, list: Named, id: string, to: number): Edit[] {
  return moveIn(list, content[list], id, to);
}

/** With the scores that belong to it: taking it back brings all of them again. */
export function removeItem(content: MatrixContent, list: Named, id: string): Edit[] {
  const own = content.scores.filter((score) => score[list === 'criteria' ? 'criterion' : 'entry'] === id);
  const item = content[list].filter((one) => one.id === id);
  return item.length === 0
    ? []
    : [...removeFrom('scores', content.scores, own), ...removeFrom(list, content[list], item)];
}

/** Scores an entry by hand; the score is there from its first number on. */
export function writeScore(
  { scores }: MatrixContent,
  place: { entry: string; criterion: string },
  change: Partial<Pick<HandScore, 'score' | 'note'>>,
): Edit[] {
  const id = scoreId(place.entry, place.criterion);
  if (scores.every((score) => score.id !== id)) {
    const isEmpty = (change.score ?? null) === null && (change.note ?? '') === '';
    return isEmpty ? [] : [addTo('scores', scores, { id, ...place, score: null, note: '', ...change })];
  }
  return (['score', 'note'] as const).flatMap((field) =>
    change[field] === undefined ? [] : setIn('scores', scores, { id, field, is: change[field] }),
  );
}
