import type { ClaimPage } from '@/lib/core/claims/claim';
import type { PersonaContent } from '@/lib/core/personas/persona-version';
import type { StoredPersona } from '@/lib/data/personas';
import { describeClaims } from '../claims/describe-claims';
import type { ServiceContext } from '../context';

/** A persona as it stands now, as a version would keep it. */
export async function personaContent(ctx: ServiceContext, persona: StoredPersona): Promise<PersonaContent> {
  return contentOf(persona, await describeClaims(ctx, persona));
}

/** What publishing an older version again would keep: its words, with evidence as of now. */
export async function contentAgain(
  ctx: ServiceContext,
  draft: StoredPersona,
  content: PersonaContent,
): Promise<PersonaContent> {
  const persona = asPublished(draft, content);
  return contentOf(persona, await describeClaims(ctx, persona, { published: content.claims }));
}

/** The persona as its version says it, where the draft may have gone on. */
export function asPublished(draft: StoredPersona, content: PersonaContent): StoredPersona {
  const { claims: _, standing: __, quote_source: quoteSource, ...card } = content;
  return { ...draft, ...card, quoteSource };
}

/** The same, of claims that were judged already. */
export function contentOf(persona: StoredPersona, { items, standing }: ClaimPage): PersonaContent {
  return {
    name: persona.name,
    role: persona.role,
    summary: persona.summary,
    kind: persona.kind,
    goals: persona.goals,
    pains: persona.pains,
    behaviours: persona.behaviours,
    quote: persona.quote,
    quote_source: persona.quoteSource,
    sections: persona.sections,
    hypothesis: persona.hypothesis,
    metric: persona.metric,
    segment: persona.segment,
    standing,
    claims: items.map(({ id, section, text, state, why, evidence }) => ({
      id,
      section,
      text,
      state,
      why,
      evidence: evidence.map((one) => ({
        id: one.id,
        kind: one.content.kind,
        side: one.side,
        sentence: one.sentence,
      })),
    })),
  };
}
