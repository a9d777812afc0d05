import { whenText } from '@/lib/core/cohorts/explain-cohort';
import { AppError } from '@/lib/core/errors';
import { numbered } from '@/lib/core/features/name-features';
import { periodEdges, shiftPeriod } from '@/lib/core/insights/calendar';
import { windowBetween } from '@/lib/core/insights/moment-text';
import { amountRemarks, unknownEventRemarks } from '@/lib/core/insights/name-remarks';
import { namesOf } from '@/lib/core/insights/plain-name';
import { timeRemarks } from '@/lib/core/insights/time-remarks';
import { type Dictionary, findProperty } from '@/lib/core/segments/dictionary';
import type { PropertyCondition, Rule } from '@/lib/core/segments/rule';
import { momentMs } from '@/lib/core/time';
import { explainSeries } from '@/lib/core/trends/explain-series';
import { TrendCell, type TrendLine, TrendNumbers, TrendQuery, type TrendSeries } from '@/lib/core/trends/trend';
import { linesOf, ratioOf } from '@/lib/core/trends/trend-lines';
import { listTopPropertyValues, measureTrend, type PropertyParts } from '@/lib/data/events/insights/trend';
import { type Divided, divide, type InsightGround, segmentRules, valueParts } from './insight-ground';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';
import { behindRule, nameInPart, noSuchPart, type PartOfCell, partOfCell } from './part-of-cell';

export const trendInsight: InsightKind<typeof TrendQuery, typeof TrendCell, typeof TrendNumbers> = {
  kind: 'trend',
  Query: TrendQuery,
  Cell: TrendCell,
  Numbers: TrendNumbers,
  pinned: ({ split }) => (split && split.by !== 'property' ? segmentRules(split) : []),
  measure,
  behind,
};

async function measure(asker: Asker, query: TrendQuery): Promise<Measured<TrendNumbers>> {
  if (query.ratio && query.series.length !== 2) {
    throw new AppError('invalid', 'A ratio divides one series by another: give exactly two.');
  }
  const edges = edgesOf(query, asker.ground);
  const divided = await divideRows(asker, query, edges);
  const lines = await measureLines(asker, query, edges, divided);
  const before = query.compare ? await measureLines(asker, query, earlier(query, edges, asker.ground), divided) : [];
  const endMs = edges.at(-1) ?? 0;
  const numbers: TrendNumbers = {
    starts: edges.slice(0, -1).map(isoOf),
    ends_at: isoOf(endMs),
    is_incomplete: endMs > asker.ground.scope.asOf.getTime() + 1,
    lines,
    before,
    parts: divided.parts,
  };
  return { numbers, remarks: remarksOn(query, asker.ground, numbers) };
}

function remarksOn(
  { series, period, compare }: TrendQuery,
  { dictionary, scope }: InsightGround,
  { starts, lines, is_incomplete: isIncomplete }: TrendNumbers,
): string[] {
  const named = series.map(({ event }) => event);
  const amounts = series.flatMap((one) => ('property' in one ? [one] : []));
  const known = [...unknownEventRemarks(named, dictionary), ...amountRemarks(amounts, dictionary)];
  if (known.length > 0) return known;
  const happened = starts.map((_, at) => lines.some(({ values }) => (values[at] ?? 0) !== 0));
  return [
    ...timeRemarks({ starts, period, asOf: scope.asOf, happened }),
    ...(compare && isIncomplete
      ? [`The last ${period} has not ended, and the time before is whole: what is added up can still grow.`]
      : []),
  ];
}

const isoOf = (ms: number): string => new Date(ms).toISOString();

function edgesOf({ period, periods, date_to: dateTo }: TrendQuery, { scope, weekStart }: InsightGround): number[] {
  const end = dateTo === undefined ? scope.asOf.getTime() : momentMs(dateTo, scope.zone);
  return periodEdges(end, period, periods, { zone: scope.zone, weekStart });
}

function earlier({ period, periods }: TrendQuery, edges: number[], { scope, weekStart }: InsightGround): number[] {
  const calendar = { zone: scope.zone, weekStart };
  return edges.map((edge) => shiftPeriod(edge, period, -periods, calendar));
}

type DividedRows = Divided & { byProperty: PropertyParts | null };

/** By a property the rows fall apart, by its values in the first series; else people do. */
async function divideRows(asker: Asker, { split, series }: TrendQuery, edges: number[]): Promise<DividedRows> {
  if (split?.by !== 'property') return { ...(await divide(asker, asker.ground, split)), byProperty: null };
  const whole = await divide(asker, asker.ground, undefined);
  const [first] = series;
  if (!first) return { ...whole, byProperty: null };
  const asked = { ...split, signal: asker.signal };
  const { values, others } = await listTopPropertyValues(asker.events, whole.audience, first, edges, asked);
  return { ...whole, parts: valueParts(values, others), values, byProperty: { name: split.name, values } };
}

