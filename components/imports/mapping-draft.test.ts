import { describe, expect, it } from 'vitest';
import type { DetectedFile } from '@/lib/core/imports/detected-file';
import type { Filter, Mapping } from '@/lib/core/imports/mapping';
import { alignedTo } from './align-mapping';
import { completeMapping, draftOf, withColumn, withKind, withRole, withType } from './mapping-draft';

const file: DetectedFile = {
  delimiter: ',',
  encoding: 'utf-8',
  header: true,
  columns: ['who', 'when', 'what', 'price', 'quantity', 'country'].map((name) => ({
    name,
    type: name === 'price' || name === 'quantity' ? 'number' : 'text',
    samples: [],
  })),
};
const orders: Mapping = {
  kind: 'events',
  header: true,
  delimiter: ',',
  profile: { column: 'who' },
  event: { constant: 'order' },
  time: { column: 'when', format: 'yyyyMMdd' },
  amount: { column: 'price', times: 'quantity' },
  properties: [{ column: 'quantity', type: 'number' }],
  traits: [{ column: 'country', name: 'land', type: 'text' }],
  filters: [{ column: 'quantity', operator: 'at_most', value: 0 }],
};

describe('a mapping as a draft', () => {
  it('comes back as the mapping it was', () => {
    expect(completeMapping(draftOf(file, orders)).mapping).toEqual(orders);
  });

  it('keeps filters and formats that the form has no fields for', () => {
    const filters: Filter[] = [
      { column: 'country', operator: 'is_any_of', value: ['DE', 'FR'] },
      { column: 'price', operator: 'between', value: [1, 2] },
      { column: 'quantity', operator: 'equals', value: 3 },
      { column: 'what', operator: 'not_starts_with', value: 'test' },
      { column: 'what', operator: 'not_exists' },
    ];
    expect(completeMapping(draftOf(file, { ...orders, filters })).mapping).toEqual({ ...orders, filters });
    const people: Mapping = {
      ...{ kind: 'profiles', header: true, delimiter: ',', profile: { column: 'who' }, traits: [], filters: [] },
      events: [{ column: 'when', name: 'joined', format: 'dd.MM.yyyy' }],
    };
    expect(completeMapping(draftOf(file, people)).mapping).toEqual(people);
  });

  it('asks for what a filter compares with, and takes an empty field for no zero', () => {
    const draft = draftOf(file, orders);
    const atMost = (value: string) => ({
      ...draft,
      filters: [{ column: 'quantity', operator: 'at_most' as const, value }],
    });
    for (const value of ['', ' ', 'few']) {
      expect(completeMapping(atMost(value)).missing).toBe(
        'Rows left out, line 1: write a number to compare "quantity" with, or remove the line.',
      );
    }
    expect(completeMapping(atMost('0')).mapping?.filters).toEqual([
      { column: 'quantity', operator: 'at_most', value: 0 },
    ]);
  });

  it('lets a column that is both be called one thing as a property and another as a trait', () => {
    const both: Mapping = {
      ...orders,
      properties: [{ column: 'country', name: 'shipped_to', type: 'text' }],
      traits: [{ column: 'country', name: 'home', type: 'list', split: '|' }],
    };
    expect(completeMapping(draftOf(file, both)).mapping).toEqual(both);
    const asTrait = { name: 'land', type: 'text' as const, split: '' };
    const named = withColumn(draftOf(file, both), 'country', { name: 'to', asTrait });
    expect(completeMapping(withType(named, 'country', 'number')).mapping).toMatchObject({
      properties: [{ column: 'country', name: 'to', type: 'number' }],
      traits: [{ column: 'country', name: 'land', type: 'number' }],
    });
  });

  it('keeps filters, names and the factor by place when the header changes, there and back', () => {
    const unnamed = file.columns.map((column, place) => ({ ...column, name: `column_${place + 1}` }));
    const filters: Filter[] = [
      { column: 'quantity', operator: 'at_most', value: 0 },
      { column: 'country', operator: 'is_any_of', value: ['DE', 'FR'] },
    ];
    const start = draftOf(file, { ...orders, filters });
    const without = alignedTo(start, unnamed);
    expect(completeMapping(without).mapping).toMatchObject({
      amount: { column: 'column_4', times: 'column_5' },
      traits: [{ column: 'column_6', name: 'land' }],
      filters: [
        { column: 'column_5', operator: 'at_most', value: 0 },
        { column: 'column_6', operator: 'is_any_of', value: ['DE', 'FR'] },
      ],
    });
    expect(completeMapping(alignedTo(without, file.columns)).mapping).toEqual(completeMapping(start).mapping);
  });

  it('lets go of filters whose column is gone', () => {
    const fewer = file.columns.filter(({ name }) => name !== 'quantity');
    const renamed = fewer.map((column) => (column.name === 'what' ? { ...column, name: 'event' } : column));
    expect(alignedTo(draftOf(file, orders), renamed).filters).toEqual([]);
  });

  it('says what is missing, first things first', () => {
    const empty = draftOf(file, null);
    expect(completeMapping(empty).missing).toMatch(/who it was/);
    const who = withRole(empty, 'who', 'profile');
    expect(completeMapping(who).missing).toMatch(/when it happened/);
    const when = withRole(who, 'when', 'time');
    expect(completeMapping(when).missing).toMatch(/what happened/);
    expect(completeMapping({ ...when, constant: 'order' }).missing).toBeNull();
  });

  it('gives a role that only one column can have to the last that asked', () => {
    const moved = withRole(draftOf(file, orders), 'what', 'profile');
    expect(moved.columns.what?.role).toBe('profile');
    expect(moved.columns.who?.role).toBe('left_out');
  });

  it('keeps what was chosen by place when the file has no header after all', () => {
    const columns = file.columns.map((column, place) => ({ ...column, name: `column_${place + 1}` }));
    const aligned = alignedTo(draftOf(file, orders), columns);
    expect(completeMapping(aligned).mapping).toMatchObject({
      profile: { column: 'column_1' },
      time: { column: 'column_2' },
      amount: { column: 'column_4' },
    });
    expect(alignedTo(draftOf(file, orders), file.columns)).toEqual(draftOf(file, orders));
  });

  it('keeps names and types that were chosen when the kind of file changes', () => {
    const people = withKind(withColumn(draftOf(file, orders), 'country', { name: 'home' }), 'profiles');
    expect(completeMapping(people).mapping).toMatchObject({
      kind: 'profiles',
      profile: { column: 'who' },
      traits: expect.arrayContaining([{ column: 'country', name: 'home', type: 'text' }]),
    });
  });
});
