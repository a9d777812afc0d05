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
    { part: 'left out are rows where', says: (mapping.filters ?? []).map(filterText).join(' or ') },
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

function filterText(filter: Filter): string {
  const { column, operator, value } = filter;
  if (operator === 'exists') return `${column} is there`;
  if (operator === 'not_exists') return `${column} is empty`;
  const text = Array.isArray(value) ? value.join(operator.endsWith('between') ? ' and ' : ', ') : String(value);
  return `${column} ${operatorWords[operator]} ${typeof value === 'string' ? `“${text}”` : text}`;
}

const operatorWords: Record<Exclude<Filter['operator'], 'exists' | 'not_exists'>, string> = {
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
  less_than: 'is less than',
  at_most: 'is at most',
  greater_than: 'is greater than',
  at_least: 'is at least',
  between: 'is between',
  not_between: 'is not between',
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
