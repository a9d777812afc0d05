import type { SurveyLook, SurveyMappingDraft } from '@/lib/core/research/survey';

export type ColumnUse = 'left_out' | 'question' | 'trait';

/** What somebody says the columns of a file of answers mean, as they say it. */
export type SurveyDraft = {
  profile: string | null;
  date: string | null;
  uses: Record<string, ColumnUse>;
  /** What a trait is called, where it is not called like its column. */
  names: Record<string, string>;
  link: 'nobody' | 'everybody' | { column: string };
};

export function draftOf({ proposal }: SurveyLook): SurveyDraft {
  return {
    profile: proposal.profile,
    date: proposal.date,
    uses: Object.fromEntries(proposal.questions.map((column) => [column, 'question' as const])),
    names: {},
    link: 'nobody',
  };
}

/** The draft as it is sent. Without an id or a link no column can become a trait. */
export function mappingOf({ profile, date, uses, names, link }: SurveyDraft, columns: string[]): SurveyMappingDraft {
  const used = (use: ColumnUse) => columns.filter((column) => uses[column] === use);
  const traits = mayHaveTraits({ profile, link }) ? used('trait') : [];
  return {
    ...(profile !== null && { profile: { column: profile } }),
    ...(date !== null && { date: { column: date } }),
    questions: used('question').map((column) => ({ column })),
    traits: traits.map((column) => {
      const name = names[column]?.trim();
      return name ? { column, name } : { column };
    }),
    link: typeof link === 'object' ? link : link === 'everybody',
  };
}

export function mayHaveTraits({ profile, link }: Pick<SurveyDraft, 'profile' | 'link'>): boolean {
  return profile !== null && link !== 'nobody';
}
