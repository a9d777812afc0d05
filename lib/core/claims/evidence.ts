import { z } from 'zod';
import { Measured } from '@/lib/core/math/measured';
import { Quote } from '@/lib/core/research/quote';
import { Rule } from '@/lib/core/segments/rule';

/** What speaks for or against a claim. */

export const Side = z.enum(['for', 'against']);
export type Side = z.infer<typeof Side>;

const Event = z.string().min(1).max(256);
const Days = z.int().min(1).max(730);

/** What a metric of events counts, over how long. Shares lie in 0..1, sums are in the unit of the property. */
export const EventMetric = z.discriminatedUnion('measure', [
  z.strictObject({ measure: z.literal('share_who_did'), event: Event, days: Days }),
  z.strictObject({ measure: z.literal('events_per_profile'), event: Event, days: Days }),
  z.strictObject({ measure: z.literal('sum_per_profile'), event: Event, property: Event, days: Days }),
]);
export type EventMetric = z.infer<typeof EventMetric>;

/** What is measured over the profiles of the linked segment. */
export const ClaimMetric = z.discriminatedUnion('measure', [
  ...EventMetric.options,
  /** The share for whom a rule holds: a trait, a sequence, another segment. */
  z.strictObject({ measure: z.literal('share_who_match'), rule: Rule }),
]);
export type ClaimMetric = z.infer<typeof ClaimMetric>;

export const MetricComparison = z.discriminatedUnion('against', [
  z.strictObject({
    against: z.literal('threshold'),
    operator: z.enum(['at_least', 'at_most']),
    value: z.number(),
  }),
  z.strictObject({ against: z.literal('others'), operator: z.enum(['more', 'less']) }),
]);
export type MetricComparison = z.infer<typeof MetricComparison>;

export const MetricQuestion = z.strictObject({ metric: ClaimMetric, comparison: MetricComparison });
export type MetricQuestion = z.infer<typeof MetricQuestion>;

export const MetricContent = MetricQuestion.extend({
  kind: z.literal('metric'),
  name: z.string().trim().min(1, 'Give the number a name.').max(80),
  /** The words of the claim that it proves. */
  words: z.string().trim().min(1, 'Say which words of the claim the number proves.').max(400),
});
export type MetricContent = z.infer<typeof MetricContent>;

export const SourceType = z.enum(['report', 'ticket', 'sales_call', 'observation']);
export type SourceType = z.infer<typeof SourceType>;

export const SourceContent = z.strictObject({
  kind: z.literal('source'),
  side: Side,
  source: SourceType,
  citation: z.string().trim().min(1, 'Say where this comes from.').max(300),
  /** The day it was written or seen. */
  date: z.iso.date(),
  excerpt: z.string().trim().max(1000).default(''),
});
export type SourceContent = z.infer<typeof SourceContent>;

/** Something a participant said: a highlight, or a whole note. */
export const QuoteContent = z.strictObject({ kind: z.literal('quote'), side: Side, highlight: z.uuid() });
export type QuoteContent = z.infer<typeof QuoteContent>;
export const NoteContent = z.strictObject({ kind: z.literal('note'), side: Side, note: z.uuid() });
export type NoteContent = z.infer<typeof NoteContent>;

export const EvidenceContent = z.discriminatedUnion('kind', [MetricContent, SourceContent, QuoteContent, NoteContent]);
export type EvidenceContent = z.infer<typeof EvidenceContent>;

/** Whether a participant said it, rather than a number or a source. */
export const isSaid = (content: EvidenceContent): content is QuoteContent | NoteContent =>
  content.kind === 'quote' || content.kind === 'note';

/** What a number says of a claim. `by_definition` only restates the segment's own rule, and never counts. */
export const Verdict = z.enum(['supports', 'contradicts', 'open', 'by_definition', 'not_enough_data']);
export type Verdict = z.infer<typeof Verdict>;

const At = z.iso.datetime();

/** What a number says at one refresh of the segment. */
export const MetricReading = z.object({
  segment: z.object({ key: z.string(), version: z.int() }),
  as_of: At,
  known_at: At,
  members: Measured,
  others: Measured,
  /** Members above everybody else, corrected for the numbers that this persona compares. */
  difference: Measured,
  verdict: Verdict,
  /** Why there is nothing to read, or what the rule has named already; null otherwise. */
  remark: z.string().nullable(),
});
export type MetricReading = z.infer<typeof MetricReading>;

export const Evidence = z.object({
  id: z.uuid(),
  claim_id: z.uuid(),
  content: EvidenceContent,
  /** What it counts for now; null when it does not count. */
  side: z.enum(['for', 'against', 'open']).nullable(),
  /** Of a quote or a note: what was said, as far as consent reaches whoever asks. */
  quote: Quote.nullable(),
  /** Of a number: its newest reading, what two refreshes in a row settled, and what the last one said otherwise. */
  reading: MetricReading.nullable(),
  settled: Verdict.nullable(),
  pending: Verdict.nullable(),
  /** Of a number that was read and does not count: why. Null otherwise. */
  silent: z.string().nullable(),
  trend: z.array(z.object({ at: At, value: z.number(), low: z.number(), high: z.number() })),
  /** The question in words: "share who kept a text in 30 days, at least 60%". */
  sentence: z.string(),
  at: At,
  is_old: z.boolean(),
  created_by_name: z.string(),
  created_at: At,
});
export type Evidence = z.infer<typeof Evidence>;
