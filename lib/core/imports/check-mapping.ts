import { AppError } from '@/lib/core/errors';
import type { ImportScope } from './import-scope';
import { propertyKey } from './import-scope';
import type { ColumnUse, EventsMapping, Mapping, ProfilesMapping } from './mapping';
import { timeReader } from './read-time';

/** What is wrong with a mapping for a file; `path` is a JSON Pointer into the mapping. */
export type MappingProblem = { path: string; message: string };

/** Everything that would keep a mapping from working on this file. Empty when it can start. */
export function checkMapping(mapping: Mapping, scope: ImportScope): MappingProblem[] {
  return [
    ...missingColumns(mapping, scope),
    ...traitProblems(mapping.traits ?? [], scope),
    ...(mapping.kind === 'events' ? eventsProblems(mapping, scope) : profilesProblems(mapping, scope)),
  ];
}

/** Throws `invalid` with the first problem as its sentence and all of them in `details`. */
export function assertMapping(mapping: Mapping, scope: ImportScope): void {
  const problems = checkMapping(mapping, scope);
  const [first] = problems;
  if (first !== undefined) throw new AppError('invalid', first.message, { details: { problems } });
}

function missingColumns(mapping: Mapping, { columns }: ImportScope): MappingProblem[] {
  const names = new Set(columns.map(({ name }) => name));
  const listed = columns.slice(0, 12).map(({ name }) => `"${name}"`);
  const more = columns.length > listed.length ? ` and ${columns.length - listed.length} more` : '';
  return columnsOf(mapping)
    .filter(({ column }) => !names.has(column))
    .map(({ column, path }) => ({
      path,
      message: `This file has no column "${column}". Its columns are ${listed.join(', ')}${more}.`,
    }));
}

/** Every column a mapping names, with the place that names it. */
export function columnsOf(mapping: Mapping): { column: string; path: string }[] {
  const list = (uses: { column: string }[] | undefined, path: string) =>
    (uses ?? []).map(({ column }, index) => ({ column, path: `${path}/${index}/column` }));
  const shared = [
    { column: mapping.profile.column, path: '/profile/column' },
    ...list(mapping.traits, '/traits'),
    ...list(mapping.filters, '/filters'),
  ];
  if (mapping.kind === 'profiles') return [...shared, ...list(mapping.events, '/events')];
  const { event, time, amount, row_id } = mapping;
  return [
    ...shared,
    ...('column' in event ? [{ column: event.column, path: '/event/column' }] : []),
    { column: time.column, path: '/time/column' },
    ...(amount === undefined ? [] : [{ column: amount.column, path: '/amount/column' }]),
    ...(amount?.times === undefined ? [] : [{ column: amount.times, path: '/amount/times' }]),
    ...(row_id === undefined ? [] : [{ column: row_id.column, path: '/row_id/column' }]),
    ...list(mapping.properties, '/properties'),
  ];
}

function eventsProblems(mapping: EventsMapping, scope: ImportScope): MappingProblem[] {
  const properties = mapping.properties ?? [];
  const amount = mapping.amount === undefined ? [] : ['amount'];
  const { event } = mapping;
  return [
    ...formatProblems(mapping.time.format, '/time/format'),
    ...twice([...amount, ...properties.map(nameOf)], amount.length, '/properties', 'property'),
    ...('constant' in event
      ? properties.flatMap((use, index) => propertyConflict(event.constant, use, index, scope))
      : []),
  ];
}

function propertyConflict(event: string, use: ColumnUse, index: number, { known }: ImportScope): MappingProblem[] {
  const type = known.properties.get(propertyKey(event, nameOf(use)));
  if (type === undefined || use.type === undefined || use.type === type) return [];
  return [
    {
      path: `/properties/${index}/type`,
      message: `The property "${nameOf(use)}" of "${event}" holds ${type} in this workspace; this mapping reads "${use.column}" as ${use.type}. Read it as ${type}, or give it another name.`,
    },
  ];
}

function profilesProblems(mapping: ProfilesMapping, _scope: ImportScope): MappingProblem[] {
  const isEmpty = (mapping.traits ?? []).length + (mapping.events ?? []).length === 0;
  return [
    ...(isEmpty
      ? [
          {
            path: '/traits',
            message: 'Nothing would be kept: choose at least one column that becomes a trait or an event.',
          },
        ]
      : []),
    ...(mapping.events ?? []).flatMap(({ format }, index) => formatProblems(format, `/events/${index}/format`)),
  ];
}

function traitProblems(traits: ColumnUse[], { known }: ImportScope): MappingProblem[] {
  const conflicts = traits.flatMap((use, index) => {
    const type = known.traits.get(nameOf(use));
    if (type === undefined || use.type === undefined || use.type === type) return [];
    const message = `The trait "${nameOf(use)}" holds ${type} in this workspace; this mapping reads "${use.column}" as ${use.type}. Read it as ${type}, or give it another name.`;
    return [{ path: `/traits/${index}/type`, message }];
  });
  return [...twice(traits.map(nameOf), 0, '/traits', 'trait'), ...conflicts];
}

function twice(names: string[], offset: number, path: string, word: string): MappingProblem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [
          {
            path: `${path}/${index - offset}/name`,
            message: `Two columns would become the ${word} "${name}". Give one of them another name.`,
          },
        ],
  );
}

function formatProblems(format: string | undefined, path: string): MappingProblem[] {
  if (format === undefined) return [];
  try {
    timeReader(format, 'UTC');
    return [];
  } catch (error) {
    if (error instanceof AppError) return [{ path, message: error.message }];
    throw error;
  }
}

/** The property or trait a column becomes. */
export function nameOf(use: ColumnUse): string {
  return use.name ?? use.column;
}
