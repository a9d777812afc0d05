import { z } from 'zod';
import { sharedName } from '@/lib/core/kpis/shared-name';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { headFacts } from './head-facts';
import type { Playbook, PlaybookContent } from './playbook';
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

/** The page without the cards of those who left the stage. */
export function outsideContent({ content, cast }: Pick<Playbook, 'content' | 'cast'>): PlaybookContent {
  const onStage = new Set(cast.flatMap(({ key, missing }) => (missing === null ? [key] : [])));
  return { ...content, people: content.people.filter(({ persona }) => onStage.has(persona)) };
}

type Outside = {
  /** Where whoever has the link finds a portrait. */
  portraitOf: (persona: string) => string;
  dictionary: Dictionary;
};

/** What of a playbook leaves the workspace. */
export function sharedPage(
  playbook: Pick<Playbook, 'content' | 'cast' | 'sources'>,
  numbers: PlaybookNumbers,
  { portraitOf, dictionary }: Outside,
): Pick<SharedPlaybook, 'goal' | 'facts' | 'sections'> {
  const { sources } = playbook;
  const content = outsideContent(playbook);
  const cast = playbook.cast.map((card) => ({ ...card, portrait: card.portrait && portraitOf(card.key) }));
  const shown = showSections({ content, cast, sources, owners: [] }, numbers);
  const sections = shown.map((section) => withoutInside(section, dictionary));
  return { goal: content.goal, facts: headFacts({ content: { ...content, owner: null }, owners: [] }), sections };
}

/** A reason may name an event, why a map is missing names what to do here, and an owner is a member: all of that stays inside. */
function withoutInside(section: ShownSection, dictionary: Dictionary): ShownSection {
  switch (section.kind) {
    case 'channels':
      return { ...section, rows: section.rows.map((row) => ({ ...row, owner: '' })) };
    case 'personas':
      return {
        ...section,
        rows: section.rows.map(({ metric, ...row }) => ({
          ...row,
          metric: metric && { ...metric, name: sharedName(metric.name, dictionary), reason: null },
        })),
      };
    case 'content':
      return section.missing === null
        ? section
        : { ...section, missing: null, about: 'Nothing can be shown here now.', rows: [] };
    case 'kpis':
      return {
        ...section,
        rows: section.rows.map((row) => ({
          ...row,
          name: sharedName(row.name, dictionary),
          counts: null,
          note: row.value === null ? null : row.note,
        })),
      };
    default:
      return section;
  }
}
