import { z } from 'zod';
import { DocumentKey, DocumentName, DocumentSummary, DocumentVersion } from '@/lib/core/documents/document';
import { PersonaKey } from '@/lib/core/personas/persona';
import { Occurrence } from '@/lib/core/segments/rule';
import { SegmentKey } from '@/lib/core/segments/segment';

/** Whom to make it for first: personas and segments, scored by criteria that somebody weighed. */

export const matrixLimits = { criteria: 12, entries: 30, funnelSteps: 10 } as const;
const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'An id has lower-case letters, digits and hyphens, at most 40.');

/** What a live criterion reads of each entry. */
export const LiveNumber = z.enum(['size', 'key_metric', 'revenue', 'growth']);
export type LiveNumber = z.infer<typeof LiveNumber>;

/**
 * How a live number becomes a score from 1 to 5 among the entries. `min_max`: the lowest is 1, the highest 5, the others
 * by their distance. `quantile`: by rank alone, so that one giant does not press all others together.
 */
export const Scaling = z.enum(['min_max', 'quantile']);
export type Scaling = z.infer<typeof Scaling>;

export const ScoreSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hand') }),
  z.strictObject({ kind: z.literal('live'), number: LiveNumber, scaling: Scaling }),
]);
export type ScoreSource = z.infer<typeof ScoreSource>;

export const Criterion = z.strictObject({
  id: Id,
  name: z
    .string()
    .trim()
    .min(1, 'A criterion needs a name.')
    .max(80, 'The name of a criterion has at most 80 characters.'),
  /** Only its share of all weights counts; 0 leaves the criterion out. */
  weight: z.number().min(0, 'A weight is 0 or more.').max(100, 'A weight is at most 100.'),
  /** Whether a high number speaks for an entry or against it. */
  better: z.enum(['more', 'less']),
  source: ScoreSource,
});
export type Criterion = z.infer<typeof Criterion>;

export const EntryWho = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('persona'), key: PersonaKey }),
  z.strictObject({ kind: z.literal('segment'), key: SegmentKey, version: z.int().min(1) }),
]);
export type EntryWho = z.infer<typeof EntryWho>;

export const Entry = z.strictObject({
  id: Id,
  who: EntryWho,
  /** The share that is lost on the way, in percent, as somebody judged it; null to read it from the funnel. */
  friction: z.number().min(0, 'Friction is at least 0%.').max(100, 'Friction is at most 100%.').nullable(),
});
export type Entry = z.infer<typeof Entry>;

/** Its id is where it stands, so that two people who fill the same empty place meet in one. */
export const scoreId = (entry: string, criterion: string): string => `${entry}.${criterion}`;

export const HandScore = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}\.[a-z0-9-]{1,40}$/, 'The id of a score is entry.criterion.'),
    entry: Id,
    criterion: Id,
    /** From 1, little, to 5, much. Null once it was taken back: it is missing, not zero. */
    score: z.number().min(1, 'A score is at least 1.').max(5, 'A score is at most 5.').nullable(),
    note: z.string().max(500, 'A note has at most 500 characters.'),
  })
  .refine(({ id, entry, criterion }) => id === scoreId(entry, criterion), 'The id of a score is entry.criterion.');
export type HandScore = z.infer<typeof HandScore>;

const Days = z.int().min(1, 'At least one day.').max(730, 'At most 730 days.');

/** A way on which people are lost: friction is the share of those who began that did not get to its end. */
export const FrictionFunnel = z.strictObject({
  steps: z
    .array(Occurrence.extend({ event: z.string().min(1).max(256) }))
    .min(2, 'A way has at least two steps.')
    .max(matrixLimits.funnelSteps, `A way has at most ${matrixLimits.funnelSteps} steps.`),
  last_days: Days,
  within_days: Days,
});
export type FrictionFunnel = z.infer<typeof FrictionFunnel>;

const shape = z.strictObject({
  criteria: z
    .array(Criterion)
    .max(matrixLimits.criteria, `At most ${matrixLimits.criteria} criteria. More are weighed by nobody.`)
    .default([]),
  entries: z
    .array(Entry)
    .max(matrixLimits.entries, `At most ${matrixLimits.entries} personas and segments are compared at once.`)
    .default([]),
  scores: z.array(HandScore).default([]),
  funnel: FrictionFunnel.nullable().default(null),
});

export const MatrixContent = shape.superRefine((content, context) => {
  for (const message of problemsIn(content)) context.addIssue({ code: 'custom', message });
});
export type MatrixContent = z.infer<typeof MatrixContent>;

const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
export const whoId = (who: EntryWho): string => `${who.kind}:${who.key}`;

function* problemsIn({ criteria, entries, scores }: z.infer<typeof shape>): Iterable<string> {
  if (!unique(criteria.map(({ id }) => id))) yield 'Two criteria have the same id.';
  if (!unique(entries.map(({ id }) => id))) yield 'Two entries have the same id.';
  if (!unique(scores.map(({ id }) => id))) yield 'A score is there twice.';
  if (!unique(entries.map(({ who }) => whoId(who)))) yield 'A persona or segment is compared once only.';
  const criterionIds = new Set(criteria.map(({ id }) => id));
  const entryIds = new Set(entries.map(({ id }) => id));
  for (const { entry, criterion } of scores) {
    if (!criterionIds.has(criterion))
      yield `A score belongs to the criterion "${criterion}", which is not there (any more).`;
    if (!entryIds.has(entry)) yield `A score belongs to "${entry}", which is not compared (any more).`;
  }
}

export const PriorityMatrixDraft = z.strictObject({
  key: DocumentKey,
  name: DocumentName,
  content: MatrixContent.prefault({}),
});
export type PriorityMatrixDraft = z.infer<typeof PriorityMatrixDraft>;

export const PriorityMatrixSummary = DocumentSummary.extend({ criteria: z.int(), entries: z.int() });
export type PriorityMatrixSummary = z.infer<typeof PriorityMatrixSummary>;

/** An entry as people know it. */
export const EntryName = z.object({
  entry: z.string(),
  name: z.string(),
  /** One of the eight colours; null for a segment. */
  color: z.int().nullable(),
  /** Why nobody stands behind it any more; null when somebody does. */
  missing: z.string().nullable(),
  /** A later version of the segment that it does not compare. */
  newer: z.int().nullable(),
});
export type EntryName = z.infer<typeof EntryName>;

export const PriorityMatrix = PriorityMatrixSummary.omit({ criteria: true, entries: true }).extend({
  content: MatrixContent,
  names: z.array(EntryName),
});
export type PriorityMatrix = z.infer<typeof PriorityMatrix>;

export const PriorityMatrixVersion = DocumentVersion.extend({ content: MatrixContent });
export type PriorityMatrixVersion = z.infer<typeof PriorityMatrixVersion>;
