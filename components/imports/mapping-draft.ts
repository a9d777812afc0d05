import type { ValueType } from '@/lib/core/events/value';
import type { DetectedColumn, DetectedFile } from '@/lib/core/imports/detected-file';
import type { ColumnUse, EventsMapping, Filter } from '@/lib/core/imports/mapping';
import { Mapping } from '@/lib/core/imports/mapping';

/** What a column becomes. One column holds the profile, one the time, at most one each the event, amount and row id. */
export type ColumnRole =
  | 'left_out'
  | 'profile'
  | 'time'
  | 'event'
  | 'amount'
  | 'row_id'
  | 'property'
  | 'trait'
  | 'property_and_trait'
  | 'event_date';

/** `format` is that of a date that becomes an event; empty means as it was detected. */
export type ColumnDraft = {
  role: ColumnRole;
  name: string;
  type: ValueType;
  split: string;
  format?: string;
  /** What a column that is both is as a trait, where that is not what it is as a property. */
  asTrait?: { name: string; type: ValueType; split: string } | undefined;
};
/** `kept` is a filter this form has no fields for: it stays as it is, or goes. */
export type FilterDraft = { column: string; operator: FilterOperator; value: string; kept?: Filter };
export const filterOperators = [
  'equals',
  'not_equals',
  'contains',
  'not_contains',
  'starts_with',
  'not_starts_with',
  'ends_with',
  'not_ends_with',
  'at_most',
  'less_than',
  'at_least',
  'greater_than',
  'exists',
  'not_exists',
] as const;
export type FilterOperator = (typeof filterOperators)[number];

/** A mapping while it is chosen, column by column. Plain data; what is not complete yet is no mapping yet. */
export type MappingDraft = {
  kind: Mapping['kind'];
  header: boolean;
  delimiter: string;
  columns: Record<string, ColumnDraft>;
  /** The name of every event, when no column holds one. */
  constant: string;
  format: string;
  /** Empty means the workspace's own. */
  zone: string;
  /** A column the amount is multiplied by; empty for none. */
  times: string;
  onChange: 'keep' | 'replace';
  filters: FilterDraft[];
};

/** What the mapping says of each column of the file; without one, everything is left out but waits for a choice. */
export function draftOf(detected: DetectedFile, mapping: Mapping | null): MappingDraft {
  const columns = Object.fromEntries(detected.columns.map((column) => [column.name, columnOf(column, mapping)]));
  const events = mapping?.kind === 'events' ? mapping : null;
  return {
    kind: mapping?.kind ?? 'events',
    header: detected.header,
    delimiter: detected.delimiter,
    columns,
    constant: events && 'constant' in events.event ? events.event.constant : '',
    format: events?.time.format ?? '',
    zone: events?.time.zone ?? '',
    times: events?.amount?.times ?? '',
    onChange: events?.on_change ?? 'keep',
    filters: (mapping?.filters ?? []).map(filterDraftOf),
  };
}

function columnOf(column: DetectedColumn, mapping: Mapping | null): ColumnDraft {
  const isOf = (use: ColumnUse) => use.column === column.name;
  const use = (mapping?.kind === 'events' ? mapping.properties?.find(isOf) : undefined) ?? mapping?.traits?.find(isOf);
  const dated =
    mapping?.kind === 'profiles' ? mapping.events?.find((event) => event.column === column.name) : undefined;
  return {
    role: mapping ? roleIn(mapping, column.name) : 'left_out',
    ...detailsOf({ ...use, name: use?.name ?? dated?.name }, column),
    ...(dated?.format && { format: dated.format }),
    ...traitOf(column, mapping),
  };
}

function traitOf(column: DetectedColumn, mapping: Mapping | null): Pick<ColumnDraft, 'asTrait'> {
  if (mapping?.kind !== 'events') return {};
  const of = (uses: ColumnUse[] | undefined) => uses?.find((use) => use.column === column.name);
  const [property, trait] = [of(mapping.properties), of(mapping.traits)];
  if (!property || !trait || JSON.stringify(detailsOf(property, column)) === JSON.stringify(detailsOf(trait, column)))
    return {};
  return { asTrait: detailsOf(trait, column) };
}

