import { z } from 'zod';
import { SectionKey, sectionWords } from './sections';

/** Which sections the personas of a workspace have, in which order, under which titles. */
export const PersonaTemplate = z
  .array(z.strictObject({ key: SectionKey, title: z.string().trim().min(1).max(60) }))
  .min(1, 'Keep at least one section.')
  .max(SectionKey.options.length)
  .refine(
    (sections) => new Set(sections.map(({ key }) => key)).size === sections.length,
    'A section stands once in the template.',
  );
export type PersonaTemplate = z.infer<typeof PersonaTemplate>;

const atFirst: SectionKey[] = ['summary', 'quotes', 'behaviours', 'goals', 'pains', 'jobs', 'needs', 'objections'];

export const firstTemplate: PersonaTemplate = atFirst.map((key) => ({ key, title: sectionWords[key].title }));

/** What a workspace decided about its personas. */
export const ClaimThresholds = z.strictObject({
  /** Quotes count from so many participants. */
  quotes_from: z.int().min(1).max(20),
  /** Evidence older than this no longer counts. */
  stale_after_days: z.int().min(7).max(1825),
  /** A persona is validated when this share of its claims is supported and none is contradicted. */
  supported_share: z.number().min(0.1).max(1),
});
export type ClaimThresholds = z.infer<typeof ClaimThresholds>;

export const firstThresholds: ClaimThresholds = { quotes_from: 3, stale_after_days: 180, supported_share: 2 / 3 };

export const PersonaSettings = z.object({
  template: PersonaTemplate,
  thresholds: ClaimThresholds,
  revision: z.int(),
});
export type PersonaSettings = z.infer<typeof PersonaSettings>;

export const PersonaSettingsChange = z.strictObject({
  revision: z.int(),
  template: PersonaTemplate.optional(),
  thresholds: ClaimThresholds.optional(),
});
export type PersonaSettingsChange = z.infer<typeof PersonaSettingsChange>;
