import type { PersonaDraft } from '@/lib/core/personas/persona';
import { PersonaSections } from '@/lib/core/personas/sections';
import type { Rule } from '@/lib/core/segments/rule';
import { demoAsks } from './demo-content';

/** The demo's segments and personas: written once, published as any other, counted on the generated data. */

type DemoSegment = { key: string; name: string; purpose: string; versions: { rule: Rule; note: string }[] };

const days = (n: number) => ({ last: { n, unit: 'day' as const } });
const atLeast = (n: number) => ({ operator: 'at_least' as const, n });

const onPaidPlan: Rule = { kind: 'trait', name: 'plan', operator: 'is_any_of', value: ['pro', 'team'] };
const kept = (n: number): Rule => ({ kind: 'did', event: 'text_kept', count: atLeast(n), window: days(30) });
const cancelled: Rule = { kind: 'did', event: 'subscription_cancelled', count: atLeast(1), window: days(90) };
const asked = (n: number, within: number): Rule => ({
  kind: 'did',
  event: 'prompt_sent',
  count: atLeast(n),
  window: days(within),
});

export const demoSegments: DemoSegment[] = [
  {
    key: 'power-writers',
    name: 'Power writers',
    purpose: 'Ask them first about anything new in the editor, and never interrupt their morning.',
    versions: [
      { rule: { kind: 'all', rules: [kept(3)] }, note: 'People who keep what we write for them.' },
      {
        rule: { kind: 'all', rules: [onPaidPlan, kept(3)] },
        note: 'Only paying ones: free accounts made up half and behave otherwise.',
      },
      {
        rule: { kind: 'all', rules: [onPaidPlan, kept(4), { kind: 'not', rule: cancelled }] },
        note: 'A little stricter, and without those who have cancelled.',
      },
    ],
  },
  {
    key: 'quiet-payers',
    name: 'Quiet payers',
    purpose: 'Offer help before the next payment: they pay and have stopped writing.',
    versions: [
      {
        rule: { kind: 'all', rules: [onPaidPlan, { kind: 'not', rule: asked(1, 21) }] },
        note: 'Paying, and no prompt for three weeks.',
      },
    ],
  },
  {
    key: 'term-time-students',
    name: 'Term-time students',
    purpose: 'Tell them about citations in term, and leave them alone in the holidays.',
    versions: [
      {
        rule: {
          kind: 'all',
          rules: [{ kind: 'trait', name: 'role', operator: 'equals', value: 'student' }, asked(2, 60)],
        },
        note: 'Students who have asked for something in the last two months.',
      },
    ],
  },
  {
    key: 'team-builders',
    name: 'Team builders',
    purpose: 'Show them shared style guides: they bring their colleagues.',
    versions: [
      {
        rule: {
          kind: 'all',
          rules: [
            { kind: 'trait', name: 'plan', operator: 'equals', value: 'team' },
            {
              kind: 'any',
              rules: [
                { kind: 'did', event: 'invite_sent', count: atLeast(1), window: 'ever' },
                {
                  kind: 'did',
                  event: 'feature_used',
                  where: [{ property: 'feature', operator: 'is_any_of', value: ['comments', 'approvals'] }],
                  count: atLeast(2),
                  window: days(90),
                },
              ],
            },
          ],
        },
        note: 'On the team plan, and working with others.',
      },
    ],
  },
  {
    key: 'template-tinkerers',
    name: 'Template tinkerers',
    purpose: 'Suggest the next template when they finish one.',
    versions: [
      {
        rule: { kind: 'all', rules: [{ kind: 'did', event: 'template_used', count: atLeast(3), window: days(90) }] },
        note: 'Three templates in a quarter.',
      },
    ],
  },
  {
    key: 'worth-winning-back',
    name: 'Worth winning back',
    purpose: 'A personal note from the team: quiet, and they have spent real money.',
    versions: [
      {
        rule: {
          kind: 'all',
          rules: [
            { kind: 'segment', segment: 'quiet-payers', version: 1 },
            {
              kind: 'aggregate',
              event: 'payment_made',
              aggregate: 'sum',
              property: 'amount',
              operator: 'at_least',
              value: 100,
              window: 'ever',
            },
          ],
        },
        note: 'Quiet payers who have paid 100 or more so far.',
      },
    ],
  },
  {
    key: 'trial-about-to-end',
    name: 'Trial about to end',
    purpose: 'Show what the paid plans add, in the last week of the trial.',
    versions: [
      {
        rule: {
          kind: 'all',
          rules: [
            { kind: 'trait', name: 'plan', operator: 'equals', value: 'trial' },
            { kind: 'trait', name: 'trial_ends_at', operator: 'in_next', value: { n: 7, unit: 'day' } },
          ],
        },
        note: 'Trials that end within a week.',
      },
    ],
  },
];

const sectionsOf = ({ needs, objections }: { needs: readonly string[]; objections: readonly string[] }) =>
  PersonaSections.parse({ needs, objections });

