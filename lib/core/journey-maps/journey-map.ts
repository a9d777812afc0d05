import { z } from 'zod';
import { MetricQuestion, SourceContent } from '@/lib/core/claims/evidence';
import { DocumentKey, DocumentName, DocumentSummary, DocumentVersion } from '@/lib/core/documents/document';
import { mostSteps } from '@/lib/core/funnels/funnel';
import { Quote } from '@/lib/core/research/quote';
import { Occurrence } from '@/lib/core/segments/rule';

/** How a persona comes along, stage by stage, and what they do, think, feel and need in each. */

export const mapLimits = {
  stages: 40,
  lanes: 12,
  cellLength: 4000,
  evidencePerCell: 20,
  /** Numbers are read together when a map is looked at. */
  numbers: 24,
  tiedStages: mostSteps,
} as const;

const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'An id has lower-case letters, digits and hyphens, at most 40.');

export const StageEvent = Occurrence.extend({ event: z.string().min(1).max(256) });
export type StageEvent = z.infer<typeof StageEvent>;

export const Stage = z.strictObject({
  id: Id,
  name: z.string().trim().min(1, 'A stage needs a name.').max(80, 'The name of a stage has at most 80 characters.'),
  /** What somebody does who gets to this stage; null where no event tells. */
  event: StageEvent.nullable(),
});
export type Stage = z.infer<typeof Stage>;

export const LaneKind = z.enum(['actions', 'thoughts', 'emotion', 'touchpoints', 'pains', 'opportunities', 'own']);
export type LaneKind = z.infer<typeof LaneKind>;

export const Lane = z.strictObject({
  id: Id,
  kind: LaneKind,
  name: z.string().trim().min(1, 'A lane needs a name.').max(60, 'The name of a lane has at most 60 characters.'),
});
export type Lane = z.infer<typeof Lane>;

/** From awful to delighted. */
export const Emotion = z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)], {
  error: 'An emotion is -2, -1, 0, 1 or 2.',
});
export type Emotion = z.infer<typeof Emotion>;

/** Its id is where it stands, so that two people who fill the same empty cell meet in one. */
export const cellId = (stage: string, lane: string): string => `${stage}.${lane}`;

const CellId = z.string().regex(/^[a-z0-9-]{1,40}\.[a-z0-9-]{1,40}$/, 'The id of a cell is stage.lane.');

export const Cell = z
  .strictObject({
    id: CellId,
    stage: Id,
    lane: Id,
    text: z
      .string()
      .max(mapLimits.cellLength, `A cell holds at most ${mapLimits.cellLength.toLocaleString('en-US')} characters.`),
    /** Only in the lane of the emotions. */
    emotion: Emotion.nullable(),
  })
  .refine(
    ({ id, stage, lane }) => id === cellId(stage, lane),
    'The id of a cell is its stage and its lane: stage.lane.',
  );
export type Cell = z.infer<typeof Cell>;

/** What a cell stands on: what somebody said, a live number, something that was written elsewhere. */
export const Reference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quote'), highlight: z.uuid() }),
  MetricQuestion.extend({
    kind: z.literal('metric'),
    name: z.string().trim().min(1, 'Give the number a name.').max(80),
  }),
  SourceContent.omit({ side: true }).extend({
    url: z
      .url({ protocol: /^https?$/, error: 'An address begins with http:// or https://.' })
      .max(2000)
      .nullable()
      .default(null),
  }),
]);
export type Reference = z.infer<typeof Reference>;

export const CellEvidence = z.strictObject({ id: z.uuid(), cell: CellId, reference: Reference });
export type CellEvidence = z.infer<typeof CellEvidence>;

const unique = (items: readonly { id: string }[]): boolean => new Set(items.map(({ id }) => id)).size === items.length;

/** The numbers of the stages are of those who began in the last days, and of what they did within so many days. */
const Days = z.int().min(1, 'At least one day.').max(730, 'At most 730 days.');

const shape = z.strictObject({
  /** Whose journey it is; null until that is decided. */
  persona: z.string().max(63).nullable().default(null),
  last_days: Days.default(90),
  within_days: Days.default(30),
  stages: z
    .array(Stage)
    .max(mapLimits.stages, `A map has at most ${mapLimits.stages} stages. Join some, or make a second map.`)
    .default([]),
  lanes: z
    .array(Lane)
    .max(mapLimits.lanes, `A map has at most ${mapLimits.lanes} lanes. Take one away first.`)
    .default([]),
  cells: z.array(Cell).default([]),
  evidence: z.array(CellEvidence).default([]),
});