async function measureLines(
  { events, signal, ground }: Asker,
  query: TrendQuery,
  edges: number[],
  divided: DividedRows,
): Promise<TrendLine[]> {
  const found = await Promise.all(
    query.series.map((series) => {
      const { audience, byProperty } = divided;
      return measureTrend(events, audience, series, edges, { byProperty, signal });
    }),
  );
  const names = query.series.map((series) => explainSeries(series, ground.dictionary));
  const plain = numbered(
    query.series.map((series) => explainSeries({ ...series, where: undefined }, ground.dictionary)),
  );
  const lines = query.series.map((series, index) =>
    linesOf(found[index] ?? [], {
      series: index,
      names: namesOf(names[index] ?? '', plain[index] ?? ''),
      parts: divided.parts.map(({ name }) => name),
      starts: edges.slice(0, -1),
      empty: series.measure === 'average' ? null : 0,
    }),
  );
  const [over, under] = lines;
  if (!query.ratio || !over || !under) return lines.flat();
  return ratioOf(over, under, namesOf(names.join(' ÷ '), plain.join(' ÷ ')));
}

async function behind(
  asker: Asker,
  query: TrendQuery,
  { series: index, start, part: number }: TrendCell,
): Promise<Behind> {
  const series = query.series[index];
  const edges = edgesOf(query, asker.ground);
  const at = edges.indexOf(Date.parse(start));
  const [from, to] = [edges[at], edges[at + 1]];
  if (!series || at === -1 || from === undefined || to === undefined) {
    throw new AppError('not_found', 'This answer has no such point. Ask again, and choose one of its points.');
  }
  const { ground } = asker;
  const divided = await divideRows(asker, query, edges);
  const ofPart = partOfPoint(ground, query, divided, number);
  const where = [...(series.where ?? []), ...conditionsOf(query, series, ofPart, divided.values, ground.dictionary)];
  const did: Rule = {
    kind: 'did',
    ...(series.event !== undefined && { event: series.event }),
    ...(where.length > 0 && { where }),
    count: { operator: 'at_least', n: 1 },
    // Dates in a rule stand for the zone of the workspace.
    window: windowBetween(from, to, query.zone === undefined ? ground.scope.zone : null),
  };
  const when = whenText(from, query.period, ground.scope.zone);
  const name = `${nameOf(series, ofPart, ground.dictionary)} ${when}`;
  // By a property the condition of the event says the part.
  const people = query.split?.by === 'property' ? { number, part: null, rule: null } : ofPart;
  return { name, ...behindRule(ground, divided, did, people) };
}

function partOfPoint(ground: InsightGround, { split }: TrendQuery, divided: Divided, number: number): PartOfCell {
  if (split?.by !== 'property') return partOfCell(ground, split, divided, number);
  const part = divided.parts[number - 1] ?? null;
  if (number > 0 && !part) throw noSuchPart();
  return { number, part, rule: null };
}

function nameOf(series: TrendSeries, ofPart: PartOfCell, dictionary: Dictionary): string {
  const asProfiles: TrendSeries = { measure: 'profiles', event: series.event, where: series.where };
  return nameInPart(explainSeries(asProfiles, dictionary), ofPart);
}

/** What a property has to be for an event to be in a part. */
function conditionsOf(
  { split }: TrendQuery,
  series: TrendSeries,
  { part }: PartOfCell,
  values: string[],
  dictionary: Dictionary,
): PropertyCondition[] {
  if (split?.by !== 'property' || !part) return [];
  const property = split.name;
  if (part.kind === 'none') return [{ property, operator: 'not_exists' }];
  const type = findProperty(dictionary, series.event, property)?.types[0] ?? 'text';
  if (part.kind === 'value') return [valueCondition(property, part.value, type)];
  const exists: PropertyCondition = { property, operator: 'exists' };
  if (type === 'number') return [exists, { property, operator: 'is_none_of', value: values.map(Number) }];
  return values.length === 0 ? [exists] : [exists, { property, operator: 'is_none_of', value: values }];
}

function valueCondition(property: string, value: string, type: string): PropertyCondition {
  if (type === 'list') return { property, operator: 'includes', value };
  if (type === 'number') return { property, operator: 'equals', value: Number(value) };
  return { property, operator: 'equals', value: type === 'boolean' ? value === 'true' : value };
}
