import { z } from 'zod';
import { Standing } from '@/lib/core/claims/standing';
import { Measured } from '@/lib/core/math/measured';
import { Hypothesis } from './hypothesis';
import { PersonaSections } from './sections';

/** What the product says of personas on the wire. Moments are ISO 8601 in UTC. */

export const PersonaKey = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,62}$/,
    'A key has lower-case letters, digits and hyphens, at most 63, and begins with a letter or digit.',
  )
  .refine((key) => key !== 'new' && key !== 'compare', 'The keys "new" and "compare" are taken by the product.');

const Line = z.string().trim().min(1).max(300);
const Lines = z.array(Line).max(12);

/** The business metric a persona matters to: per profile of the linked segment, over the last `days`. */
export const PersonaMetric = z.discriminatedUnion('measure', [
  z.strictObject({
    measure: z.literal('share_who_did'),
    name: z.string().trim().min(1).max(80),
    event: z.string().min(1).max(256),
    days: z.int().min(1).max(730),
    target: z.number().min(0).max(1).optional(),
  }),
  z.strictObject({
    measure: z.literal('events_per_profile'),
    name: z.string().trim().min(1).max(80),
    event: z.string().min(1).max(256),
    days: z.int().min(1).max(730),
    target: z.number().min(0).optional(),
  }),
  z.strictObject({
    measure: z.literal('sum_per_profile'),
    name: z.string().trim().min(1).max(80),
    event: z.string().min(1).max(256),
    property: z.string().min(1).max(256),
    days: z.int().min(1).max(730),
    target: z.number().optional(),
  }),
]);
export type PersonaMetric = z.infer<typeof PersonaMetric>;

/** Whom we make it for first, whom as well, and whom on purpose not. */
export const PersonaKind = z.enum(['primary', 'secondary', 'negative']);
export type PersonaKind = z.infer<typeof PersonaKind>;

/** The card: what people write. Everything but the name may be empty, and then it teaches. */
const card = {
  name: z.string().trim().min(1, 'A persona needs a name.').max(80),
  /** Role or archetype: "the daily drafter". */
  role: z.string().trim().max(120),
  summary: z.string().trim().max(600),
  goals: Lines,
  pains: Lines,
  behaviours: Lines,
  quote: z.string().trim().max(400),
  quote_source: z.string().trim().max(160),
  kind: PersonaKind,
  /** Everything the template may show beyond the fields above. Sent as a whole. */
  sections: PersonaSections,
  hypothesis: Hypothesis.nullable(),
  /** One of the eight colours of the palette; a persona keeps it everywhere. */
  color: z.int().min(1).max(8),
  segment: z.strictObject({ key: z.string(), version: z.int().min(1) }).nullable(),
  metric: PersonaMetric.nullable(),
};

export const PersonaDraft = z
  .strictObject({ key: PersonaKey, ...card })
  .partial()
  .required({ key: true, name: true });
export type PersonaDraft = z.infer<typeof PersonaDraft>;

export const PersonaChange = z.strictObject({ ...card, position: z.int().min(0), reviewed: z.literal(true) }).partial();
export type PersonaChange = z.infer<typeof PersonaChange>;

const At = z.iso.datetime();

export const Persona = z.object({
  key: PersonaKey,
  ...card,
  segment: z
    .object({
      key: z.string(),
      name: z.string(),
      version: z.int(),
      /** The newest published version: when it is later, the persona stands on an older one. */
      newest_version: z.int(),
      sentence: z.string(),
    })
    .nullable(),
  /** Where its portrait is drawn or kept. */
  portrait: z.string(),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** How well its claims are backed, judged as of now. */
  standing: Standing,
  /** The newest published version; null before the first. */
  published: z.object({ version: z.int(), at: At }).nullable(),
  revision: z.int(),
  last_reviewed_at: At.nullable(),
  archived_at: At.nullable(),
  created_at: At,
  updated_at: At,
  size: z
    .object({
      member_count: z.int(),
      base_count: z.int().nullable(),
      base_members: z.int().nullable(),
      as_of: At,
      known_at: At,
    })
    .nullable(),
  trend: z.array(z.object({ at: At, member_count: z.int() })),
});
export type Persona = z.infer<typeof Persona>;

const Side = z.object({ successes: z.int(), n: z.int() });

/** What is more or less common in a segment than among everybody else who counts. */
export const Comparison = z.object({
  as_of: At,
  known_at: At,
  /** Events are those of the last `days` before `as_of`. */
  days: z.int(),
  members: z.int(),
  others: z.int(),
  /** How many were compared at once: intervals are widened for it. */
  comparisons: z.int(),
  items: z.array(
    z.object({
      kind: z.enum(['event', 'trait']),
      name: z.string(),
      /** The value of a trait in words; null for an event. */
      value: z.string().nullable(),
      label: z.string(),
      members: Side,
      others: Side,
      ratio: Measured,
      /** Named by the segment's own rule, so it is no finding. */
      by_definition: z.boolean(),
    }),
  ),
});
export type Comparison = z.infer<typeof Comparison>;

export const MetricReading = z.object({
  as_of: At,
  known_at: At,
  metric: PersonaMetric,
  /** What it counts, in the words of the dictionary; empty in what was frozen before that was kept. */
  counts: z.string().default(''),
  /** A share in 0..1, events, or the unit of the property, per profile. */
  members: Measured,
  others: Measured,
});
export type MetricReading = z.infer<typeof MetricReading>;
