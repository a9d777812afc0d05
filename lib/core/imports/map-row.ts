import type { NamedValue, Value } from '@/lib/core/events/value';
import { eventTimes } from '@/lib/core/exact-time';
import { nameOf } from './check-mapping';
import type { DetectedColumn } from './detected-file';
import { type ImportScope, propertyKey } from './import-scope';
import type { ColumnUse, EventsMapping, Mapping, ProfilesMapping } from './mapping';
import { multiplyMillionths } from './read-number';
import type { FileRecord } from './read-records';
import { timeReader } from './read-time';
import { quoted, type Reading, valueReader } from './read-value';
import { cellFilter } from './row-filter';

/** An event as a row says it. `identity` tells it from other events without a row id: the cells it came from. */
export type MappedEvent = {
  event: string;
  /** Milliseconds since 1970, 1970 to 2148. */
  ts: number;
  rowId: string | null;
  identity: string[];
  properties: NamedValue[];
};

/** What becomes of a row: it is taken, left out on purpose, or refused with the column to blame and a reason. */
export type MappedRow =
  | {
      kind: 'taken';
      line: number;
      profileId: string;
      events: MappedEvent[];
      traits: NamedValue[];
      cells: string[];
    }
  | { kind: 'filtered'; line: number }
  | RefusedRow;
export type RefusedRow = { kind: 'refused'; line: number; column: string; reason: string; cells: string[] };

/** A cell that stops its row. Thrown inside this file only: a refusal is rare, and rows are many. */
class RefusedCell extends Error {
  readonly column: string;

  constructor(column: string, reason: string) {
    super(reason);
    this.column = column;
  }
}

type Take = (cells: string[]) => { events: MappedEvent[]; traits: NamedValue[] };
const longestProfileId = 512;

/** Compiles a mapping that was checked against its file into a function that reads its rows. */
export function rowMapper(mapping: Mapping, scope: ImportScope): (record: FileRecord) => MappedRow {
  const width = scope.columns.length;
  const profileAt = indexOf(mapping.profile.column, scope);
  const take = mapping.kind === 'events' ? eventsTaker(mapping, scope) : profilesTaker(mapping, scope);
  const isLeftOut = filtersOf(mapping, scope);
  return ({ line, cells }) => {
    if (cells.length !== width) {
      const reason = `This row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}; the file has ${width} columns.`;
      return { kind: 'refused', line, column: '', reason, cells };
    }
    if (isLeftOut(cells)) return { kind: 'filtered', line };
    try {
      const profileId = profileIn(cells[profileAt] ?? '', mapping.profile.column);
      return { kind: 'taken', line, profileId, ...take(cells), cells };
    } catch (error) {
      if (error instanceof RefusedCell)
        return { kind: 'refused', line, column: error.column, reason: error.message, cells };
      throw error;
    }
  };
}

function filtersOf(mapping: Mapping, scope: ImportScope): (cells: string[]) => boolean {
  const filters = (mapping.filters ?? []).map((filter) => ({
    at: indexOf(filter.column, scope),
    matches: cellFilter(filter, columnOf(filter.column, scope).decimal ?? 'point'),
  }));
  return (cells) => filters.some(({ at, matches }) => matches(cells[at] ?? ''));
}

function profileIn(cell: string, column: string): string {
  const id = cell.trim();
  if (id === '') throw new RefusedCell(column, 'There is no profile id.');
  if (id.length > longestProfileId)
    throw new RefusedCell(column, `A profile id has at most ${longestProfileId} characters.`);
  if (id.includes('\0')) throw new RefusedCell(column, 'There is a NUL character in this cell.');
  return id;
}

function eventsTaker(mapping: EventsMapping, scope: ImportScope): Take {
  const zone = mapping.time.zone ?? scope.zone;
  const nameIn = eventNameReader(mapping, scope);
  const timeIn = momentReader(mapping.time.column, mapping.time.format, zone, scope);
  const amountIn = amountReader(mapping, scope);
  const propertiesFor = propertyReaders(mapping, zone, scope);
  const traitsIn = usesReader(mapping.traits ?? [], traitTypes(scope), zone, scope);
  const rowIdAt = mapping.row_id === undefined ? null : indexOf(mapping.row_id.column, scope);
  return (cells) => {
    const event = nameIn(cells);
    const ts = timeIn(cells);
    if (ts === null) throw new RefusedCell(mapping.time.column, 'There is no time.');
    const properties = propertiesFor(event)(cells);
    const amount = amountIn(cells);
    if (amount !== null) properties.push(['amount', amount]);
    const rowId = rowIdAt === null ? '' : (cells[rowIdAt] ?? '').trim();
    return {
      events: [{ event, ts, rowId: rowId === '' ? null : rowId, identity: cells, properties }],
      traits: traitsIn(cells),
    };
  };
}

function profilesTaker(mapping: ProfilesMapping, scope: ImportScope): Take {
  const traitsIn = usesReader(mapping.traits ?? [], traitTypes(scope), scope.zone, scope);
  const readers = (mapping.events ?? []).map(({ column, name, format }) => ({
    name,
    at: indexOf(column, scope),
    read: momentReader(column, format, scope.zone, scope),
  }));
  return (cells) => {
    const events = readers.flatMap(({ name, at, read }) => {
      const ts = read(cells);
      return ts === null ? [] : [{ event: name, ts, rowId: null, identity: [cells[at] ?? ''], properties: [] }];
    });
    const traits = traitsIn(cells);
    if (events.length === 0 && traits.length === 0) {
      throw new RefusedCell('', 'Every column that would be kept is empty in this row.');
    }
    return { events, traits };
  };
}

