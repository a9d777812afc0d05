import { z } from 'zod';
import { NumberFigure } from '@/lib/core/boards/number-figure';
import { About } from '@/lib/core/insights/about';
import { MetricReading, Persona } from '@/lib/core/personas/persona';

/** What a tile shows, as it is drawn, frozen and shared. */

const PersonaFigure = Persona.pick({
  key: true,
  name: true,
  role: true,
  color: true,
  portrait: true,
  size: true,
  trend: true,
}).extend({
  segment: z.object({ name: z.string(), version: z.int() }).nullable(),
  /** Its key metric; a sentence where it cannot be read. */
  metric: z.union([MetricReading, z.object({ missing: z.string() })]).nullable(),
});
export type PersonaFigure = z.infer<typeof PersonaFigure>;

export const TileAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text') }),
  z.object({ kind: z.literal('number'), about: About, figure: NumberFigure }),
  /** `answer` is what the API of this kind of insight answers, with its `query`. */
  z.object({
    kind: z.literal('insight'),
    insight: z.string(),
    about: About,
    answer: z.record(z.string(), z.unknown()),
  }),
  z.object({ kind: z.literal('personas'), personas: z.array(PersonaFigure) }),
  /** Why there is nothing to show, and what to do about it. */
  z.object({ kind: z.literal('refused'), message: z.string() }),
]);
export type TileAnswer = z.infer<typeof TileAnswer>;