const detailsOf = ({ name, type, split }: Partial<ColumnUse>, column: DetectedColumn) => ({
  name: name ?? column.name,
  type: type ?? column.type,
  split: split ?? column.split ?? '',
});

function roleIn(mapping: Mapping, column: string): ColumnRole {
  if (mapping.profile.column === column) return 'profile';
  const isTrait = mapping.traits?.some((use) => use.column === column) ?? false;
  if (mapping.kind === 'events') return singleRoleIn(mapping, column) ?? keptRoleIn(mapping, column, isTrait);
  if (mapping.events?.some((event) => event.column === column)) return 'event_date';
  return isTrait ? 'trait' : 'left_out';
}

function singleRoleIn(mapping: EventsMapping, column: string): ColumnRole | null {
  if (mapping.time.column === column) return 'time';
  if ('column' in mapping.event && mapping.event.column === column) return 'event';
  if (mapping.row_id?.column === column) return 'row_id';
  return mapping.amount?.column === column ? 'amount' : null;
}

function keptRoleIn(mapping: EventsMapping, column: string, isTrait: boolean): ColumnRole {
  const isProperty = mapping.properties?.some((use) => use.column === column) ?? false;
  if (isProperty) return isTrait ? 'property_and_trait' : 'property';
  return isTrait ? 'trait' : 'left_out';
}

function filterDraftOf(filter: Filter): FilterDraft {
  const operator = filterOperators.find((known) => known === filter.operator);
  const value = filter.value ?? '';
  const isShown = typeof value === (operator && numeric.includes(operator) && value !== '' ? 'number' : 'string');
  if (!operator || !isShown) return { column: filter.column, operator: 'equals', value: '', kept: filter };
  return { column: filter.column, operator, value: String(value) };
}

const single: readonly ColumnRole[] = ['profile', 'time', 'event', 'amount', 'row_id'];

/** Gives a column another role. A role that only one column can have is taken from the one that had it. */
export function withRole(draft: MappingDraft, column: string, role: ColumnRole): MappingDraft {
  const columns = Object.entries(draft.columns).map(([name, known]): [string, ColumnDraft] => {
    if (name === column) return [name, { ...known, role }];
    const gives = single.includes(role) && known.role === role;
    return [name, gives ? { ...known, role: 'left_out' } : known];
  });
  return { ...draft, columns: Object.fromEntries(columns) };
}

export function withColumn(draft: MappingDraft, column: string, part: Partial<ColumnDraft>): MappingDraft {
  const known = draft.columns[column];
  return known ? { ...draft, columns: { ...draft.columns, [column]: { ...known, ...part } } } : draft;
}

/** Another type of a column, as whatever it becomes. */
export function withType(draft: MappingDraft, column: string, type: ValueType): MappingDraft {
  const asTrait = draft.columns[column]?.asTrait;
  return withColumn(draft, column, { type, ...(asTrait && { asTrait: { ...asTrait, type } }) });
}

/** Roles that the kind of file knows. */
export function rolesOf(kind: Mapping['kind']): ColumnRole[] {
  return kind === 'events'
    ? ['left_out', 'profile', 'time', 'event', 'amount', 'row_id', 'property', 'trait', 'property_and_trait']
    : ['left_out', 'profile', 'trait', 'event_date'];
}

/** Another kind of file: roles it does not know become the nearest it does. */
export function withKind(draft: MappingDraft, kind: Mapping['kind']): MappingDraft {
  const known = rolesOf(kind);
  const columns = Object.entries(draft.columns).map(([name, column]): [string, ColumnDraft] => {
    if (known.includes(column.role)) return [name, column];
    const nearest: ColumnRole = kind === 'profiles' ? 'trait' : 'property';
    return [name, { ...column, role: column.role === 'event_date' ? 'time' : nearest }];
  });
  return { ...draft, kind, columns: Object.fromEntries(columns) };
}

export type Completed = { mapping: Mapping; missing: null } | { mapping: null; missing: string };

