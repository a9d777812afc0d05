import { csvLine } from '@/lib/core/csv';
import { AppError } from '@/lib/core/errors';
import { readCsvRecords } from '@/lib/core/read-csv';
import { ContentItem, type ContentPlan, contentLimits } from './content-map';
import { saysTheSame } from './plain-words';

/** The pieces of a content map as a file for spreadsheets, and back. */

const columns = [
  'persona',
  'stage',
  'title',
  'need',
  'objection',
  'type',
  'channel',
  'kpi',
  'kpi_measure',
  'kpi_event',
  'kpi_property',
  'owner',
  'review',
  'state',
] as const;
type Column = (typeof columns)[number];

/** Whom a file may name: personas by key or name, members by their address. */
export type ContentNames = {
  personas: readonly { key: string; name: string }[];
  members: readonly { user_id: string; email: string; name: string }[];
};

/** A sign that a spreadsheet would run, behind apostrophes that somebody wrote: one more is put in front. */
const quotedFormula = /^'+[=+\-@\t\r]/;
const guarded = (text: string): string => (quotedFormula.test(text) ? `'${text}` : text);
const unguarded = (text: string): string => (quotedFormula.test(text) ? text.slice(1) : text);

/** A header, then a line for each piece, in their order; an owner who left is left out. */
export function writeContentCsv({ items, stages }: ContentPlan, { members }: Pick<ContentNames, 'members'>): string {
  const lines = items.map(({ kpi, ...item }) => {
    const { metric } = kpi ?? {};
    const cells: Record<Column, string> = {
      persona: item.persona,
      stage: stages.find(({ id }) => id === item.stage)?.name ?? item.stage,
      title: item.title,
      need: item.need,
      objection: item.objection,
      type: item.type,
      channel: item.channel,
      kpi: kpi?.name ?? '',
      kpi_measure: metric?.measure ?? '',
      kpi_event: metric?.event ?? '',
      kpi_property: metric?.measure === 'sum_per_profile' ? metric.property : '',
      owner: members.find(({ user_id }) => user_id === item.owner)?.email ?? '',
      review: item.review ?? '',
      state: item.state,
    };
    return csvLine(columns.map((column) => guarded(cells[column])));
  });
  return csvLine([...columns]) + lines.join('');
}

export type ContentRow = { line: number; item: Omit<ContentItem, 'id'> } | { line: number; reason: string };

/**
 * The pieces a file holds, for personas and stages that are on the map; a line that does not fit says why. Throws
 * `invalid` when the file is no CSV, has no column "title", is empty, or has more lines than a map holds pieces.
 */
export function readContentRows(csv: string, plan: ContentPlan, names: ContentNames): ContentRow[] {
  const records = readCsvRecords(csv);
  if (records.length === 0) {
    throw new AppError('invalid', 'This file holds no piece: below its header, write one in each line.');
  }
  if (records.every(({ record }) => record.title === undefined)) {
    throw new AppError('invalid', `This file has no column "title". Its header may have: ${columns.join(', ')}.`);
  }
  if (records.length > contentLimits.items) {
    throw new AppError(
      'invalid',
      `This file holds ${records.length} pieces. Bring in at most ${contentLimits.items} at a time.`,
    );
  }
  return records.map(({ record, line }) => readRow(record, line, plan, names));
}

function readRow(
  record: Record<string, string>,
  line: number,
  plan: ContentPlan,
  { personas, members }: ContentNames,
): ContentRow {
  const cell = (column: Column): string => unguarded(record[column] ?? '').trim();
  const persona = personaIn(cell('persona'), plan, personas);
  const stage = plan.stages.find(({ id, name }) => id === cell('stage') || saysTheSame(name, cell('stage')));
  const owner = members.find(({ email, name }) => saysTheSame(email, cell('owner')) || name === cell('owner'));
  if (persona === null) return { line, reason: `There is no persona "${cell('persona')}" on this map.` };
  if (!stage) return { line, reason: `There is no stage "${cell('stage')}" on this map.` };
  if (cell('owner') !== '' && !owner) return { line, reason: `Nobody here has the address "${cell('owner')}".` };
  const texts = ['title', 'need', 'objection', 'type', 'channel'] as const;
  const parsed = ContentItem.omit({ id: true }).safeParse({
    persona,
    stage: stage.id,
    ...Object.fromEntries(texts.map((column) => [column, cell(column)])),
    kpi: kpiIn(cell),
    owner: owner?.user_id ?? null,
    review: cell('review') || null,
    ...(cell('state') !== '' && { state: cell('state').toLowerCase().replaceAll(' ', '_') }),
  });
  if (parsed.success) return { line, item: parsed.data };
  const [issue] = parsed.error.issues;
  return { line, reason: `${issue?.path.join(' ') || 'This line'}: ${issue?.message ?? 'cannot be read.'}` };
}

/** An empty cell is the one persona of a map for one. */
function personaIn(named: string, plan: ContentPlan, personas: ContentNames['personas']): string | null {
  if (named === '' && plan.personas.length === 1) return plan.personas[0]?.id ?? null;
  const key = personas.find((one) => one.key === named || saysTheSame(one.name, named))?.key ?? named;
  return plan.personas.some(({ id }) => id === key) ? key : null;
}

function kpiIn(cell: (column: Column) => string): unknown {
  const [measure, event, property] = [cell('kpi_measure'), cell('kpi_event'), cell('kpi_property')];
  if (cell('kpi') === '' && measure === '' && event === '') return null;
  const asked = measure === '' ? 'share_who_did' : measure;
  const metric = { measure: asked, event, ...(asked === 'sum_per_profile' && { property }) };
  return { name: cell('kpi') || event, metric: event === '' && measure === '' ? null : metric };
}
