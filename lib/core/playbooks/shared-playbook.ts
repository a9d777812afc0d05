import { z } from 'zod';
import { headFacts } from './head-facts';
import type { Playbook } from './playbook';
import type { PlaybookNumbers } from './playbook-numbers';
import { showSections } from './show-sections';
import { ShownSection } from './shown-section';

/** A playbook for people who are not signed in: no member, no event, no rule. */

const At = z.iso.datetime();

export const SharedPlaybook = z.object({
  workspace_name: z.string(),
  zone: z.string(),
  expires_at: At,
  read_at: At,
  name: z.string(),
  goal: z.string(),
  /** Occasion and days, in words. */
  facts: z.array(z.string()),
  sections: z.array(ShownSection),
});
export type SharedPlaybook = z.infer<typeof SharedPlaybook>;

/** What of a playbook leaves the workspace. `portraitOf` says where whoever has the link finds a portrait. */
export function sharedPage(
  playbook: Pick<Playbook, 'content' | 'cast' | 'sources'>,
  numbers: PlaybookNumbers,
  portraitOf: (persona: string) => string,
): Pick<SharedPlaybook, 'goal' | 'facts' | 'sections'> {
  const { content, sources } = playbook;
  const cast = playbook.cast.map((card) => ({ ...card, portrait: card.portrait && portraitOf(card.key) }));
  const sections = showSections({ content, cast, sources, owners: [] }, numbers).map(withoutInside);
  return { goal: content.goal, facts: headFacts({ content: { ...content, owner: null }, owners: [] }), sections };
}

/** A reason may name an event, and an owner is a member: both stay inside. */
function withoutInside(section: ShownSection): ShownSection {
  if (section.kind === 'channels') return { ...section, rows: section.rows.map((row) => ({ ...row, owner: '' })) };
  if (section.kind === 'personas') {
    const rows = section.rows.map((row) => ({ ...row, metric: row.metric && { ...row.metric, reason: null } }));
    return { ...section, rows };
  }
  if (section.kind !== 'kpis') return section;
  const rows = section.rows.map((row) => ({ ...row, counts: null, note: row.value === null ? null : row.note }));
  return { ...section, rows };
}
