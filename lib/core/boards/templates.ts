import { AdoptionQuery } from '@/lib/core/adoption/adoption';
import type { BoardContent, NumberTile, Tile } from '@/lib/core/boards/board';
import { RetentionQuery } from '@/lib/core/cohorts/retention';
import { mostParts, type SegmentPin } from '@/lib/core/insights/split';
import { RfmMovementQuery } from '@/lib/core/rfm/movement';
import { RfmQuery } from '@/lib/core/rfm/rfm';
import type { KnownEvent, KnownNames, KnownProperty } from '@/lib/core/segments/known-names';
import type { PropertyCondition } from '@/lib/core/segments/rule';
import { TrendQuery, type TrendSeries } from '@/lib/core/trends/trend';

/** A first board for a common question, in the workspace's own names; or what its data lacks for it. */
export type BoardTemplate = { key: string; name: string; description: string } & (
  | { content: BoardContent; missing?: undefined }
  | { content: null; missing: string }
);

/** What templates are made of: the names in the data, and the versions that the personas on stage stand on. */
export type TemplateGround = { names: KnownNames; personas: { segment: SegmentPin | null }[] };

export function boardTemplates(ground: TemplateGround): BoardTemplate[] {
  return [featureAdoption(ground), customerValue(ground), personas(ground)];
}

function featureAdoption({ names: { events } }: TemplateGround): BoardTemplate {
  const about = {
    key: 'feature-adoption',
    name: 'Feature adoption',
    description: 'Whether people get started, come back, and use what we make.',
  };
  if (events.length === 0) {
    return { ...about, content: null, missing: 'Bring in events first: nobody has done anything yet.' };
  }
  const onboarding = mostFrequent(events.filter(({ name }) => onboards.test(name)));
  const joined = mostFrequent(events.filter(({ name }) => joins.test(name)));
  const feature = mostFrequent(events.filter(({ name }) => features.test(name)));
  const by = feature?.properties.find(({ type, top_values: values }) => type === 'text' && values.length > 1);
  const tiles: (Tile | null)[] = [
    joined ? figure('joined', titleOf(joined), [profiles(joined)], 'week', 4) : null,
    onboarding
      ? figure('onboarded', 'Onboarding completed', [profiles(onboarding, lastStep(onboarding))], 'week', 4)
      : null,
    { ...figure('active', 'Active on a day', [{ measure: 'profiles' }], 'day', 28), figure: 'last' },
    feature ? figure('feature', titleOf(feature), [profiles(feature)], 'week', 4) : null,
    trend('weekly', 'Active profiles, week by week', {
      series: [{ measure: 'profiles' }],
      period: 'week',
      periods: 26,
    }),
    feature ? adoption(feature) : null,
    feature && by
      ? {
          ...trend('features', `${titleOf(feature)}, by ${by.label ?? by.name}`, {
            series: [profiles(feature)],
            period: 'week',
            periods: 26,
            split: { by: 'property', name: by.name, top: 7 },
          }),
          size: 'wide',
        }
      : null,
    retention(joined),
  ];
  return { ...about, content: { tiles: present(tiles) } };
}

function customerValue({ names: { events } }: TemplateGround): BoardTemplate {
  const about = {
    key: 'customer-value',
    name: 'Customer value',
    description: 'What customers bring in, how many of them there are, and how that moves.',
  };
  const paid = spending(events);
  if (!paid) return { ...about, content: null, missing: 'Needs an event with an amount: a payment or an order.' };
  const { event, property } = paid;
  const sum: TrendSeries = { measure: 'sum', event: event.name, property: property.name };
  const tiles: Tile[] = [
    { ...figure('revenue', 'Revenue', [sum], 'month', 1), is_money: true },
    figure('customers', 'Customers', [profiles(event)], 'month', 1),
    { ...figure('average', 'Average amount', [{ ...sum, measure: 'average' }], 'month', 1), is_money: true },
    { ...figure('each', 'Revenue per customer', [sum, profiles(event)], 'month', 1), is_money: true },
    trend('months', 'Revenue, month by month', { series: [sum], period: 'month', periods: 12 }),
    trend('payers', 'Customers, month by month', { series: [profiles(event)], period: 'month', periods: 12 }),
    ...customerGroups(event.name, property.name),
  ];
  return { ...about, content: { tiles } };
}

