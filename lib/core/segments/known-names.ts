import { z } from 'zod';
import { ValueType } from '@/lib/core/events/value';

/** What a workspace's own data holds: names with their counts and most frequent values. Answer of `GET dictionary`. */
const KnownValue = z.object({ value: z.union([z.string(), z.number(), z.boolean()]), count: z.number() });
export type KnownValue = z.infer<typeof KnownValue>;

const words = { label: z.string().nullish(), phrase: z.string().nullish() };
const KnownProperty = z.object({
  name: z.string(),
  type: ValueType,
  top_values: z.array(KnownValue).default([]),
  ...words,
});
export type KnownProperty = z.infer<typeof KnownProperty>;

const KnownEvent = z.object({ name: z.string(), count: z.number(), properties: z.array(KnownProperty), ...words });
export type KnownEvent = z.infer<typeof KnownEvent>;

export const KnownNames = z.object({ events: z.array(KnownEvent), traits: z.array(KnownProperty) });
export type KnownNames = z.infer<typeof KnownNames>;

export const KnownValues = z.object({ items: z.array(KnownValue) });
