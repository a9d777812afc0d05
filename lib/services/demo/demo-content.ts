import type { ContentItem, ContentState, Kpi, KpiMetric } from '@/lib/core/content-maps/content-map';
import { contentTemplates } from '@/lib/core/content-maps/templates';

/** What the demo's team publishes for two of its personas, with what a team forgets: a gap, a double, a late review. */

type Piece = Omit<ContentItem, 'id' | 'owner' | 'review'> & {
  /** Days from now until it is looked at again; negative when that day has passed. */
  reviewIn: number | null;
};

const kpi = (name: string, metric: KpiMetric | null): Kpi => ({ name, metric });
const did = (event: string): KpiMetric => ({ measure: 'share_who_did', event });

type Words = {
  title: string;
  need?: string;
  objection?: string;
  kpi?: Kpi;
  reviewIn?: number;
};

const piece = (
  persona: string,
  [stage, state]: [string, ContentState],
  [type, channel]: [string, string],
  { title, need = '', objection = '', kpi: measured, reviewIn }: Words,
): Piece => ({
  ...{ persona, stage, state, type, channel, title, need, objection },
  kpi: measured ?? null,
  reviewIn: reviewIn ?? null,
});

/** What the cards of the two say they need, and why they would say no. */
export const demoAsks = {
  maya: {
    needs: ['See her own voice survive a draft', 'A first text within ten minutes'],
    objections: ['It will make me sound like everybody else'],
  },
  priya: {
    needs: ['See who approves what', 'A price for the whole team'],
    objections: ['My team will not write in yet another tool'],
  },
} as const;

const [voice, quick] = demoAsks.maya.needs;
const [approval, price] = demoAsks.priya.needs;

export const demoContent = {
  key: 'maya-and-priya',
  name: 'What we tell Maya and Priya',
  personas: ['maya', 'priya'],
  stages: contentTemplates[0]?.stages ?? [],
  pieces: [
    piece('maya', ['notices', 'live'], ['Article', 'Newsletter'], {
      title: 'Why drafts go flat, and at which sentence',
      need: voice,
      reviewIn: 60,
    }),
    piece('maya', ['looks', 'live'], ['Article', 'Website'], {
      title: 'One column, before and after, and all we threw away',
      need: voice,
      objection: demoAsks.maya.objections[0],
      kpi: kpi('Kept a text', did('text_kept')),
      reviewIn: 90,
    }),
    piece('maya', ['looks', 'draft'], ['Video', 'YouTube'], {
      title: 'One column, before and after: what we threw away',
      need: voice,
    }),
    piece('maya', ['decides', 'in_review'], ['Case study', 'Website'], {
      title: 'Six writers, one style guide: what an agency signed for',
      objection: 'Would pay for a style guide that the whole team shares.',
      kpi: kpi('Read to the end', null),
      reviewIn: 14,
    }),
    piece('maya', ['starts', 'live'], ['Guide', 'In the product'], {
      title: 'Your first text in ten minutes',
      need: quick,
      kpi: kpi('Began a document', did('document_created')),
      reviewIn: -21,
    }),
    piece('maya', ['stays', 'approved'], ['Email', 'Newsletter'], {
      title: 'Three prompts that argue back',
      need: voice,
      kpi: kpi('Prompts rewritten, per writer', { measure: 'events_per_profile', event: 'prompt_rewritten' }),
      reviewIn: 30,
    }),
    piece('priya', ['notices', 'live'], ['Post', 'LinkedIn'], {
      title: 'How many hours a week go into chasing comments',
      need: approval,
      reviewIn: 45,
    }),
    piece('priya', ['looks', 'live'], ['Webinar', 'Event'], {
      title: 'Approvals without meetings: three teams show theirs',
      need: approval,
      objection: demoAsks.priya.objections[0],
      reviewIn: 120,
    }),
    piece('priya', ['decides', 'idea'], ['Landing page', 'Website'], {
      title: 'What a team of six pays, month by month',
      need: price,
    }),
    piece('priya', ['starts', 'live'], ['Help page', 'In the product'], {
      title: 'Invite your team, and what they see first',
      need: approval,
      kpi: kpi('Invited a colleague', did('invite_sent')),
      reviewIn: 75,
    }),
    piece('priya', ['stays', 'live'], ['Email', 'Newsletter'], {
      title: 'Your month in figures: what was written, what waited',
      kpi: kpi('Paid, per person', { measure: 'sum_per_profile', event: 'payment_made', property: 'amount' }),
      reviewIn: 10,
    }),
    piece('priya', ['stays', 'retired'], ['Article', 'Website'], { title: 'Ten tools every marketing team needs' }),
  ],
};