/** The grid of recency and frequency, and who went from which group to which in ninety days. */
function customerGroups(event: string, property: string): Tile[] {
  const query = RfmQuery.parse({ event, property });
  const { split: _, ...scored } = query;
  const moved = RfmMovementQuery.parse({ ...scored, before: { ago: { n: 90, unit: 'day' } } });
  return [
    {
      ...{ id: 'rfm', kind: 'insight', size: 'medium', title: 'Customers by recency and frequency' },
      insight: { kind: 'rfm', query },
    },
    {
      ...{ id: 'movement', kind: 'insight', size: 'medium', title: 'Who moved between groups in 90 days' },
      insight: { kind: 'rfm/movement', query: moved },
    },
  ];
}

function personas({ personas: cast }: TemplateGround): BoardTemplate {
  const about = {
    key: 'personas',
    name: 'Personas',
    description: 'How many each of them are, and how they are doing.',
  };
  if (cast.length === 0) {
    return { ...about, content: null, missing: 'Put a persona on stage first: nobody is there yet.' };
  }
  const pins = [...new Map(cast.flatMap(({ segment }) => (segment ? [[segment.segment, segment]] : []))).values()];
  const tiles: (Tile | null)[] = [
    { id: 'cast', kind: 'personas', size: 'wide', title: 'The Cast', personas: [] },
    pins.length > 0
      ? trend('active', 'Active profiles of each persona, week by week', {
          series: [{ measure: 'profiles' }],
          period: 'week',
          periods: 26,
          split: { by: 'segments', segments: pins.slice(0, mostParts) },
        })
      : null,
  ];
  return { ...about, content: { tiles: present(tiles) } };
}

const present = (tiles: (Tile | null)[]): Tile[] => tiles.flatMap((tile) => tile ?? []);
const titleOf = (event: KnownEvent): string => event.label ?? event.name;

function figure(
  id: string,
  title: string,
  series: TrendSeries[],
  period: TrendQuery['period'],
  periods: number,
): NumberTile {
  const query = TrendQuery.parse({ series, period, periods, ...(series.length === 2 && { ratio: true }) });
  return { id, kind: 'number', size: 'small', title, query, figure: 'total', is_money: false };
}

function trend(id: string, title: string, query: Partial<TrendQuery>): Tile {
  return { id, kind: 'insight', size: 'medium', title, insight: { kind: 'trend', query: TrendQuery.parse(query) } };
}

/** How soon newcomers do what the product is made for. */
function adoption({ name, ...event }: KnownEvent): Tile {
  const insight = { kind: 'adoption' as const, query: AdoptionQuery.parse({ feature: { event: name } }) };
  return { id: 'first-use', kind: 'insight', size: 'medium', title: `${event.label ?? name}, how soon`, insight };
}

/** How many of those who joined in a week come back in the weeks after it; of everybody, where nobody joins. */
function retention(joined: KnownEvent | undefined): Tile {
  const query = RetentionQuery.parse({ start: joined ? { event: joined.name, first: true } : { first: true } });
  const insight = { kind: 'retention' as const, query };
  return { id: 'retention', kind: 'insight', size: 'wide', title: 'Who comes back, by week of joining', insight };
}

function profiles({ name }: KnownEvent, where: PropertyCondition[] = []): TrendSeries {
  return { measure: 'profiles', event: name, ...(where.length > 0 && { where }) };
}

/** Steps that are numbered: whoever did the highest has completed them. */
function lastStep({ properties }: KnownEvent): PropertyCondition[] {
  const step = properties.find(({ name, type }) => type === 'number' && /step|stage/i.test(name));
  const numbers = step?.top_values.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])) ?? [];
  return step && numbers.length > 0 ? [{ property: step.name, operator: 'equals', value: Math.max(...numbers) }] : [];
}

const onboards = /onboard|activat|set[ _-]?up|tutorial|welcome/i;
const joins = /sign(ed)?[ _-]?up|register|registration|account[ _-]?created|joined/i;
const features = /feature|used|use_|tool|action/i;
const buys = /order|purchase|payment|paid|charge|transaction|checkout|invoice|sale|buy|bought/i;
const amounts = /amount|price|revenue|total|value|sum/i;

function mostFrequent(events: KnownEvent[]): KnownEvent | undefined {
  return events.toSorted((a, b) => b.count - a.count)[0];
}

function spending(events: KnownEvent[]): { event: KnownEvent; property: KnownProperty } | undefined {
  const priced = events.flatMap((event) => {
    const property = event.properties.find(({ name, type }) => type === 'number' && amounts.test(name));
    return property && buys.test(event.name) ? [{ event, property }] : [];
  });
  return priced.toSorted((a, b) => b.event.count - a.event.count)[0];
}
