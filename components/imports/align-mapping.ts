import type { ColumnDraft, FilterDraft, MappingDraft } from '@/components/imports/mapping-draft';
import type { DetectedColumn } from '@/lib/core/imports/detected-file';

/**
 * The draft for the columns a file has when it is read another way, such as without a header. Where the names are
 * others, what was chosen stays with the place of a column: its role and name, and the filters that look at it.
 */
export function alignedTo(draft: MappingDraft, columns: DetectedColumn[]): MappingDraft {
  if (columns.every(({ name }) => draft.columns[name])) return draft;
  const places = Object.entries(draft.columns);
  const isSameWidth = places.length === columns.length;
  /** The name a column has now; null where it is gone. */
  const now = (name: string): string | null => {
    if (columns.some((column) => column.name === name)) return name;
    const place = places.findIndex(([old]) => old === name);
    return (isSameWidth && columns[place]?.name) || null;
  };
  const aligned = columns.map((column, place): [string, ColumnDraft] => {
    const [old, known] = draft.columns[column.name] ? [column.name, draft.columns[column.name]] : (places[place] ?? []);
    const isNamed = isSameWidth && known !== undefined && known.name !== old;
    const name = isNamed ? known.name : column.name;
    return [column.name, { role: known?.role ?? 'left_out', name, type: column.type, split: column.split ?? '' }];
  });
  return {
    ...draft,
    columns: Object.fromEntries(aligned),
    times: now(draft.times) ?? '',
    filters: draft.filters.flatMap((filter) => movedFilter(filter, now(filter.column))),
  };
}

/** The same filter of a column that is called otherwise now; none where the column is gone. */
function movedFilter(filter: FilterDraft, column: string | null): FilterDraft[] {
  if (filter.column === '') return [filter];
  if (column === null) return [];
  return [{ ...filter, column, ...(filter.kept && { kept: { ...filter.kept, column } }) }];
}
