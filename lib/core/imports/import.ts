import { z } from 'zod';
import { Rule } from '@/lib/core/segments/rule';
import { DetectedFile } from './detected-file';
import { Mapping } from './mapping';

export const ImportState = z.enum([
  'uploaded',
  'queued',
  'running',
  'done',
  'done_with_refusals',
  'failed',
  'cancelled',
  'undone',
]);
export type ImportState = z.infer<typeof ImportState>;

/** What a running import does at the moment. */
export const ImportStep = z.enum(['reading', 'checking', 'writing', 'rebuilding', 'reporting', 'undoing']);
export type ImportStep = z.infer<typeof ImportStep>;

/** Rows by what became of them; `read` is the sum of the rest. While a file is read, accepted rows may still turn out as known. */
export const RowCounts = z.object({
  read: z.int(),
  accepted: z.int(),
  /** Known by their row id, with other content. */
  changed: z.int(),
  /** Known already. */
  duplicate: z.int(),
  /** Left out on purpose. */
  filtered: z.int(),
  /** Could not be taken; `refused.csv` says why. */
  refused: z.int(),
});
export type RowCounts = z.infer<typeof RowCounts>;

/** A segment that the data suggests, with how many profiles it would have. */
export const ProposedSegment = z.object({
  name: z.string(),
  rule: Rule,
  sentence: z.string(),
  count: z.int(),
  total: z.int(),
});
export type ProposedSegment = z.infer<typeof ProposedSegment>;

/** A first look at what an import brought, as it was when the import ended. */
export const ImportReport = z.object({
  /** When its rows were received: what was known before does not hold them. Null when it brought nothing. */
  received_at: z.string().nullable(),
  events: z.int(),
  profiles: z.int(),
  traits: z.array(z.object({ name: z.string(), type: z.string(), profiles: z.int() })),
  span: z.object({ first: z.string(), last: z.string() }).nullable(),
  /** Weeks as the date they start on, in the workspace's zone; empty weeks within the span are there. */
  weeks: z.array(z.object({ start: z.string(), events: z.int() })),
  top_events: z.array(z.object({ event: z.string(), events: z.int(), profiles: z.int() })),
  /** The moment the proposed segments look from. */
  as_of: z.string(),
  proposals: z.array(ProposedSegment),
  /** The end of the data, when it lies over a week before now, or after the moment at which the workspace's clock stands. */
  clock_offer: z.string().nullable(),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const Import = z.object({
  id: z.string(),
  name: z.string(),
  state: ImportState,
  step: ImportStep.nullable(),
  bytes: z.object({ total: z.int(), read: z.int() }),
  rows: RowCounts,
  error: z.string().optional(),
  detected: DetectedFile,
  /** Null when no column looks like a profile. */
  proposal: Mapping.nullable(),
  mapping: Mapping.nullable(),
  report: ImportReport.nullable(),
  created_by: z.string(),
  created_at: z.string(),
  started_at: z.string().nullable(),
  finished_at: z.string().nullable(),
});
export type Import = z.infer<typeof Import>;

/** An import in a list. */
export const ImportSummary = Import.omit({ detected: true, proposal: true, mapping: true, report: true });
export type ImportSummary = z.infer<typeof ImportSummary>;

/** Where an import stands, as what its sentence says of it. */
export const saidOf: Record<ImportState, string> = {
  uploaded: 'waits for its mapping',
  queued: 'waits its turn',
  running: 'still runs',
  done: 'is in',
  done_with_refusals: 'is in, with some rows refused',
  failed: 'has failed',
  cancelled: 'was cancelled',
  undone: 'was undone',
};

const ended: readonly ImportState[] = ['done', 'done_with_refusals', 'failed', 'cancelled', 'undone'];

/** Whether nothing is going to happen by itself any more. */
export const hasEnded = (state: ImportState): boolean => ended.includes(state);
/** Whether its rows are in. */
export const isIn = (state: ImportState): boolean => state === 'done' || state === 'done_with_refusals';
/** Whether a mapping may be given: before the first run, and after one that left nothing. */
export const mayStart = (state: ImportState): boolean =>
  state === 'uploaded' || state === 'failed' || state === 'cancelled' || state === 'undone';
