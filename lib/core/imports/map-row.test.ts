import { describe, expect, it } from 'vitest';
import { assertMapping, checkMapping } from './check-mapping';
import type { DetectedColumn } from './detected-file';
import { type ImportScope, nothingKnown, propertyKey } from './import-scope';
import { rowMapper } from './map-row';
import { Mapping } from './mapping';

const column = (
  name: string,
  type: DetectedColumn['type'] = 'text',
  more: Partial<DetectedColumn> = {},
): DetectedColumn => ({
  name,
  type,
  samples: [],
  ...more,
});
const columns = [
  column('who'),
  column('what'),
  column('when', 'time', { format: 'dd.MM.yyyy HH:mm' }),
  column('price', 'number', { decimal: 'comma' }),
  column('pieces', 'number'),
  column('tags', 'list', { split: '|' }),
];
const scope: ImportScope = { columns, zone: 'Europe/Berlin', known: nothingKnown };
const events: Mapping = {
  kind: 'events',
  profile: { column: 'who' },
  event: { column: 'what' },
  time: { column: 'when' },
  amount: { column: 'price', times: 'pieces' },
  properties: [{ column: 'tags' }, { column: 'pieces', name: 'n' }],
  traits: [{ column: 'what', name: 'last_thing' }],
  filters: [{ column: 'pieces', operator: 'at_most', value: 0 }],
};
const row = (...cells: string[]) => rowMapper(events, scope)({ line: 7, cells });

