import { z } from 'zod';
import { fromMillionths } from '@/lib/core/events/millionths';
import type { NamedValue, Value } from '@/lib/core/events/value';
import { ValueType } from '@/lib/core/events/value';
import { DetectedColumn } from './detected-file';
import type { MappedRow } from './map-row';

const ShownValue = z.object({
  name: z.string(),
  type: ValueType,
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
});
export type ShownValue = z.infer<typeof ShownValue>;

/** A row as it will become. */
export const PreviewRow = z.object({
  line: z.int(),
  cells: z.array(z.string()),
  becomes: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('taken'),
      profile_id: z.string(),
      events: z.array(z.object({ event: z.string(), time: z.string(), properties: z.array(ShownValue) })),
      traits: z.array(ShownValue),
    }),
    z.object({ kind: z.literal('filtered') }),
    z.object({ kind: z.literal('refused'), column: z.string(), reason: z.string() }),
    /** The mapping cannot be used yet. */
    z.object({ kind: z.literal('unknown') }),
  ]),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

export const ImportPreview = z.object({
  columns: z.array(DetectedColumn),
  delimiter: z.string(),
  header: z.boolean(),
  /** What keeps the mapping from starting; `path` is a JSON Pointer into it. */
  problems: z.array(z.object({ path: z.string(), message: z.string() })),
  rows: z.array(PreviewRow),
  /** What would become of the rows at the start of the file. */
  sample: z.object({
    read: z.int(),
    taken: z.int(),
    filtered: z.int(),
    refused: z.int(),
    reasons: z.array(z.object({ column: z.string(), reason: z.string(), rows: z.int() })),
  }),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export function showRow(row: MappedRow, cells: string[]): PreviewRow {
  if (row.kind === 'filtered') return { line: row.line, cells, becomes: { kind: 'filtered' } };
  if (row.kind === 'refused') {
    return { line: row.line, cells, becomes: { kind: 'refused', column: row.column, reason: row.reason } };
  }
  const events = row.events.map(({ event, ts, properties }) => ({
    event,
    time: new Date(ts).toISOString(),
    properties: properties.map(showValue),
  }));
  const becomes = { kind: 'taken' as const, profile_id: row.profileId, events, traits: row.traits.map(showValue) };
  return { line: row.line, cells, becomes };
}

function showValue([name, value]: NamedValue): ShownValue {
  return { name, type: value.type, value: shown(value) };
}

function shown(value: Value): ShownValue['value'] {
  switch (value.type) {
    case 'number':
      return fromMillionths(value.value);
    case 'time':
      return new Date(value.value).toISOString();
    default:
      return value.value;
  }
}
