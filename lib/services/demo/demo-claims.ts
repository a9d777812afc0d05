import type { MetricComparison, MetricContent, SourceContent } from '@/lib/core/claims/evidence';
import type { SectionKey } from '@/lib/core/personas/sections';
import type { Rule } from '@/lib/core/segments/rule';

/** What the demo's personas claim, and what is held against it. How each is judged, the demo's own data say. */

type DemoSource = Omit<SourceContent, 'date'> & { daysAgo: number };
/** All that participants of the demo's studies said under a tag. */
type DemoQuotes = { kind: 'quotes'; tag: string };
export type DemoEvidence = MetricContent | DemoSource | DemoQuotes;
export type DemoClaim = { persona: string; section: SectionKey; text: string; evidence: DemoEvidence[] };

const more: MetricComparison = { against: 'others', operator: 'more' };
const atLeast = (value: number): MetricComparison => ({ against: 'threshold', operator: 'at_least', value });
const atMost = (value: number): MetricComparison => ({ against: 'threshold', operator: 'at_most', value });

const number = (
  name: string,
  words: string,
  metric: MetricContent['metric'],
  comparison: MetricComparison,
): MetricContent => ({ kind: 'metric', name, words, metric, comparison });

const did = (event: string, days: number): MetricContent['metric'] => ({ measure: 'share_who_did', event, days });
const holds = (rule: Rule): MetricContent['metric'] => ({ measure: 'share_who_match', rule });
const usedFeature = (feature: string): MetricContent['metric'] =>
  holds({
    kind: 'did',
    event: 'feature_used',
    where: [{ property: 'feature', operator: 'equals', value: feature }],
    count: { operator: 'at_least', n: 1 },
    window: { last: { n: 90, unit: 'day' } },
  });
const onPhone = holds({ kind: 'trait', name: 'device', operator: 'equals', value: 'mobile' });

const source = (kind: SourceContent['source'], citation: string, daysAgo: number, excerpt: string): DemoSource => ({
  kind: 'source',
  side: 'for',
  source: kind,
  citation,
  daysAgo,
  excerpt,
});
const said = (tag: string): DemoQuotes => ({ kind: 'quotes', tag });

export const demoClaims: DemoClaim[] = [
  {
    persona: 'maya',
    section: 'behaviours',
    text: 'Rewrites the prompt before she keeps anything.',
    evidence: [
      number('Rewrote a prompt in 30 days', 'Rewrites the prompt', did('prompt_rewritten', 30), more),
      source(
        'observation',
        'Shadowing a copywriter at work',
        40,
        'She typed it a second time without reading what came.',
      ),
      said('rewrites prompts'),
    ],
  },
  {
    persona: 'maya',
    section: 'behaviours',
    text: 'Works at a desk, hardly ever on the phone.',
    evidence: [number('On the phone', 'hardly ever on the phone', onPhone, atMost(0.25))],
  },
  {
    persona: 'maya',
    section: 'behaviours',
    text: 'Brings colleagues in within a quarter.',
    evidence: [number('Invited a colleague in 90 days', 'within a quarter', did('invite_sent', 90), atLeast(0.3))],
  },
  {
    persona: 'maya',
    section: 'pains',
    text: 'Leaves when suggestions flatten her tone.',
    evidence: [
      source('ticket', 'Ticket 2209', 24, 'It reads like everybody else now. I turned it off for the column.'),
      said('flattens my voice'),
    ],
  },
  {
    persona: 'maya',
    section: 'objections',
    text: 'Would pay for a style guide that the whole team shares.',
    evidence: [
      source('sales_call', 'Call with a small agency', 214, 'If all six of us had one guide, I would sign today.'),
    ],
  },
  { persona: 'maya', section: 'behaviours', text: 'Compares us with two other tools before paying.', evidence: [] },
  {
    persona: 'priya',
    section: 'behaviours',
    text: 'Pays for more than herself.',
    evidence: [
      number(
        'Paid in 90 days',
        'more than herself',
        { measure: 'sum_per_profile', event: 'payment_made', property: 'amount', days: 90 },
        more,
      ),
    ],
  },
  {
    persona: 'priya',
    section: 'behaviours',
    text: 'Uses the style guide herself.',
    evidence: [number('Used the style guide in 90 days', 'Uses the style guide', usedFeature('style_guide'), more)],
  },
  {
    persona: 'priya',
    section: 'goals',
    text: 'Approves in minutes rather than days.',
    evidence: [
      source(
        'observation',
        'A morning with a marketing team',
        61,
        'Three texts were waiting for her; she passed them in the lift.',
      ),
    ],
  },
  {
    persona: 'priya',
    section: 'pains',
    text: 'Chases people for comments every week.',
    evidence: [
      source('sales_call', 'Call with an agency lead', 33, 'Every Thursday I send the same reminder to the same five.'),
      said('chasing people'),
    ],
  },
  {
    persona: 'jonas',
    section: 'behaviours',
    text: 'Looks up citations more than others do.',
    evidence: [
      number('Used citations in 90 days', 'Looks up citations', usedFeature('citations'), more),
      said('citations'),
    ],
  },
  {
    persona: 'jonas',
    section: 'pains',
    text: 'Does not pay for a plan.',
    evidence: [
      number(
        'On the free plan',
        'Does not pay',
        holds({ kind: 'trait', name: 'plan', operator: 'is_any_of', value: ['free', 'trial'] }),
        atLeast(0.8),
      ),
    ],
  },
  {
    persona: 'jonas',
    section: 'behaviours',
    text: 'Hardly ever brings anybody along.',
    evidence: [
      number('Invited a colleague in 90 days', 'Hardly ever brings anybody', did('invite_sent', 90), atMost(0.2)),
    ],
  },
  {
    persona: 'carla',
    section: 'behaviours',
    text: 'Is often on the phone.',
    evidence: [number('On the phone', 'often on the phone', onPhone, more), said('on the phone')],
  },
  {
    persona: 'carla',
    section: 'behaviours',
    text: 'Keeps one suggestion in five.',
    evidence: [
      source(
        'report',
        'How shops write, our survey of spring, page 4',
        96,
        'Most take the shape and change the words.',
      ),
      said('keeps one in five'),
    ],
  },
  {
    persona: 'carla',
    section: 'goals',
    text: 'Takes her texts out and posts them the same day.',
    evidence: [number('Exported a text in 30 days', 'Takes her texts out', did('document_exported', 30), atLeast(0.4))],
  },
];

/** A source of the demo, dated from when the demo is made. */
export function datedSource({ daysAgo, ...content }: DemoSource, now: Date): SourceContent {
  return { ...content, date: dayBefore(now, daysAgo) };
}

/** The day some days before a moment, as a source is dated. */
export const dayBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