export const demoPersonas: PersonaDraft[] = [
  {
    key: 'maya',
    name: 'Maya',
    role: 'the daily drafter',
    summary:
      'Writes for a living. Opens a document most mornings and treats a suggestion as a first draft to argue with.',
    goals: ['Finish a clean draft before the first meeting', 'Sound like herself, only faster'],
    pains: ['Suggestions that flatten her tone', 'Losing the thread when a tool wants attention'],
    behaviours: ['Rewrites the prompt before she keeps anything', 'Writes on weekdays, before nine'],
    quote: 'I do not want it to write for me. I want something to push against.',
    quote_source: 'Sample interview, copywriter',
    sections: sectionsOf(demoAsks.maya),
    segment: { key: 'power-writers', version: 2 },
    metric: { measure: 'events_per_profile', name: 'Texts kept in 30 days', event: 'text_kept', days: 30, target: 6 },
  },
  {
    key: 'priya',
    name: 'Priya',
    role: 'the team builder',
    summary: 'Runs a marketing team of six. Cares that everybody writes in one voice and that nothing waits for her.',
    goals: ['One voice across every page', 'Approve in minutes, not days'],
    pains: ['Drafts scattered over three tools', 'Chasing people for comments'],
    behaviours: ['Invites colleagues in the first weeks', 'Works through comments and approvals after lunch'],
    quote: 'If the brief is right I hardly touch the text.',
    quote_source: 'Sample interview, marketing manager',
    sections: sectionsOf(demoAsks.priya),
    segment: { key: 'team-builders', version: 1 },
    metric: {
      measure: 'sum_per_profile',
      name: 'Paid in 90 days',
      event: 'payment_made',
      property: 'amount',
      days: 90,
    },
  },
  {
    key: 'jonas',
    name: 'Jonas',
    role: 'the term-time student',
    summary: 'Writes essays late in the evening, in bursts before a deadline, and disappears when term ends.',
    goals: ['Hand in on time', 'Get the sources right'],
    pains: ['A price that runs through the summer', 'Citations in the wrong style'],
    behaviours: ['Long prompts with the whole assignment in them', 'Busy in October, gone in July'],
    quote: 'I pay for it in exam months, and then I forget that it exists.',
    quote_source: 'Sample interview, student',
    segment: { key: 'term-time-students', version: 1 },
    metric: {
      measure: 'share_who_did',
      name: 'Exported a text in 30 days',
      event: 'document_exported',
      days: 30,
      target: 0.6,
    },
  },
  {
    key: 'carla',
    name: 'Carla',
    role: 'the template tinkerer',
    summary: 'Sells ceramics online. Needs ten short texts by noon and starts every one of them from a template.',
    goals: ['A week of posts in one sitting', 'Product texts that do not all sound alike'],
    pains: ['Blank pages', 'Settings she has to read about first'],
    behaviours: ['Starts from a template, keeps one suggestion in five', 'Often on the phone'],
    quote: 'Give me the shape and I will fill it in.',
    quote_source: 'Sample interview, shop owner',
    segment: { key: 'template-tinkerers', version: 1 },
    metric: { measure: 'share_who_did', name: 'Upgraded in 90 days', event: 'plan_upgraded', days: 90, target: 0.1 },
  },
  {
    key: 'theo',
    name: 'Theo',
    role: 'the sceptical editor',
    summary:
      'Edits other people for a newspaper. Nobody has tied him to behaviour yet: he may not be in the data at all.',
    goals: ['Know what a machine wrote, and what a person wrote'],
    pains: ['Text that reads well and is wrong'],
    behaviours: [],
    quote: '',
    quote_source: '',
    segment: null,
    metric: null,
  },
];

/** Its people were newer to the product half a year ago: they have settled since. */
export const driftingPersona = 'priya';

/** What the demo calls its events and traits, so that sentences read as people speak. */
export const demoWords: { kind: 'event' | 'trait'; name: string; label: string; verbPhrase: string | null }[] = [
  { kind: 'event', name: 'signed_up', label: 'Signed up', verbPhrase: 'signed up' },
  {
    kind: 'event',
    name: 'onboarding_step_completed',
    label: 'Onboarding step',
    verbPhrase: 'completed an onboarding step',
  },
  { kind: 'event', name: 'document_created', label: 'Document created', verbPhrase: 'created a document' },
  { kind: 'event', name: 'prompt_sent', label: 'Prompt sent', verbPhrase: 'sent a prompt' },
  { kind: 'event', name: 'prompt_rewritten', label: 'Prompt rewritten', verbPhrase: 'rewrote a prompt' },
  { kind: 'event', name: 'text_kept', label: 'Text kept', verbPhrase: 'kept a text' },
  { kind: 'event', name: 'text_discarded', label: 'Text discarded', verbPhrase: 'discarded a text' },
  { kind: 'event', name: 'feature_used', label: 'Feature used', verbPhrase: 'used a feature' },
  { kind: 'event', name: 'template_used', label: 'Template used', verbPhrase: 'used a template' },
  { kind: 'event', name: 'document_exported', label: 'Document exported', verbPhrase: 'exported a document' },
  { kind: 'event', name: 'invite_sent', label: 'Invite sent', verbPhrase: 'invited a colleague' },
  { kind: 'event', name: 'plan_upgraded', label: 'Plan upgraded', verbPhrase: 'upgraded' },
  { kind: 'event', name: 'payment_made', label: 'Payment made', verbPhrase: 'paid' },
  { kind: 'event', name: 'subscription_cancelled', label: 'Subscription cancelled', verbPhrase: 'cancelled' },
  { kind: 'trait', name: 'plan', label: 'Plan', verbPhrase: 'on' },
  { kind: 'trait', name: 'country', label: 'Country', verbPhrase: null },
  { kind: 'trait', name: 'role', label: 'Role', verbPhrase: null },
  { kind: 'trait', name: 'channel', label: 'Channel', verbPhrase: null },
  { kind: 'trait', name: 'device', label: 'Device', verbPhrase: null },
  { kind: 'trait', name: 'seats', label: 'Seats', verbPhrase: null },
  { kind: 'trait', name: 'interests', label: 'Interests', verbPhrase: null },
  { kind: 'trait', name: 'newsletter', label: 'Newsletter', verbPhrase: null },
  { kind: 'trait', name: 'signed_up_at', label: 'Signed up at', verbPhrase: null },
  { kind: 'trait', name: 'trial_ends_at', label: 'Trial ends', verbPhrase: null },
];