function eventNameReader({ event }: EventsMapping, scope: ImportScope): (cells: string[]) => string {
  if ('constant' in event) return () => event.constant;
  const at = indexOf(event.column, scope);
  return (cells) => {
    const name = (cells[at] ?? '').trim();
    if (name === '') throw new RefusedCell(event.column, 'There is no event name.');
    if (name.length > 256) throw new RefusedCell(event.column, 'An event name has at most 256 characters.');
    if (name.includes('\0')) throw new RefusedCell(event.column, 'There is a NUL character in this cell.');
    return name;
  };
}

/** The moment of an event, null for an empty cell. */
function momentReader(
  column: string,
  format: string | undefined,
  zone: string,
  scope: ImportScope,
): (cells: string[]) => number | null {
  const at = indexOf(column, scope);
  const used = format ?? columnOf(column, scope).format ?? 'iso';
  const read = timeReader(used, zone);
  return (cells) => {
    const cell = cells[at] ?? '';
    if (cell.trim() === '') return null;
    const ts = read(cell);
    if (ts === null) throw new RefusedCell(column, `${quoted(cell)} is not a time written as ${used}.`);
    if (ts < eventTimes.first || ts > eventTimes.last)
      throw new RefusedCell(column, `${quoted(cell)} is outside the years 1970 to 2148.`);
    return ts;
  };
}

function amountReader({ amount }: EventsMapping, scope: ImportScope): (cells: string[]) => Value | null {
  if (amount === undefined) return () => null;
  const first = numberReader(amount.column, scope);
  if (amount.times === undefined) {
    return (cells) => {
      const value = first(cells);
      return value === null ? null : { type: 'number', value };
    };
  }
  const second = numberReader(amount.times, scope);
  return (cells) => {
    const [left, right] = [first(cells), second(cells)];
    if (left === null || right === null) return null;
    const value = multiplyMillionths(left, right);
    if (value === null)
      throw new RefusedCell(amount.column, 'This amount is beyond the largest number that is kept, 9 trillion.');
    return { type: 'number', value };
  };
}

function numberReader(column: string, scope: ImportScope): (cells: string[]) => bigint | null {
  const at = indexOf(column, scope);
  const read = valueReader(readerOf({ column, type: 'number' }, 'number', scope.zone, scope));
  return (cells) => {
    const value = accepted(read(cells[at] ?? ''), column);
    return value?.type === 'number' ? value.value : null;
  };
}

type Claim = { use: ColumnUse; knownType: Value['type'] | undefined };

function traitTypes({ known }: ImportScope): (use: ColumnUse) => Value['type'] | undefined {
  return (use) => known.traits.get(nameOf(use));
}

/** Readers per event name: a property may hold another type in another event. */
function propertyReaders(
  mapping: EventsMapping,
  zone: string,
  scope: ImportScope,
): (event: string) => (cells: string[]) => NamedValue[] {
  const uses = mapping.properties ?? [];
  const readers = new Map<string, (cells: string[]) => NamedValue[]>();
  return (event) => {
    const found = readers.get(event);
    if (found !== undefined) return found;
    const reader = usesReader(uses, (use) => scope.known.properties.get(propertyKey(event, nameOf(use))), zone, scope);
    if (readers.size < 1000) readers.set(event, reader);
    return reader;
  };
}

/** Reads the columns of `uses`, each as the type known for it, else the type asked for, else the detected one. */
function usesReader(
  uses: ColumnUse[],
  typeOf: (use: ColumnUse) => Value['type'] | undefined,
  zone: string,
  scope: ImportScope,
): (cells: string[]) => NamedValue[] {
  const readers = uses
    .map((use): Claim => ({ use, knownType: typeOf(use) }))
    .map(({ use, knownType }) => ({
      name: nameOf(use),
      column: use.column,
      at: indexOf(use.column, scope),
      read: valueReader(readerOf(use, knownType, zone, scope)),
    }));
  return (cells) => {
    const values: NamedValue[] = [];
    for (const { name, column, at, read } of readers) {
      const value = accepted(read(cells[at] ?? ''), column);
      if (value !== null) values.push([name, value]);
    }
    return values;
  };
}

function accepted(reading: Reading, column: string): Value | null {
  if (reading?.type === 'refused') throw new RefusedCell(column, reading.reason);
  return reading;
}

function readerOf(use: ColumnUse, knownType: Value['type'] | undefined, zone: string, scope: ImportScope) {
  const column = columnOf(use.column, scope);
  return {
    type: knownType ?? use.type ?? column.type,
    format: column.format ?? 'iso',
    zone,
    decimal: column.decimal ?? 'point',
    split: use.split ?? column.split ?? ',',
  };
}

function columnOf(name: string, scope: ImportScope): DetectedColumn {
  return scope.columns[indexOf(name, scope)] ?? { name, type: 'text', samples: [] };
}

function indexOf(name: string, { columns }: ImportScope): number {
  return columns.findIndex((column) => column.name === name);
}
