import { z } from 'zod';
import { DetectedFile } from '@/lib/core/imports/detected-file';
import { ColumnUse } from '@/lib/core/imports/mapping';

/** How much of a survey comes in at once. */
export const surveyLimits = { bytes: 5_000_000, rows: 5_000, shownRefusals: 200 } as const;

const Column = z.strictObject({ column: z.string().min(1).max(1000) });

/** What the columns of a file of answers mean. */
export const SurveyMapping = z
  .strictObject({
    /** Whose answer a row is, by the id of the profile. */
    profile: Column.optional(),
    /** When a row was answered. */
    date: Column.extend({ format: z.string().min(1).max(100).optional() }).optional(),
    /** Open questions: what was answered becomes the words of a note. */
    questions: z.array(Column).max(50).default([]),
    /** Closed questions: each becomes a trait of the profile, for those who agreed to the link. */
    traits: z.array(ColumnUse).max(100).default([]),
    /** Who agreed that their answers stand beside what they did: everybody, nobody, or whoever says yes in a column. */
    link: z.union([z.boolean(), Column]).default(false),
  })
  .refine(({ questions, traits }) => questions.length + traits.length > 0, {
    message: 'Choose at least one column that is a question.',
  })
  .refine(({ profile, traits, link }) => traits.length === 0 || (profile !== undefined && link !== false), {
    message:
      'Closed questions become traits of a profile. Choose the column of the profile id, and say who agreed to the link.',
  });
export type SurveyMapping = z.infer<typeof SurveyMapping>;
export type SurveyMappingDraft = z.input<typeof SurveyMapping>;

/** What a look at a file of answers shows, before anything of it is kept. */
export const SurveyLook = z.object({
  detected: DetectedFile,
  rows: z.int(),
  /** What the columns seem to mean. */
  proposal: z.object({
    profile: z.string().nullable(),
    date: z.string().nullable(),
    questions: z.array(z.string()),
  }),
});
export type SurveyLook = z.infer<typeof SurveyLook>;

/** Answers that came in together. */
export const SurveyBatch = z.object({
  id: z.uuid(),
  /** A file may be called after somebody: null for a reader outside the team. */
  file_name: z.string().nullable(),
  /** Rows that became a note. */
  answers: z.int(),
  /** Rows that were there already. */
  known: z.int(),
  refused: z.int(),
  /** Participants that were made for it. */
  participants: z.int(),
  /** Profiles that got traits. */
  profiles: z.int(),
  created_by: z.string(),
  created_at: z.iso.datetime(),
  undone_at: z.iso.datetime().nullable(),
});
export type SurveyBatch = z.infer<typeof SurveyBatch>;

/** The same as it came in, with why rows were refused: the first of them, by line. */
export const SurveyReport = SurveyBatch.extend({
  refusals: z.array(z.object({ line: z.int(), reason: z.string() })),
});
export type SurveyReport = z.infer<typeof SurveyReport>;