export const JourneyContent = shape.superRefine((content, context) => {
  for (const message of problemsIn(content)) context.addIssue({ code: 'custom', message });
});
export type JourneyContent = z.infer<typeof JourneyContent>;

function* problemsIn({ stages, lanes, cells, evidence }: z.infer<typeof shape>): Iterable<string> {
  if (!unique(stages)) yield 'Two stages have the same id.';
  if (!unique(lanes)) yield 'Two lanes have the same id.';
  if (!unique(cells)) yield 'A cell is there twice.';
  if (!unique(evidence)) yield 'A piece of evidence is there twice.';
  if (lanes.filter(({ kind }) => kind === 'emotion').length > 1) yield 'A map has one curve of emotions.';
  if (stages.filter(({ event }) => event).length > mapLimits.tiedStages) {
    yield `At most ${mapLimits.tiedStages} stages are tied to events. Untie one first.`;
  }
  yield* problemsOfCells({ stages, lanes, cells });
  yield* problemsOfEvidence({ cells, evidence });
}

function* problemsOfCells({ stages, lanes, cells }: Pick<JourneyContent, 'stages' | 'lanes' | 'cells'>) {
  const stageIds = new Set(stages.map(({ id }) => id));
  const kinds = new Map(lanes.map(({ id, kind }) => [id, kind]));
  for (const { stage, lane, emotion } of cells) {
    if (!stageIds.has(stage)) yield `A cell stands in the stage "${stage}", which is not on the map (any more).`;
    if (!kinds.has(lane)) yield `A cell stands in the lane "${lane}", which is not on the map (any more).`;
    if (emotion !== null && kinds.has(lane) && kinds.get(lane) !== 'emotion') {
      yield 'Only the cells of the emotion lane have a mood.';
    }
  }
}

function* problemsOfEvidence({ cells, evidence }: Pick<JourneyContent, 'cells' | 'evidence'>) {
  const cellIds = new Set(cells.map(({ id }) => id));
  const perCell = new Map<string, number>();
  for (const { cell } of evidence) perCell.set(cell, (perCell.get(cell) ?? 0) + 1);
  for (const [cell, pieces] of perCell) {
    if (!cellIds.has(cell)) yield `Evidence stands on the cell "${cell}", which is not on the map (any more).`;
    if (pieces > mapLimits.evidencePerCell) {
      yield `A cell holds at most ${mapLimits.evidencePerCell} pieces of evidence.`;
    }
  }
  if (evidence.filter(({ reference }) => reference.kind === 'metric').length > mapLimits.numbers) {
    yield `A map holds at most ${mapLimits.numbers} live numbers. Take one away first.`;
  }
}

export const JourneyMapDraft = z.strictObject({
  key: DocumentKey,
  name: DocumentName,
  content: JourneyContent.prefault({}),
});
export type JourneyMapDraft = z.infer<typeof JourneyMapDraft>;

/** What a piece of evidence says to whoever asks; numbers are read apart. */
export const ShownEvidence = z.object({
  id: z.uuid(),
  cell: z.string(),
  reference: Reference,
  /** The question of a number, or where a source comes from. */
  sentence: z.string(),
  /** Of a quote: what was said, as far as consent reaches; null for anything else, and when it is gone. */
  quote: Quote.nullable(),
  /** Why it shows nothing: it was deleted, or may not be shown. Null when it does. */
  missing: z.string().nullable(),
});
export type ShownEvidence = z.infer<typeof ShownEvidence>;

const PersonaName = z.object({ key: z.string(), name: z.string(), color: z.int() });

export const JourneyMapSummary = DocumentSummary.extend({
  persona: PersonaName.nullable(),
  stages: z.int(),
  tied_stages: z.int(),
  evidence_count: z.int(),
});
export type JourneyMapSummary = z.infer<typeof JourneyMapSummary>;

export const JourneyMap = JourneyMapSummary.omit({ stages: true }).extend({
  content: JourneyContent,
  evidence: z.array(ShownEvidence),
});
export type JourneyMap = z.infer<typeof JourneyMap>;

export const JourneyMapVersion = DocumentVersion.extend({ content: JourneyContent });
export type JourneyMapVersion = z.infer<typeof JourneyMapVersion>;
