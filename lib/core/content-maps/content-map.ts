import { z } from 'zod';
import { DocumentKey, DocumentName, DocumentSummary, DocumentVersion } from '@/lib/core/documents/document';
import { ContentCheck, PersonaAsks } from './content-check';

/** What is said to whom at which stage: pieces of content, each for a need or against an objection of a persona. */

export const contentLimits = {
  items: 400,
  stages: 20,
  personas: 2,
  /** Different live numbers are read together when a map is looked at. */
  numbers: 24,
} as const;

const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'An id has lower-case letters, digits and hyphens, at most 40.');

const Stage = z.strictObject({
  id: Id,
  name: z.string().trim().min(1, 'A stage needs a name.').max(80, 'The name of a stage has at most 80 characters.'),
});
export type ContentStage = z.infer<typeof Stage>;

/** Whom it is for: its id is the key of the persona. */
const ForPersona = z.strictObject({ id: z.string().min(1).max(63) });

const Event = z.string().min(1, 'Name the event that is counted.').max(256);

/** What tells whether it works, over the profiles of the persona in 30 days. */
export const KpiMetric = z.discriminatedUnion('measure', [
  z.strictObject({ measure: z.literal('share_who_did'), event: Event }),
  z.strictObject({ measure: z.literal('events_per_profile'), event: Event }),
  z.strictObject({ measure: z.literal('sum_per_profile'), event: Event, property: Event }),
]);
export type KpiMetric = z.infer<typeof KpiMetric>;

export const Kpi = z.strictObject({
  name: z.string().trim().min(1, 'A KPI needs a name.').max(80, 'The name of a KPI has at most 80 characters.'),
  /** Null where no event measures it. */
  metric: KpiMetric.nullable(),
});
export type Kpi = z.infer<typeof Kpi>;

export const ContentState = z.enum(['idea', 'draft', 'in_review', 'approved', 'live', 'retired'], {
  error: 'A state is idea, draft, in review, approved, live or retired.',
});
export type ContentState = z.infer<typeof ContentState>;

const words = (what: string, most: number) =>
  z.string().trim().max(most, `${what} has at most ${most} characters.`).default('');

export const ContentItem = z.strictObject({
  id: Id,
  persona: z.string().max(63),
  stage: Id,
  title: z.string().trim().min(1, 'Give it a title.').max(200, 'A title has at most 200 characters.'),
  /** What the persona needs before they go on; empty when it is for the stage as a whole. */
  need: words('A need', 300),
  /** What it answers; empty when it answers none. */
  objection: words('An objection', 300),
  /** Article, video, email … */
  type: words('A type', 40),
  /** Where they find it. */
  channel: words('A channel', 80),
  kpi: Kpi.nullable().default(null),
  /** The id of the person, who is a member. */
  owner: z.uuid().nullable().default(null),
  /** The day it has to be looked at again. */
  review: z.iso.date('A review date is a day: 2027-03-31.').nullable().default(null),
  state: ContentState.default('idea'),
});
export type ContentItem = z.infer<typeof ContentItem>;

const shape = z.strictObject({
  personas: z
    .array(ForPersona)
    .max(contentLimits.personas, 'A content map is for one persona, or for two side by side. Make a second map.')
    .default([]),
  stages: z
    .array(Stage)
    .max(contentLimits.stages, `A content map has at most ${contentLimits.stages} stages. Join some.`)
    .default([]),
  items: z
    .array(ContentItem)
    .max(
      contentLimits.items,
      `A content map holds at most ${contentLimits.items} pieces. Take retired ones away, or make a second map.`,
    )
    .default([]),
});

export const ContentPlan = shape.superRefine((plan, context) => {
  for (const message of problemsIn(plan)) context.addIssue({ code: 'custom', message });
});
export type ContentPlan = z.infer<typeof ContentPlan>;

const isUnique = (items: readonly { id: string }[]): boolean =>
  new Set(items.map(({ id }) => id)).size === items.length;

/** Equal for equal questions to the same people. */
export const kpiQuestion = (persona: string, metric: KpiMetric): string =>
  JSON.stringify([persona, metric.measure, metric.event, metric.measure === 'sum_per_profile' ? metric.property : '']);

function* problemsIn({ personas, stages, items }: z.infer<typeof shape>): Iterable<string> {
  if (!isUnique(personas)) yield 'This persona is on the map already.';
  if (!isUnique(stages)) yield 'Two stages have the same id.';
  if (!isUnique(items)) yield 'Two pieces have the same id.';
  const people = new Set(personas.map(({ id }) => id));
  const places = new Set(stages.map(({ id }) => id));
  for (const { persona, stage, title } of items) {
    if (!people.has(persona)) yield `"${title}" is for "${persona}", who is not on the map (any more).`;
    if (!places.has(stage)) yield `"${title}" stands in the stage "${stage}", which is not on the map (any more).`;
  }
  const asked = items.flatMap(({ persona, kpi }) => (kpi?.metric ? [kpiQuestion(persona, kpi.metric)] : []));
  if (new Set(asked).size > contentLimits.numbers) {
    yield `A content map reads at most ${contentLimits.numbers} different live numbers. Let pieces share one.`;
  }
}

export const ContentMapDraft = z.strictObject({
  key: DocumentKey,
  name: DocumentName,
  content: ContentPlan.prefault({}),
});
export type ContentMapDraft = z.infer<typeof ContentMapDraft>;

const PersonaName = z.object({ key: z.string(), name: z.string(), color: z.int() });

export const ContentMapSummary = DocumentSummary.extend({
  personas: z.array(PersonaName),
  items: z.int(),
  /** Of them, approved or live. */
  ready: z.int(),
});
export type ContentMapSummary = z.infer<typeof ContentMapSummary>;

export const ContentMap = DocumentSummary.extend({
  personas: z.array(PersonaName),
  content: ContentPlan,
  /** What the cards of its personas ask for. */
  asks: z.array(PersonaAsks),
  /** Those who own a piece, by their ids; a name that is null is of somebody who left. */
  owners: z.array(z.object({ id: z.uuid(), name: z.string().nullable() })),
  /** The day in the workspace, which reviews are held against. */
  today: z.iso.date(),
  /** Holes, pieces that say the same, and reviews that are due. */
  check: ContentCheck,
});
export type ContentMap = z.infer<typeof ContentMap>;

export const ContentMapVersion = DocumentVersion.extend({ content: ContentPlan });
export type ContentMapVersion = z.infer<typeof ContentMapVersion>;

/** What a file of pieces came to. */
export const BroughtInContent = z.object({
  added: z.int(),
  refused: z.array(z.object({ line: z.int(), reason: z.string() })),
  map: ContentMap,
  /** The ids of what was added: taking these away takes it back. */
  items: z.array(z.string()),
});
export type BroughtInContent = z.infer<typeof BroughtInContent>;
