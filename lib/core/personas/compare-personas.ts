import { z } from 'zod';
import { Measured } from '@/lib/core/math/measured';
import { ComparedLine } from './compare-lines';
import { Persona, PersonaMetric } from './persona';
import { SectionKey } from './sections';

/** Two to four personas side by side: what each says, what each counts, and whom they share. */

export const fewestCompared = 2;
export const mostCompared = 4;

const Names = z.object({ key: z.string(), name: z.string() });

export const PersonaComparison = z.object({
  read_at: z.iso.datetime(),
  personas: z.array(
    Persona.pick({
      key: true,
      name: true,
      role: true,
      color: true,
      portrait: true,
      segment: true,
      size: true,
      standing: true,
    }),
  ),
  /** Sections of the template that at least one of them fills, lines by persona in the same order. */
  sections: z.array(z.object({ key: SectionKey, title: z.string(), lines: z.array(z.array(ComparedLine)) })),
  /** The key metric of each, read for all of them. */
  metrics: z.array(
    z.object({
      metric: PersonaMetric,
      /** What it counts, in the words of the dictionary. */
      counts: z.string(),
      /** Whose key metric it is. */
      of: z.array(Names),
      readings: z.array(z.object({ members: Measured.nullable(), reason: z.string().nullable() })),
      /** Pairs whose intervals do not touch. */
      apart: z.array(z.object({ more: Names, less: Names })),
    }),
  ),
  /** Of those active in the last days, who are two of them at once. */
  overlaps: z.array(z.object({ one: Names, other: Names, both: z.int(), of_one: z.int(), of_other: z.int() })),
  overlap_days: z.int(),
  /** Why an overlap is missing, a sentence each. */
  remarks: z.array(z.string()),
});
export type PersonaComparison = z.infer<typeof PersonaComparison>;

type Reading = { members: z.infer<typeof Measured> | null };

/**
 * Pairs of people whose intervals do not touch, the larger one first. That is stricter than a test of the difference: two
 * intervals may touch and the difference still be real (Schenker and Gentleman 2001).
 */
export function apartIn(
  readings: readonly Reading[],
  personas: readonly { key: string; name: string }[],
): PersonaComparison['metrics'][number]['apart'] {
  const found = readings.flatMap(({ members }, place) => {
    const persona = personas[place];
    if (members?.kind !== 'estimate' || !persona) return [];
    return [{ persona: { key: persona.key, name: persona.name }, ...members }];
  });
  return found.flatMap((more) =>
    found.filter((less) => more.low > less.high).map((less) => ({ more: more.persona, less: less.persona })),
  );
}
