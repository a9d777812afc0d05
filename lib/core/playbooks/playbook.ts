import { z } from 'zod';
import { EventMetric } from '@/lib/core/claims/evidence';
import { DocumentKey, DocumentName, DocumentSummary, DocumentVersion } from '@/lib/core/documents/document';
import { ContentSource, PersonaCard } from './referred';

/** A page over several personas for a launch or a new market: sections in order, and the rows that stand in them. */

export const playbookLimits = {
  sections: 40,
  /** In one section. */
  rows: 60,
  /** Personas that stand on cards; the size and key metric of each are live. */
  people: 24,
  /** Different live numbers are read together when a playbook is looked at. */
  numbers: 24,
  text: 4000,
} as const;

const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'An id has lower-case letters, digits and hyphens, at most 40.');

const words = (what: string, most: number) =>
  z.string().trim().max(most, `${what} has at most ${most} characters.`).default('');
const needed = (what: string, most: number) =>
  z.string().trim().min(1, `${what} is missing.`).max(most, `${what} has at most ${most} characters.`);

const Day = z.iso.date('A date is a day: 2027-03-31.').nullable().default(null);
/** The key of a persona; null for everybody. */
const For = z.string().min(1).max(63).nullable().default(null);
/** The id of a person, who is a member. */
const Owner = z.uuid().nullable().default(null);

export const Occasion = z.enum(['launch', 'new_market', 'other'], {
  error: 'An occasion is launch, new_market or other.',
});
export type Occasion = z.infer<typeof Occasion>;

const section = {
  id: Id,
  name: needed('The name of a section', 80),
  /** Its words; in front of the rows where it has some. */
  text: words('The text of a section', playbookLimits.text),
};

const ContentSection = z.strictObject({
  ...section,
  kind: z.literal('content'),
  /** The key of the content map; null while none is chosen. */
  map: z.string().min(1).max(63).nullable().default(null),
  /** Only the pieces for this persona, at this stage of the map; null for all. */
  persona: For,
  stage: z.string().max(40).nullable().default(null),
  /** Leaves out what is neither approved nor live. */
  only_ready: z.boolean().default(false),
});
export type ContentSection = z.infer<typeof ContentSection>;

const plain = <Kind extends string>(kind: Kind) => z.strictObject({ ...section, kind: z.literal(kind) });

export const Section = z.discriminatedUnion('kind', [
  plain('text'),
  plain('personas'),
  ContentSection,
  plain('channels'),
  plain('kpis'),
  plain('experiments'),
]);
export type Section = z.infer<typeof Section>;
export type SectionKind = Section['kind'];

/** A persona on a card: once in a section, so its id is where it stands. */
const Person = z.strictObject({ id: z.string().max(110), section: Id, persona: z.string().min(1).max(63) });

const Channel = z.strictObject({
  id: Id,
  section: Id,
  channel: needed('The channel', 80),
  persona: For,
  message: words('A message', 400),
  owner: Owner,
  /** "Week 1", "14 March". */
  when: words('When it runs', 60),
});

const PlannedKpi = z.strictObject({
  id: Id,
  section: Id,
  name: needed('The name of a KPI', 80),
  /** Null where no event measures it. */
  metric: EventMetric.nullable().default(null),
  persona: For,
  /** In the unit of the metric: a share in 0..1, events, or the unit of the property, per profile. */
  target: z.number().nullable().default(null),
});

export const ExperimentState = z.enum(['planned', 'running', 'done', 'stopped'], {
  error: 'An experiment is planned, running, done or stopped.',
});
export type ExperimentState = z.infer<typeof ExperimentState>;

const PlannedExperiment = z.strictObject({
  id: Id,
  section: Id,
  hypothesis: needed('A hypothesis', 400),
  persona: For,
  tried: words('What is tried', 400),
  measure: words('What it is judged by', 200),
  start: Day,
  state: ExperimentState.default('planned'),
  outcome: words('What came out', 600),
});

const rows = {
  people: z.array(Person).default([]),
  channels: z.array(Channel).default([]),
  kpis: z.array(PlannedKpi).default([]),
  experiments: z.array(PlannedExperiment).default([]),
};

const shape = z.strictObject({
  goal: words('A goal', 600),
  occasion: Occasion.default('launch'),
  from: Day,
  to: Day,
  /** Whose playbook it is. */
  owner: Owner,
  sections: z
    .array(Section)
    .max(playbookLimits.sections, `A playbook has at most ${playbookLimits.sections} sections. Join some.`)
    .default([]),
  ...rows,
});

