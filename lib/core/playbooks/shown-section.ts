import { z } from 'zod';
import { ExperimentState } from './playbook';
import { PersonaCard, ShownPiece } from './referred';

/** A section in words: on the screen, on paper, as a slide, behind a link, as Markdown. */

const section = { id: z.string(), name: z.string(), text: z.string() };
/** Of a persona, or "Everybody". */
const Who = z.string();

export const ShownPerson = PersonaCard.extend({
  id: z.string(),
  /** Its key metric: the value with its interval, or why there is none; null while it has none. */
  metric: z.object({ name: z.string(), value: z.string().nullable(), reason: z.string().nullable() }).nullable(),
});
export type ShownPerson = z.infer<typeof ShownPerson>;

export const ShownChannel = z.object({
  id: z.string(),
  channel: z.string(),
  who: Who,
  message: z.string(),
  /** Empty where nobody is named. */
  owner: z.string(),
  when: z.string(),
});
export type ShownChannel = z.infer<typeof ShownChannel>;

export const ShownKpi = z.object({
  id: z.string(),
  name: z.string(),
  who: Who,
  /** What is counted, in words; null where no event measures it or nobody may know. */
  counts: z.string().nullable(),
  /** With its interval. */
  value: z.string().nullable(),
  /** How it moved, or why there is no value. */
  note: z.string().nullable(),
  as_of: z.iso.datetime().nullable(),
  target: z.string().nullable(),
  /** Where the whole interval lies against the target; `around` where the target is within it. */
  standing: z.enum(['above', 'below', 'around']).nullable(),
});
export type ShownKpi = z.infer<typeof ShownKpi>;

export const ShownExperiment = z.object({
  id: z.string(),
  hypothesis: z.string(),
  who: Who,
  tried: z.string(),
  measure: z.string(),
  start: z.iso.date().nullable(),
  state: ExperimentState,
  outcome: z.string(),
});
export type ShownExperiment = z.infer<typeof ShownExperiment>;

export const ShownSection = z.discriminatedUnion('kind', [
  z.object({ ...section, kind: z.literal('text') }),
  z.object({ ...section, kind: z.literal('personas'), rows: z.array(ShownPerson) }),
  z.object({
    ...section,
    kind: z.literal('content'),
    about: z.string(),
    missing: z.string().nullable(),
    rows: z.array(ShownPiece),
  }),
  z.object({ ...section, kind: z.literal('channels'), rows: z.array(ShownChannel) }),
  z.object({ ...section, kind: z.literal('kpis'), rows: z.array(ShownKpi) }),
  z.object({ ...section, kind: z.literal('experiments'), rows: z.array(ShownExperiment) }),
]);
export type ShownSection = z.infer<typeof ShownSection>;
