import { type ContentItem, type Kpi, KpiMetric } from '@/lib/core/content-maps/content-map';

/** A piece while it is being written. */
export type ItemFields = Omit<ContentItem, 'id' | 'kpi'> & {
  kpiName: string;
  measure: KpiMetric['measure'] | 'none';
  event: string;
  property: string;
};

export type FieldsProps = { fields: ItemFields; change: (part: Partial<ItemFields>) => void };

export const emptyItem = (
  place: { persona: string; stage: string },
  filled: { need?: string; objection?: string } = {},
): ItemFields => ({
  title: '',
  need: '',
  objection: '',
  type: '',
  channel: '',
  owner: null,
  review: null,
  state: 'idea',
  kpiName: '',
  measure: 'none',
  event: '',
  property: '',
  ...place,
  ...filled,
});

export function fieldsOf({ id: _, kpi, ...item }: ContentItem): ItemFields {
  const { metric } = kpi ?? {};
  return {
    ...item,
    kpiName: kpi?.name ?? '',
    measure: metric?.measure ?? 'none',
    event: metric?.event ?? '',
    property: metric?.measure === 'sum_per_profile' ? metric.property : '',
  };
}

/** The piece as it is kept, or what is missing in a sentence. */
export function itemOf({ kpiName, measure, event, property, ...fields }: ItemFields): Omit<ContentItem, 'id'> | string {
  if (fields.title.trim() === '') return 'Give it a title.';
  const kpi = kpiOf({ kpiName, measure, event, property });
  if (typeof kpi === 'string') return kpi;
  const trimmed = {
    title: fields.title.trim(),
    need: fields.need.trim(),
    objection: fields.objection.trim(),
    type: fields.type.trim(),
    channel: fields.channel.trim(),
  };
  return { ...fields, ...trimmed, kpi };
}

type KpiFields = Pick<ItemFields, 'kpiName' | 'measure' | 'event' | 'property'>;

function kpiOf({ kpiName, measure, event, property }: KpiFields): Kpi | null | string {
  const name = kpiName.trim();
  if (measure === 'none') return name === '' ? null : { name, metric: null };
  const metric = KpiMetric.safeParse({ measure, event, ...(measure === 'sum_per_profile' && { property }) });
  if (!metric.success) return 'Choose the event that measures it, and for a sum the number of it.';
  return { name: name || event.slice(0, 80), metric: metric.data };
}