export const PlaybookContent = shape.superRefine((content, context) => {
  for (const message of problemsIn(content)) context.addIssue({ code: 'custom', message });
});
export type PlaybookContent = z.infer<typeof PlaybookContent>;

/** The lists whose items stand in a section, and the kind of section each belongs to. */
export const rowLists = {
  people: 'personas',
  channels: 'channels',
  kpis: 'kpis',
  experiments: 'experiments',
} as const satisfies Record<keyof typeof rows, SectionKind>;
export type RowList = keyof typeof rowLists;
export type RowOf<List extends RowList> = PlaybookContent[List][number];

export const rowListNames = Object.keys(rowLists) as RowList[];

/** A persona stands in a section once, so two who add the same meet in one. */
export const personId = (sectionId: string, persona: string): string => `${sectionId}.${persona}`;

/** Equal for equal questions to the same people. */
export const kpiQuestion = (persona: string | null, metric: EventMetric): string =>
  JSON.stringify([
    persona,
    metric.measure,
    metric.event,
    metric.days,
    metric.measure === 'sum_per_profile' ? metric.property : '',
  ]);

/** Every persona that is named, once. */
export function personasIn({ people, channels, kpis, experiments, sections }: PlaybookContent): string[] {
  const named = [...people, ...channels, ...kpis, ...experiments].flatMap(({ persona }) => persona ?? []);
  const filtered = sections.flatMap((one) => (one.kind === 'content' ? (one.persona ?? []) : []));
  return [...new Set([...named, ...filtered])];
}

const isUnique = (items: readonly { id: string }[]): boolean =>
  new Set(items.map(({ id }) => id)).size === items.length;

function* problemsIn(content: z.infer<typeof shape>): Iterable<string> {
  const { from, to, sections, people, kpis } = content;
  if (from !== null && to !== null && to < from) yield 'It ends before it begins. Change one of the two days.';
  if (!isUnique(sections)) yield 'Two sections have the same id.';
  for (const list of rowListNames) yield* misplacedIn(content, list);
  if (people.some(({ id, section: at, persona }) => id !== personId(at, persona))) {
    yield 'The id of a persona on a card is its section and its key.';
  }
  if (new Set(people.map(({ persona }) => persona)).size > playbookLimits.people) {
    yield `A playbook shows at most ${playbookLimits.people} different personas.`;
  }
  const asked = kpis.flatMap(({ persona, metric }) => (metric ? [kpiQuestion(persona, metric)] : []));
  if (new Set(asked).size > playbookLimits.numbers) {
    yield `A playbook reads at most ${playbookLimits.numbers} different live numbers. Let KPIs share one.`;
  }
}

function* misplacedIn(content: z.infer<typeof shape>, list: RowList): Iterable<string> {
  const items: readonly { id: string; section: string }[] = content[list];
  if (!isUnique(items)) yield 'Two rows have the same id.';
  const places = new Map(content.sections.map((one) => [one.id, one]));
  const counts = new Map<string, number>();
  for (const { section: at } of items) {
    if (places.get(at)?.kind !== rowLists[list]) {
      yield `A row stands in the section "${at}", which is not on the page (any more) or holds other rows.`;
    }
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  for (const [at, count] of counts) {
    if (count > playbookLimits.rows) {
      yield `"${places.get(at)?.name ?? at}" holds at most ${playbookLimits.rows} rows. Make a second section.`;
    }
  }
}

export const PlaybookDraft = z.strictObject({
  key: DocumentKey,
  name: DocumentName,
  content: PlaybookContent.prefault({}),
});
export type PlaybookDraft = z.infer<typeof PlaybookDraft>;

export const PlaybookSummary = DocumentSummary.extend({
  occasion: Occasion,
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  /** Those on cards. */
  personas: z.array(z.object({ key: z.string(), name: z.string(), color: z.int() })),
  sections: z.int(),
});
export type PlaybookSummary = z.infer<typeof PlaybookSummary>;

export const Playbook = DocumentSummary.extend({
  content: PlaybookContent,
  /** Everybody it names; those on cards as their cards are now, of the others the name. */
  cast: z.array(PersonaCard),
  /** What its content sections show now. */
  sources: z.array(ContentSource),
  /** Those who own something on it, by their ids; a name that is null is of somebody who left. */
  owners: z.array(z.object({ id: z.uuid(), name: z.string().nullable() })),
});
export type Playbook = z.infer<typeof Playbook>;

export const PlaybookVersion = DocumentVersion.extend({ content: PlaybookContent });
export type PlaybookVersion = z.infer<typeof PlaybookVersion>;
