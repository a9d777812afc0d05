import { z } from 'zod';
import { ValueType } from '@/lib/core/events/value';
import { isTimeZone } from '@/lib/core/time-zone';

/** What the columns of a file mean. Stored, saved by name and sent exactly as it is written here. */

const Column = z.string().min(1, 'Name a column of the file.').max(1000);
const Name = z.string().min(1, 'A name cannot be empty.').max(256);
const Zone = z.string().refine(isTimeZone, 'This is no time zone of the IANA list, such as "Europe/Berlin" or "UTC".');
const Format = z.string().min(1).max(100);

export const delimiters = [',', ';', '\t', '|', 'whitespace'] as const;
const Delimiter = z
  .string()
  .refine(
    (text) => text === 'whitespace' || (text.length === 1 && !'"\r\n'.includes(text)),
    'A delimiter is one character, or "whitespace" for runs of blanks.',
  );

/** A column that becomes a property or a trait: under its own name unless told, with the detected type unless told. */
export const ColumnUse = z.strictObject({
  column: Column,
  name: Name.optional(),
  type: ValueType.optional(),
  split: z.string().min(1).max(10).optional(),
});
export type ColumnUse = z.infer<typeof ColumnUse>;

const filterShape = { column: Column };
/** A row that matches any filter is left out on purpose. */
export const Filter = z.discriminatedUnion('operator', [
  z.strictObject({
    ...filterShape,
    operator: z.enum(['equals', 'not_equals']),
    value: z.union([z.string().max(1000), z.number(), z.boolean()]),
  }),
  z.strictObject({
    ...filterShape,
    operator: z.enum(['contains', 'not_contains', 'starts_with', 'not_starts_with', 'ends_with', 'not_ends_with']),
    value: z.string().min(1).max(1000),
  }),
  z.strictObject({
    ...filterShape,
    operator: z.enum(['is_any_of', 'is_none_of']),
    value: z
      .array(z.union([z.string().max(1000), z.number()]))
      .min(1)
      .max(1000),
  }),
  z.strictObject({
    ...filterShape,
    operator: z.enum(['less_than', 'at_most', 'greater_than', 'at_least']),
    value: z.number().min(-9e12).max(9e12),
  }),
  z.strictObject({
    ...filterShape,
    operator: z.enum(['between', 'not_between']),
    value: z.tuple([z.number().min(-9e12).max(9e12), z.number().min(-9e12).max(9e12)]),
  }),
  z.strictObject({ ...filterShape, operator: z.enum(['exists', 'not_exists']), value: z.null().optional() }),
]);
export type Filter = z.infer<typeof Filter>;

const fileShape = { header: z.boolean().optional(), delimiter: Delimiter.optional() };
const ProfileColumn = z.strictObject({ column: Column });
/** A wider file is refused when it is sent, so that whatever is proposed can be kept. */
export const mostColumns = 2_000;
const Uses = z.array(ColumnUse).max(mostColumns).optional();
const Filters = z.array(Filter).max(100).optional();

export const EventsMapping = z.strictObject({
  kind: z.literal('events'),
  ...fileShape,
  profile: ProfileColumn,
  event: z.union([z.strictObject({ column: Column }), z.strictObject({ constant: Name })]),
  /** `format` in Unicode tokens, or iso, unix, unix_ms; the zone of local times, the workspace's unless told. */
  time: z.strictObject({ column: Column, format: Format.optional(), zone: Zone.optional() }),
  /** Becomes the property `amount`; `times` multiplies, as in price and quantity. */
  amount: z.strictObject({ column: Column, times: Column.optional() }).optional(),
  row_id: z.strictObject({ column: Column }).optional(),
  /** What a known row id with other content does: it is listed, and replaces only when asked to. */
  on_change: z.enum(['keep', 'replace']).optional(),
  properties: Uses,
  traits: Uses,
  filters: Filters,
});
export type EventsMapping = z.infer<typeof EventsMapping>;

export const ProfilesMapping = z.strictObject({
  kind: z.literal('profiles'),
  ...fileShape,
  profile: ProfileColumn,
  traits: Uses,
  /** Date columns that become events of this name. */
  events: z
    .array(z.strictObject({ column: Column, name: Name, format: Format.optional() }))
    .max(100)
    .optional(),
  filters: Filters,
});
export type ProfilesMapping = z.infer<typeof ProfilesMapping>;

export const Mapping = z.discriminatedUnion('kind', [EventsMapping, ProfilesMapping]);
export type Mapping = z.infer<typeof Mapping>;
