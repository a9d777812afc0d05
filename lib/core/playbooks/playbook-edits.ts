import type { Edit } from '@/lib/core/documents/edit';
import { addTo, moveIn, putIn, removeFrom, setIn } from '@/lib/core/documents/list-edits';
import { type PlaybookContent, personId, type RowList, type RowOf, rowListNames, type Section } from './playbook';

/** What people do with a playbook, as edits over what they see. */

type Field = 'goal' | 'occasion' | 'from' | 'to' | 'owner';

/** Over what stood there when somebody began to write. */
export const putField = <Name extends Field>(
  content: PlaybookContent,
  field: Name,
  is: PlaybookContent[Name],
  seen: PlaybookContent[Name] = content[field],
): Edit[] => putIn(field, seen, is);

export function addSection({ sections }: PlaybookContent, section: Section): Edit[] {
  return [addTo('sections', sections, section)];
}

/** Fields that stay as they are make no edit; `seen` is what stood there when somebody began to write. */
function changeItem(list: string, items: readonly { id: string }[], id: string, change: object, seen?: object): Edit[] {
  const before: Record<string, unknown> | undefined = seen && { ...seen };
  return Object.entries(change).flatMap(([field, is]) =>
    setIn(list, items, { id, field, is, ...(before && { seen: before[field] }) }),
  );
}

type SectionChange = Partial<Omit<Extract<Section, { kind: 'content' }>, 'id' | 'kind'>>;

export function changeSection(
  { sections }: PlaybookContent,
  id: string,
  change: SectionChange,
  seen?: SectionChange,
): Edit[] {
  return changeItem('sections', sections, id, change, seen);
}

/** To a place from 0, counted without itself. */
export function moveSection({ sections }: PlaybookContent, id: string, to: number): Edit[] {
  return moveIn('sections', sections, id, to);
}

/** With the rows in it: taking it back brings all of them again. */
export function removeSection(content: PlaybookContent, id: string): Edit[] {
  const own = content.sections.filter((section) => section.id === id);
  return [
    ...rowListNames.flatMap((list) => removeRows(content, list, ({ section }) => section === id)),
    ...removeFrom('sections', content.sections, own),
  ];
}

type Row = { id: string; section: string };

function removeRows(content: PlaybookContent, list: RowList, isGone: (row: Row) => boolean): Edit[] {
  const rows: readonly Row[] = content[list];
  const gone = rows.filter(isGone);
  return removeFrom(list, rows, gone);
}

export function addRow<List extends RowList>(content: PlaybookContent, list: List, row: RowOf<List>): Edit[] {
  return [addTo(list, content[list], row)];
}

export function addPerson({ people }: PlaybookContent, section: string, persona: string): Edit[] {
  const person = { id: personId(section, persona), section, persona };
  return people.some(({ id }) => id === person.id) ? [] : [addTo('people', people, person)];
}

export function changeRow<List extends RowList>(
  content: PlaybookContent,
  list: List,
  id: string,
  change: Partial<Omit<RowOf<List>, 'id' | 'section'>>,
  seen?: RowOf<List>,
): Edit[] {
  return changeItem(list, content[list], id, change, seen);
}

export const removeRow = (content: PlaybookContent, list: RowList, id: string): Edit[] =>
  removeRows(content, list, (row) => row.id === id);

/** One place up or down among the rows of its section. */
export function stepRow(content: PlaybookContent, list: RowList, id: string, step: -1 | 1): Edit[] {
  const rows: readonly Row[] = content[list];
  const row = rows.find((one) => one.id === id);
  if (!row) return [];
  const beside = rows.filter(({ section }) => section === row.section);
  const next = beside[beside.indexOf(row) + step];
  if (!next) return [];
  const place = rows.filter((one) => one !== row).indexOf(next);
  return moveIn(list, rows, id, step < 0 ? place : place + 1);
}
