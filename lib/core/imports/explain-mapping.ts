import type { ColumnUse, EventsMapping, Filter, Mapping } from '@/lib/core/imports/mapping';

/** What a mapping makes of a file, part by part: `{ part: 'who', says: 'customer_id' }`. What it does not say is left out. */
export function explainMapping(mapping: Mapping): { part: string; says: string }[] {
  const own = mapping.kind === 'events' ? eventParts(mapping) : [];
  const dated = mapping.kind === 'profiles' ? (mapping.events ?? []) : [];
  return [
    { part: 'each row is', says: mapping.kind === 'events' ? 'something somebody did' : 'one person' },
    { part: 'who', says: mapping.profile.column },
    ...own,
    { part: 'traits', says: (mapping.traits ?? []).map(useText).join(', ') },
    { part: 'events on a date', says: dated.map(({ column, name }) => called(column, name)).join(', ') },
    { part: 'left out are rows where', says: (mapping.filters ?? []).map(explainFilter).join(' or ') },
    { part: 'columns are separated by', says: delimiterText(mapping.delimiter) },
    { part: 'the first row holds', says: headerText(mapping.header) },
  ].filter(({ says }) => says !== '');
}

function eventParts({ event, time, amount, row_id: rowId, on_change: onChange, properties }: EventsMapping) {
  const written = [time.format && `written ${time.format}`, time.zone && `in ${time.zone}`].filter(Boolean);
  const kept = onChange === 'replace' ? ', whose newer content replaces the older' : '';
  return [
    { part: 'what', says: 'column' in event ? event.column : `always “${event.constant}”` },
    { part: 'when', says: [time.column, ...written].join(', ') },
    { part: 'amount', says: amount ? [amount.column, amount.times].filter(Boolean).join(' times ') : '' },
    { part: 'id of the row', says: rowId ? `${rowId.column}${kept}` : '' },
    { part: 'properties', says: (properties ?? []).map(useText).join(', ') },
  ];
}

const called = (column: string, name: string | undefined): string =>
  name === undefined || name === column ? column : `${column} as “${name}”`;

function useText({ column, name, type, split }: ColumnUse): string {
  const how = [type, split && `parted at “${split}”`].filter(Boolean).join(', ');
  return how ? `${called(column, name)} (${how})` : called(column, name);
}

/** Whom a filter leaves out: "quantity is at most 0", "email is empty". */
export function explainFilter({ column, operator, value }: Filter): string {
  const compared = [column, filterWords[operator]].join(' ');
  if (operator === 'exists' || operator === 'not_exists') return compared;
  const text = Array.isArray(value) ? value.join(operator.endsWith('between') ? ' and ' : ', ') : String(value);
  return `${compared} ${typeof value === 'string' ? `“${text}”` : text}`;
}

/** The comparisons of filters as they stand after the name of a column. */
export const filterWords: Record<Filter['operator'], string> = {
  equals: 'is',
  not_equals: 'is not',
  contains: 'contains',
  not_contains: 'does not contain',
  starts_with: 'starts with',
  not_starts_with: 'does not start with',
  ends_with: 'ends with',
  not_ends_with: 'does not end with',
  is_any_of: 'is any of',
  is_none_of: 'is none of',
  between: 'is between',
  not_between: 'is not between',
  at_most: 'is at most',
  less_than: 'is less than',
  at_least: 'is at least',
  greater_than: 'is more than',
  exists: 'has a value',
  not_exists: 'is empty',
};

const delimiterWords: Record<string, string> = {
  ',': 'a comma',
  ';': 'a semicolon',
  '\t': 'a tab',
  '|': 'a bar',
  whitespace: 'blanks',
};
const delimiterText = (delimiter: string | undefined): string =>
  delimiter === undefined ? '' : (delimiterWords[delimiter] ?? `“${delimiter}”`);

function headerText(header: boolean | undefined): string {
  if (header === undefined) return '';
  return header ? 'the names of the columns' : 'data already';
}
