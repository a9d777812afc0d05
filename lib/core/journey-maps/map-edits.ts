import type { Edit, EditItem } from '@/lib/core/documents/edit';
import { addTo, moveIn, putIn, removeFrom, setIn } from '@/lib/core/documents/list-edits';
import {
  type Cell,
  type CellEvidence,
  cellId,
  type JourneyContent,
  type Lane,
  type Reference,
  type Stage,
} from './journey-map';

/** What people do with a map, as edits over what they see. */

type Named = 'stages' | 'lanes';
type ItemOf<List extends Named> = List extends 'stages' ? Stage : Lane;

const asItem = (item: { id: string }): EditItem => ({ ...item });

export function putField(
  content: JourneyContent,
  field: 'persona' | 'last_days' | 'within_days',
  is: string | number | null,
): Edit[] {
  return putIn(field, content[field], is);
}

/** Behind the one that is named, or at the end. */
export function addNamed<List extends Named>(
  content: JourneyContent,
  list: List,
  item: ItemOf<List>,
  after?: string,
): Edit[] {
  return [addTo(list, content[list], item, after)];
}

/** `seen` is what stood there when somebody began to write; what came since is not written over. */
export function setNamed(
  content: JourneyContent,
  list: Named,
  { id, field, is, seen }: { id: string; field: 'name' | 'event'; is: unknown; seen?: unknown },
): Edit[] {
  return setIn(list, content[list], { id, field, is, ...(seen !== undefined && { seen }) });
}

/** To a place from 0, counted without itself. */
export function moveNamed(content: JourneyContent, list: Named, id: string, to: number): Edit[] {
  return moveIn(list, content[list], id, to);
}

/** With everything that stands in it: taking it back brings all of it again. */
export function removeNamed(content: JourneyContent, list: Named, id: string): Edit[] {
  const own = list === 'stages' ? 'stage' : 'lane';
  const cells = content.cells.filter((cell) => cell[own] === id);
  const ids = new Set(cells.map((cell) => cell.id));
  const evidence = content.evidence.filter(({ cell }) => ids.has(cell));
  const item = content[list].find((one) => one.id === id);
  if (!item) return [];
  return [
    ...removeFrom('evidence', content.evidence, evidence),
    ...removeFrom('cells', content.cells, cells),
    ...removeFrom(list, content[list], [item]),
  ];
}

type Place = { stage: string; lane: string };

export const cellAt = ({ cells }: Pick<JourneyContent, 'cells'>, { stage, lane }: Place): Cell | undefined =>
  cells.find(({ id }) => id === cellId(stage, lane));

/** Writes in a cell, which is there from its first word on. */
export function writeCell(
  content: JourneyContent,
  place: Place,
  change: Partial<Pick<Cell, 'text' | 'emotion'>>,
): Edit[] {
  const cell = cellAt(content, place);
  if (!cell) {
    const isEmpty = (change.text ?? '') === '' && (change.emotion ?? null) === null;
    return isEmpty ? [] : [beginCell(content, place, change)];
  }
  return (['text', 'emotion'] as const).flatMap((field): Edit[] => {
    const is = change[field];
    if (is === undefined || is === cell[field]) return [];
    return [{ kind: 'set', list: 'cells', id: cell.id, field, was: cell[field], is }];
  });
}

/** The same over the text that stood there when somebody began to write. */
export function writeText(content: JourneyContent, place: Place, text: string, seen: string): Edit[] {
  if (seen === '' && !cellAt(content, place)) return writeCell(content, place, { text });
  if (text === seen) return [];
  const id = cellId(place.stage, place.lane);
  return [{ kind: 'set', list: 'cells', id, field: 'text', was: seen, is: text }];
}

function beginCell({ cells }: JourneyContent, place: Place, change: Partial<Pick<Cell, 'text' | 'emotion'>>): Edit {
  const item = { id: cellId(place.stage, place.lane), ...place, text: '', emotion: null, ...change };
  return { kind: 'add', list: 'cells', item, after: cells.at(-1)?.id ?? null };
}

export function addEvidence(content: JourneyContent, place: Place, id: string, reference: Reference): Edit[] {
  const item: CellEvidence = { id, cell: cellId(place.stage, place.lane), reference };
  const after = content.evidence.at(-1)?.id ?? null;
  return [
    ...(cellAt(content, place) ? [] : [beginCell(content, place, {})]),
    { kind: 'add', list: 'evidence', item: asItem(item), after },
  ];
}

export function removeEvidence(content: JourneyContent, id: string): Edit[] {
  const item = content.evidence.find((one) => one.id === id);
  return item ? removeFrom('evidence', content.evidence, [item]) : [];
}