/** The mapping the draft says, or the first thing that is missing. */
export function completeMapping(draft: MappingDraft): Completed {
  const missing = missingIn(draft);
  if (missing) return { mapping: null, missing };
  const unfinished = draft.filters.findIndex((filter) => filter.column !== '' && !isWhole(filter));
  if (unfinished >= 0) return { mapping: null, missing: filterWords(draft.filters[unfinished], unfinished + 1) };
  const parsed = Mapping.safeParse(draft.kind === 'events' ? eventsOf(draft) : profilesOf(draft));
  if (parsed.success) return { mapping: parsed.data, missing: null };
  return { mapping: null, missing: parsed.error.issues[0]?.message ?? 'Something in this mapping is not complete.' };
}

export const columnWith = (draft: MappingDraft, role: ColumnRole) =>
  Object.entries(draft.columns).find(([, column]) => column.role === role)?.[0];

function missingIn(draft: MappingDraft): string | null {
  if (!columnWith(draft, 'profile')) return 'Say which column tells who it was: the profile id.';
  if (draft.kind === 'profiles') return null;
  if (!columnWith(draft, 'time')) return 'Say which column tells when it happened.';
  if (!columnWith(draft, 'event') && draft.constant.trim() === '') {
    return 'Say what happened: a column with event names, or one name for all rows.';
  }
  return null;
}

function shared(draft: MappingDraft) {
  return {
    header: draft.header,
    delimiter: draft.delimiter,
    profile: { column: columnWith(draft, 'profile') },
    traits: usesOf(draft, ['trait', 'property_and_trait'], (column) =>
      column.role === 'property_and_trait' ? (column.asTrait ?? column) : column,
    ),
    filters: draft.filters.filter((filter) => filter.column !== '').map(filterOf),
  };
}

function eventsOf(draft: MappingDraft) {
  const event = columnWith(draft, 'event');
  const amount = columnWith(draft, 'amount');
  const rowId = columnWith(draft, 'row_id');
  return {
    kind: 'events',
    ...shared(draft),
    event: event ? { column: event } : { constant: draft.constant.trim() },
    time: {
      column: columnWith(draft, 'time'),
      ...(draft.format && { format: draft.format }),
      ...(draft.zone && { zone: draft.zone }),
    },
    ...(amount && { amount: { column: amount, ...(draft.times && { times: draft.times }) } }),
    ...(rowId && { row_id: { column: rowId }, on_change: draft.onChange }),
    properties: usesOf(draft, ['property', 'property_and_trait']),
  };
}

function profilesOf(draft: MappingDraft) {
  const dated = Object.entries(draft.columns).filter(([, column]) => column.role === 'event_date');
  return {
    kind: 'profiles',
    ...shared(draft),
    events: dated.map(([column, { name, format }]) => ({ column, name, ...(format && { format }) })),
  };
}

type Used = Pick<ColumnDraft, 'name' | 'type' | 'split'>;

function usesOf(
  draft: MappingDraft,
  roles: ColumnRole[],
  as: (column: ColumnDraft) => Used = (own) => own,
): ColumnUse[] {
  return Object.entries(draft.columns)
    .filter(([, column]) => roles.includes(column.role))
    .map(([column, own]) => ({ column, ...as(own) }))
    .map(({ column, name, type, split }) => ({
      column,
      ...(name !== column && name !== '' && { name }),
      type,
      ...(type === 'list' && split !== '' && { split }),
    }));
}

const numeric: readonly FilterOperator[] = ['at_most', 'less_than', 'at_least', 'greater_than'];
/** Those that compare with nothing, or with an empty cell. */
const mayBeEmpty: readonly FilterOperator[] = ['exists', 'not_exists', 'equals', 'not_equals'];

/** An empty field is no zero: such a filter would leave rows out that nobody meant. */
function isWhole({ operator, value, kept }: FilterDraft): boolean {
  if (kept || mayBeEmpty.includes(operator)) return true;
  if (value.trim() === '') return false;
  return !numeric.includes(operator) || Number.isFinite(Number(value));
}

function filterWords(filter: FilterDraft | undefined, place: number): string {
  const wanted = filter && numeric.includes(filter.operator) ? 'a number' : 'a text';
  return `Rows left out, line ${place}: write ${wanted} to compare "${filter?.column}" with, or remove the line.`;
}

function filterOf({ column, operator, value, kept }: FilterDraft) {
  if (kept) return kept;
  if (operator === 'exists' || operator === 'not_exists') return { column, operator };
  return { column, operator, value: numeric.includes(operator) ? Number(value) : value };
}
