import { z } from 'zod';
import { ValueType } from '@/lib/core/events/value';

/** What a workspace calls its events, properties and traits. */

const At = z.iso.datetime();
const TopValue = z.object({ value: z.union([z.string(), z.number(), z.boolean()]), count: z.int() });

const Words = {
  label: z.string().nullable(),
  /** After "who", in the past tense: "kept a text"; of a trait, before its value: "on". */
  phrase: z.string().nullable(),
  description: z.string().nullable(),
  /** hidden keeps it out of pickers, verified says that somebody vouches for it. */
  status: z.enum(['hidden', 'verified']).nullable(),
  privacy: z.enum(['personal', 'sensitive']).nullable(),
};

export const EventName = z.object({
  name: z.string(),
  ...Words,
  count: z.int(),
  profiles: z.int(),
  first_seen: At,
  last_seen: At,
  property_count: z.int(),
});
export type EventName = z.infer<typeof EventName>;

export const PropertyName = z.object({
  name: z.string(),
  type: ValueType,
  ...Words,
  /** Events that hold it. */
  count: z.int(),
  top_values: z.array(TopValue),
});
export type PropertyName = z.infer<typeof PropertyName>;

export const TraitName = PropertyName.extend({ profiles: z.int() }).omit({ count: true });
export type TraitName = z.infer<typeof TraitName>;

export const EventDetail = EventName.extend({
  properties: z.array(PropertyName),
  /** Events and profiles by week; a week begins where the workspace's does, and is named by its first day. */
  weeks: z.array(z.object({ week: z.iso.date(), count: z.int(), profiles: z.int() })),
});
export type EventDetail = z.infer<typeof EventDetail>;

export const DictionaryChange = z.strictObject({
  kind: z.enum(['event', 'property', 'trait']),
  /** The event of a property; empty for events and traits. */
  event: z.string().max(256).default(''),
  name: z.string().min(1).max(256),
  label: z.string().trim().max(80).nullable().optional(),
  phrase: z.string().trim().max(120).nullable().optional(),
  description: z.string().trim().max(600).nullable().optional(),
  status: Words.status.optional(),
  privacy: Words.privacy.optional(),
});
export type DictionaryChange = z.infer<typeof DictionaryChange>;

export const DictionaryWords = z.object({ kind: z.string(), event: z.string(), name: z.string(), ...Words });
export type DictionaryWords = z.infer<typeof DictionaryWords>;
