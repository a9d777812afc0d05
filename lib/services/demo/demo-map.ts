import type { Cell, Emotion, JourneyMapDraft } from '@/lib/core/journey-maps/journey-map';
import { cellId, JourneyContent, type Reference } from '@/lib/core/journey-maps/journey-map';

/** The journey of the demo's first persona: what she does, thinks and feels, and what the demo's own data say of it. */

type Source = Omit<Extract<Reference, { kind: 'source' }>, 'date'> & { daysAgo: number };
/** What participants of the demo's studies said under a tag. */
type Quotes = { kind: 'quotes'; tag: string; most: number };
export type DemoReference = Extract<Reference, { kind: 'metric' }> | Source | Quotes;
export type DemoMap = JourneyMapDraft & { evidence: { cell: string; reference: DemoReference }[] };

const lanes = [
  { id: 'does', kind: 'actions', name: 'What she does' },
  { id: 'thinks', kind: 'thoughts', name: 'What she thinks' },
  { id: 'feels', kind: 'emotion', name: 'How it feels' },
  { id: 'meets', kind: 'touchpoints', name: 'Where she meets us' },
  { id: 'hurts', kind: 'pains', name: 'What gets in the way' },
  { id: 'could', kind: 'opportunities', name: 'What we could do' },
] as const;

type Words = Record<(typeof lanes)[number]['id'], string>;
type DemoStage = { id: string; name: string; event: string | null; mood: Emotion; words: Words };

const stages: DemoStage[] = [
  {
    id: 'hears',
    name: 'Hears of it',
    event: null,
    mood: 0,
    words: {
      does: 'Sees a colleague finish a page before the stand-up, and asks how.',
      thinks: 'Another machine that writes for me? I have tried three.',
      feels: 'Curious, and on her guard.',
      meets: 'A colleague’s screen, an article, our home page.',
      hurts: 'Every tool promises the same, and none shows what it does to her voice.',
      could: 'Show one text before and after, with what was kept and what was thrown away.',
    },
  },
  {
    id: 'joins',
    name: 'Signs up',
    event: 'signed_up',
    mood: 0,
    words: {
      does: 'Signs up in a lunch break, with the work address.',
      thinks: 'Ten minutes. If I have no draft by then, I am gone.',
      feels: 'Impatient: she came to write.',
      meets: 'Sign-up page, first e-mail.',
      hurts: 'Questions about her role before she has seen a line of text.',
      could: 'Ask one thing, then open an empty document.',
    },
  },
  {
    id: 'drafts',
    name: 'Writes a first draft',
    event: 'document_created',
    mood: 1,
    words: {
      does: 'Pastes yesterday’s notes, asks for a first version, and asks again before she has read it.',
      thinks: 'Not like this. Let me say it another way.',
      feels: 'Something to push against, at last.',
      meets: 'Editor, prompt line.',
      hurts: 'The first suggestion is never it, and the second prompt starts from nothing.',
      could: 'Keep what she rejected in the second prompt, so that it does not come back.',
    },
  },
  {
    id: 'keeps',
    name: 'Keeps a text',
    event: 'text_kept',
    mood: 2,
    words: {
      does: 'Takes a paragraph over, changes two words, and sends it off before nine.',
      thinks: 'That is mine. Only faster.',
      feels: 'Proud, and a little surprised.',
      meets: 'Editor, export.',
      hurts: 'Some suggestions flatten her tone, and she has to write the edge back in.',
      could: 'Learn from the words she puts back, and say so.',
    },
  },
  {
    id: 'pays',
    name: 'Pays for it',
    event: 'plan_upgraded',
    mood: -1,
    words: {
      does: 'Meets the limit in the middle of a column, and pays by her own card.',
      thinks: 'Of course it stops now.',
      feels: 'Caught out, though the price is fair.',
      meets: 'Limit notice, price page, receipt.',
      hurts: 'The limit comes while she writes, never before.',
      could: 'Say a day earlier how much is left, and let her finish the text.',
    },
  },
  {
    id: 'brings',
    name: 'Brings a colleague in',
    event: 'invite_sent',
    mood: 1,
    words: {
      does: 'Invites the one who sits beside her, then the rest of the team, or nobody.',
      thinks: 'If we all had one guide, I would stop correcting the same commas.',
      feels: 'Useful to others, and unsure who pays.',
      meets: 'Invitation, shared style guide.',
      hurts: 'Nobody knows whose card pays for the second seat.',
      could: 'Offer the style guide first, and the seats with it.',
    },
  },
];

const more = { against: 'others', operator: 'more' } as const;
const did = (event: string, days: number) => ({ measure: 'share_who_did', event, days }) as const;
const source = (kind: Source['source'], citation: string, daysAgo: number, excerpt: string): Source => ({
  kind: 'source',
  source: kind,
  citation,
  daysAgo,
  excerpt,
  url: null,
});
const said = (tag: string, most: number): Quotes => ({ kind: 'quotes', tag, most });

export const demoMap: DemoMap = {
  key: 'maya-from-stranger-to-habit',
  name: 'Maya, from stranger to habit',
  content: JourneyContent.parse({
    persona: 'maya',
    last_days: 365,
    within_days: 180,
    stages: stages.map(({ id, name, event }) => ({ id, name, event: event && { event } })),
    lanes,
    cells: stages.flatMap((stage) => lanes.map((lane) => cellOf(stage, lane.id))),
  }),
  evidence: [
    {
      cell: cellId('drafts', 'does'),
      reference: {
        kind: 'metric',
        name: 'Rewrote a prompt in 30 days',
        metric: did('prompt_rewritten', 30),
        comparison: more,
      },
    },
    { cell: cellId('drafts', 'does'), reference: said('rewrites prompts', 1) },
    {
      cell: cellId('drafts', 'thinks'),
      reference: source(
        'observation',
        'Shadowing a copywriter at work',
        40,
        'She typed it a second time without reading what came.',
      ),
    },
    {
      cell: cellId('keeps', 'does'),
      reference: {
        kind: 'metric',
        name: 'Texts kept in 30 days, per profile',
        metric: { measure: 'events_per_profile', event: 'text_kept', days: 30 },
        comparison: { against: 'threshold', operator: 'at_least', value: 6 },
      },
    },
    { cell: cellId('keeps', 'hurts'), reference: said('flattens my voice', 2) },
    {
      cell: cellId('keeps', 'hurts'),
      reference: source(
        'ticket',
        'Ticket 2209',
        24,
        'It reads like everybody else now. I turned it off for the column.',
      ),
    },
    {
      cell: cellId('brings', 'does'),
      reference: {
        kind: 'metric',
        name: 'Invited a colleague in 90 days',
        metric: did('invite_sent', 90),
        comparison: { against: 'threshold', operator: 'at_least', value: 0.3 },
      },
    },
    {
      cell: cellId('brings', 'thinks'),
      reference: source(
        'sales_call',
        'Call with a small agency',
        214,
        'If all six of us had one guide, I would sign today.',
      ),
    },
  ],
};

function cellOf({ id, mood, words }: DemoStage, lane: keyof Words): Cell {
  return { id: cellId(id, lane), stage: id, lane, text: words[lane], emotion: lane === 'feels' ? mood : null };
}
