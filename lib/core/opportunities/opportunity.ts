import { z } from 'zod';
import { DocumentKey } from '@/lib/core/documents/document';
import { FrictionGroup, FrictionQuery } from '@/lib/core/funnels/friction';
import { StepPlace } from '@/lib/core/funnels/funnel';
import { canBeKept, notKept } from '@/lib/core/kept-text';
import { PersonaKey } from '@/lib/core/personas/persona';

/** Something that is lost and might be won: seen in a funnel, on a map, in a claim, or by somebody. */

export const OpportunityState = z.enum(['open', 'testing', 'won', 'lost', 'parked']);
export type OpportunityState = z.infer<typeof OpportunityState>;

export const OpportunitySource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hand') }),
  /** A kind of people that is lost at a step of a funnel more often than another. */
  z.strictObject({ kind: z.literal('friction'), query: FrictionQuery, step: StepPlace, group: FrictionGroup }),
  /** A stage of a journey map, at which people stop. */
  z.strictObject({ kind: z.literal('stage'), map: DocumentKey, stage: z.string().min(1).max(40) }),
  /** A claim that is contradicted, or a pain. */
  z.strictObject({ kind: z.literal('claim'), persona: PersonaKey, claim: z.uuid() }),
]);
export type OpportunitySource = z.infer<typeof OpportunitySource>;

/** A number with its interval where it is an estimate; null when there is none, and then `words` says why. */
export const Figure = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  words: z.string(),
});
export type Figure = z.infer<typeof Figure>;

/** Profiles, and money in the currency of the workspace. */
export const OpportunityFigures = z.object({ size: Figure, money: Figure, as_of: z.iso.datetime().nullable() });
export type OpportunityFigures = z.infer<typeof OpportunityFigures>;

export const unknown = (words: string): Figure => ({ value: null, low: null, high: null, words });

const Text = (most: number, words: string) => z.string().trim().max(most, words).refine(canBeKept, notKept);

const fields = {
  title: Text(160, 'A title has at most 160 characters.').min(1, 'Say in a few words what might be won.'),
  persona: PersonaKey.nullable(),
  hypothesis: Text(1000, 'A hypothesis has at most 1,000 characters.'),
  state: OpportunityState,
  /** The id of a member's account. */
  owner: z.uuid().nullable(),
  /** What the company wants by it, and where that is written. */
  objective_title: Text(160, 'The objective has at most 160 characters.'),
  objective_url: z
    .url({ protocol: /^https?$/, error: 'An address begins with http:// or https://.' })
    .max(2000)
    .refine(canBeKept, notKept)
    .nullable(),
};

/** The name of a field that people write. */
export const OpportunityField = z.strictObject(fields).keyof();
export type OpportunityField = z.infer<typeof OpportunityField>;

export const OpportunityDraft = z
  .strictObject({ ...fields, source: OpportunitySource.refine(canBeKept, notKept) })
  .partial()
  .required({ title: true });
export type OpportunityDraft = z.infer<typeof OpportunityDraft>;

export const OpportunityChange = z.strictObject(fields).partial();
export type OpportunityChange = z.infer<typeof OpportunityChange>;

const At = z.iso.datetime();

export const Opportunity = z.object({
  id: z.uuid(),
  title: z.string(),
  persona: z.object({ key: z.string(), name: z.string(), color: z.int() }).nullable(),
  hypothesis: z.string(),
  state: OpportunityState,
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  objective_title: z.string(),
  objective_url: z.string().nullable(),
  source: OpportunitySource,
  /** As it was when it was added. */
  begun: OpportunityFigures,
  created_by_name: z.string(),
  created_at: At,
  updated_at: At,
});
export type Opportunity = z.infer<typeof Opportunity>;

/** What it is now. */
export const OpportunityNow = OpportunityFigures.extend({ id: z.uuid() });
export type OpportunityNow = z.infer<typeof OpportunityNow>;
