import { z } from 'zod';
import type { Claim } from '@/lib/core/claims/claim';
import { isSaid, SourceType, Verdict } from '@/lib/core/claims/evidence';
import { comparisonWords, isShare, writeNumber, writeShare } from '@/lib/core/claims/explain-metric';
import { ClaimState, Standing } from '@/lib/core/claims/standing';
import { sharedName } from '@/lib/core/kpis/shared-name';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { Persona } from './persona';
import { SectionKey } from './sections';
import { PersonaTemplate } from './template';

/** A persona for people who are not signed in. */

const At = z.iso.datetime();

const SharedClaim = z.object({
  section: SectionKey,
  text: z.string(),
  state: ClaimState,
  why: z.string(),
  /** Numbers in words, with their interval and what they are held against; never how people are chosen. */
  numbers: z.array(z.object({ name: z.string(), value: z.string(), against: z.string(), as_of: At, verdict: Verdict })),
  /** Which kinds of sources, and of when; what they say may be confidential. */
  sources: z.array(z.object({ source: SourceType, side: z.string(), at: At })),
  /** What participants agreed to show to anybody, and how many more there are. */
  quotes: z.array(z.string()),
  quotes_hidden: z.int(),
});
export type SharedClaim = z.infer<typeof SharedClaim>;

export const SharedPersona = z.object({
  workspace_name: z.string(),
  zone: z.string(),
  expires_at: At,
  read_at: At,
  persona: Persona.pick({
    name: true,
    role: true,
    summary: true,
    kind: true,
    goals: true,
    pains: true,
    behaviours: true,
    sections: true,
  }).extend({ portrait: z.string(), members: z.int().nullable() }),
  /** Which version this is. */
  version: z.int(),
  /** Quotes that were typed on the card: nobody can tell how far their consent reaches, so they stay inside. */
  quotes_left_out: z.int(),
  template: PersonaTemplate,
  standing: Standing,
  claims: z.array(SharedClaim),
});
export type SharedPersona = z.infer<typeof SharedPersona>;

/** What of a claim leaves the workspace. */
export function sharedClaim({ section, text, state, why, evidence }: Claim, dictionary: Dictionary): SharedClaim {
  const said = evidence.filter(({ content, side }) => isSaid(content) && side !== null);
  const quotes = said.flatMap(({ quote }) => quote?.words ?? []);
  return {
    section,
    text,
    state,
    why,
    numbers: evidence.flatMap(({ content, reading, silent }) => {
      if (content.kind !== 'metric' || reading?.members.kind !== 'estimate' || silent !== null) return [];
      const { value, low, high } = reading.members;
      const write = isShare(content.metric) ? writeShare : writeNumber;
      return [
        {
          name: sharedName(content.name, dictionary),
          value: `${write(value)} [${write(low)}, ${write(high)}]`,
          against: comparisonWords(content.metric, content.comparison),
          as_of: reading.as_of,
          verdict: reading.verdict,
        },
      ];
    }),
    sources: evidence.flatMap(({ content, at }) =>
      content.kind === 'source' ? [{ source: content.source, side: content.side, at }] : [],
    ),
    quotes,
    quotes_hidden: said.length - quotes.length,
  };
}