describe('a row of events', () => {
  it('becomes an event with its amount, properties and traits', () => {
    expect(row('u1', 'order', '01.07.2026 12:30', '1.064,10', '3', 'a|b')).toEqual({
      kind: 'taken',
      line: 7,
      profileId: 'u1',
      events: [
        {
          event: 'order',
          ts: Date.UTC(2026, 6, 1, 10, 30),
          rowId: null,
          identity: ['u1', 'order', '01.07.2026 12:30', '1.064,10', '3', 'a|b'],
          properties: [
            ['tags', { type: 'list', value: ['a', 'b'] }],
            ['n', { type: 'number', value: 3_000_000n }],
            ['amount', { type: 'number', value: 3_192_300_000n }],
          ],
        },
      ],
      traits: [['last_thing', { type: 'text', value: 'order' }]],
      cells: ['u1', 'order', '01.07.2026 12:30', '1.064,10', '3', 'a|b'],
    });
  });

  it('has no property for an empty cell', () => {
    expect(row('u1', 'order', '01.07.2026 12:30', '', '3', '')).toMatchObject({
      events: [{ properties: [['n', { value: 3_000_000n }]] }],
    });
  });

  it('is left out by a filter before anything of it is refused', () => {
    expect(row('', '', 'nonsense', 'x', '0', '')).toEqual({ kind: 'filtered', line: 7 });
    expect(row('', '', 'nonsense', 'x', '-5', '').kind).toBe('filtered');
  });

  it.each([
    ['who', 'There is no profile id.', ['', 'order', '01.07.2026 12:30', '1', '1', '']],
    ['what', 'There is no event name.', ['u', ' ', '01.07.2026 12:30', '1', '1', '']],
    ['when', 'There is no time.', ['u', 'order', '', '1', '1', '']],
    ['when', '“2026-07-01” is not a time written as dd.MM.yyyy HH:mm.', ['u', 'order', '2026-07-01', '1', '1', '']],
    [
      'when',
      '“31.02.2026 10:00” is not a time written as dd.MM.yyyy HH:mm.',
      ['u', 'order', '31.02.2026 10:00', '1', '1', ''],
    ],
    ['when', '“01.01.1969 10:00” is outside the years 1970 to 2148.', ['u', 'order', '01.01.1969 10:00', '1', '1', '']],
    ['when', '“01.01.2149 10:00” is outside the years 1970 to 2148.', ['u', 'order', '01.01.2149 10:00', '1', '1', '']],
    ['price', '“abc” is not a number.', ['u', 'order', '01.07.2026 12:30', 'abc', '1', '']],
    [
      'price',
      '“9000000000001” is beyond the largest number that is kept, 9 trillion.',
      ['u', 'order', '01.07.2026 12:30', '9000000000001', '1', ''],
    ],
    ['tags', 'There is a NUL character in this cell.', ['u', 'order', '01.07.2026 12:30', '1', '1', 'a\0b']],
    ['', 'This row has 2 cells; the file has 6 columns.', ['u', 'order']],
  ])('is refused for %j: %s', (where, reason, cells) => {
    expect(row(...cells)).toEqual({ kind: 'refused', line: 7, column: where, reason, cells });
  });

  it('reads a local time that a clock change skips or repeats as Temporal does', () => {
    const tsOf = (when: string) => {
      const mapped = row('u', 'order', when, '1', '1', '');
      return mapped.kind === 'taken' ? new Date(mapped.events[0]?.ts ?? 0).toISOString() : mapped;
    };
    expect(tsOf('29.03.2026 02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(tsOf('25.10.2026 02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(tsOf('25.10.2026 03:30')).toBe('2026-10-25T02:30:00.000Z');
  });

  it('reads a property as the type this event is known to have', () => {
    const known = { ...nothingKnown, properties: new Map([[propertyKey('order', 'n'), 'text' as const]]) };
    const map = rowMapper(events, { ...scope, known });
    const cells = (event: string) => ['u', event, '01.07.2026 12:30', '1', '3', ''];
    expect(map({ line: 1, cells: cells('order') })).toMatchObject({
      events: [
        {
          properties: [
            ['n', { type: 'text' }],
            ['amount', {}],
          ],
        },
      ],
    });
    expect(map({ line: 2, cells: cells('view') })).toMatchObject({
      events: [
        {
          properties: [
            ['n', { type: 'number' }],
            ['amount', {}],
          ],
        },
      ],
    });
  });
});

describe('a row of a person', () => {
  const people: Mapping = {
    kind: 'profiles',
    profile: { column: 'who' },
    traits: [{ column: 'what', name: 'plan' }],
    events: [{ column: 'when', name: 'signed up' }],
  };

  it('becomes traits, and an event known by its own cell alone', () => {
    expect(rowMapper(people, scope)({ line: 2, cells: ['u1', 'pro', '01.07.2026 12:30', '', '', ''] })).toMatchObject({
      events: [{ event: 'signed up', identity: ['01.07.2026 12:30'] }],
      traits: [['plan', { type: 'text', value: 'pro' }]],
    });
  });

  it('is refused when there is nothing to keep', () => {
    expect(rowMapper(people, scope)({ line: 2, cells: ['u1', '', '', '', '', ''] })).toMatchObject({ kind: 'refused' });
  });
});

describe('checking a mapping', () => {
  const messages = (mapping: unknown, known = nothingKnown) =>
    checkMapping(Mapping.parse(mapping), { ...scope, known }).map(({ message }) => message);

  it('finds nothing wrong with a good one', () => {
    expect(messages(events)).toEqual([]);
  });

  it('names the column that is not there, and those that are', () => {
    expect(messages({ ...events, profile: { column: 'id' } })).toEqual([
      'This file has no column "id". Its columns are "who", "what", "when", "price", "pieces", "tags".',
    ]);
  });

  it('refuses a trait as another type than the workspace has', () => {
    const known = { ...nothingKnown, traits: new Map([['plan', 'number' as const]]) };
    const mapping = {
      kind: 'profiles',
      profile: { column: 'who' },
      traits: [{ column: 'what', name: 'plan', type: 'text' }],
    };
    expect(messages(mapping, known)[0]).toContain('The trait "plan" holds number in this workspace');
    expect(() => assertMapping(Mapping.parse(mapping), { ...scope, known })).toThrow('holds number');
  });

  it('refuses two columns under one name, a format with unknown tokens, and people with nothing to keep', () => {
    expect(messages({ ...events, properties: [{ column: 'pieces', name: 'amount' }] })[0]).toContain('Two columns');
    expect(messages({ ...events, time: { column: 'when', format: 'QQ yyyy' } })[0]).toContain('"QQ"');
    expect(messages({ kind: 'profiles', profile: { column: 'who' } })[0]).toContain('Nothing would be kept');
  });
});
