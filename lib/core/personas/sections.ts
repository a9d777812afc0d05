import { z } from 'zod';
import { unreachable } from '@/lib/core/errors';

/** What a persona can say, section by section. Every section may be empty, and then it teaches. */

export const SectionKey = z.enum([
  'summary',
  'goals',
  'pains',
  'behaviours',
  'needs',
  'jobs',
  'empathy',
  'spectrum',
  'scales',
  'context',
  'channels',
  'content',
  'objections',
  'quotes',
  'anti_goals',
]);
export type SectionKey = z.infer<typeof SectionKey>;

const Line = z.string().trim().min(1).max(300);
export const Lines = z.array(Line).max(12);

export const Job = z.strictObject({
  kind: z.enum(['functional', 'emotional', 'social']).default('functional'),
  when: Line,
  want: Line,
  so: Line,
});
export type Job = z.infer<typeof Job>;

export const EmpathyMap = z.strictObject({
  says: Lines.default([]),
  thinks: Lines.default([]),
  does: Lines.default([]),
  feels: Lines.default([]),
});
export type EmpathyMap = z.infer<typeof EmpathyMap>;

const Spectrum = z.strictObject({
  permanent: z.string().trim().max(300).default(''),
  temporary: z.string().trim().max(300).default(''),
  situational: z.string().trim().max(300).default(''),
});
export type Spectrum = z.infer<typeof Spectrum>;

/** Where somebody stands between two poles: 1 is the left one, 5 the right one. */
export const Scale = z.strictObject({
  left: z.string().trim().min(1).max(60),
  right: z.string().trim().min(1).max(60),
  at: z.int().min(1).max(5),
});
export type Scale = z.infer<typeof Scale>;

export const SaidQuote = z.strictObject({ text: z.string().trim().min(1).max(400), source: z.string().max(160) });
export type SaidQuote = z.infer<typeof SaidQuote>;

/** The sections beyond summary, goals, pains, behaviours and the lead quote. */
export const PersonaSections = z.strictObject({
  needs: Lines.default([]),
  context: Lines.default([]),
  channels: Lines.default([]),
  content: Lines.default([]),
  objections: Lines.default([]),
  anti_goals: Lines.default([]),
  jobs: z.array(Job).max(8).default([]),
  empathy: EmpathyMap.prefault({}),
  spectrum: Spectrum.prefault({}),
  scales: z.array(Scale).max(12).default([]),
  quotes: z.array(SaidQuote).max(12).default([]),
});
export type PersonaSections = z.infer<typeof PersonaSections>;

type TypedQuotes = { quote: string; sections: PersonaSections };

/** How many quotes somebody typed on a card. Unlike highlights they carry no consent. */
export const countTypedQuotes = ({ quote, sections }: TypedQuotes): number =>
  (quote === '' ? 0 : 1) + sections.quotes.length;

/** Sections that are a list of lines, each of which may become a claim. */
export const lineSections = [
  'goals',
  'pains',
  'behaviours',
  'needs',
  'context',
  'channels',
  'content',
  'objections',
  'anti_goals',
] as const satisfies readonly SectionKey[];
export type LineSection = (typeof lineSections)[number];

export const isLineSection = (section: SectionKey): section is LineSection =>
  (lineSections as readonly SectionKey[]).includes(section);

/** What each section is called unless the workspace calls it otherwise, and what belongs there. */
export const sectionWords: Record<SectionKey, { title: string; asks: string }> = {
  summary: { title: 'Summary', asks: 'Who is this, in one line?' },
  goals: { title: 'Goals', asks: 'What do they want to get done?' },
  pains: { title: 'Pains', asks: 'What stands in their way?' },
  behaviours: { title: 'Behaviours', asks: 'What do they do that others do not?' },
  needs: { title: 'Needs', asks: 'What must be there before they can go on?' },
  jobs: { title: 'Jobs to be done', asks: 'When something happens, what do they want to do, and what for?' },
  empathy: { title: 'Empathy map', asks: 'What do they say, think, do and feel?' },
  spectrum: { title: 'Spectrum', asks: 'Who else is limited like this: always, for a while, or just now?' },
  scales: { title: 'Where they stand', asks: 'Between which poles do they move, and where do they stand?' },
  context: { title: 'Context and devices', asks: 'Where are they, and on what, when they use this?' },
  channels: { title: 'Channels', asks: 'Where do they hear of things?' },
  content: { title: 'Preferred content', asks: 'What do they read, watch or keep?' },
  objections: { title: 'Objections', asks: 'Why would they say no?' },
  quotes: { title: 'Quotes', asks: 'What did one of them really say?' },
  anti_goals: { title: 'Anti-goals', asks: 'What will we not do for them?' },
};

/** The lines of a section that is a list, wherever the card keeps them. */
export function linesOf(
  card: { goals: string[]; pains: string[]; behaviours: string[]; sections: PersonaSections },
  section: LineSection,
): string[] {
  if (section === 'goals' || section === 'pains' || section === 'behaviours') return card[section];
  return card.sections[section];
}

type SectionCard = Parameters<typeof linesOf>[0] & TypedQuotes & { summary: string };

/** Whether nobody wrote anything in a section; claims are not asked for. */
export function isEmptySection(card: SectionCard, section: SectionKey): boolean {
  if (isLineSection(section)) return linesOf(card, section).length === 0;
  const { sections } = card;
  switch (section) {
    case 'summary':
      return card.summary === '';
    case 'quotes':
      return countTypedQuotes(card) === 0;
    case 'jobs':
    case 'scales':
      return sections[section].length === 0;
    case 'empathy':
      return Object.values(sections.empathy).flat().length === 0;
    case 'spectrum':
      return Object.values(sections.spectrum).join('') === '';
    default:
      return unreachable(section);
  }
}
