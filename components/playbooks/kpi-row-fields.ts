import { EventMetric } from '@/lib/core/claims/evidence';
import type { RowOf } from '@/lib/core/playbooks/playbook';

/** A KPI while it is being written: figures are text, shares are percent. */
export type KpiFields = {
  name: string;
  persona: string | null;
  measure: EventMetric['measure'] | 'none';
  event: string;
  property: string;
  days: string;
  target: string;
};

type Row = Omit<RowOf<'kpis'>, 'id' | 'section'>;

export const emptyKpi: KpiFields = {
  ...{ name: '', persona: null, measure: 'none', event: '', property: '', days: '30', target: '' },
};

export function kpiFieldsOf({ name, persona, metric, target }: Row): KpiFields {
  if (!metric) return { ...emptyKpi, name, persona };
  const { measure, event, days } = metric;
  return {
    ...{ name, persona, measure, event, days: String(days) },
    property: metric.measure === 'sum_per_profile' ? metric.property : '',
    target: target === null ? '' : String(measure === 'share_who_did' ? roundedPercent(target) : target),
  };
}

const roundedPercent = (share: number): number => Number((share * 100).toFixed(6));

/** The KPI as it is kept, or what is missing in a sentence. */
export function kpiRowOf(fields: KpiFields): Row | string {
  const { persona, measure } = fields;
  const name = fields.name.trim() || fields.event.slice(0, 80);
  if (measure === 'none') return name === '' ? 'Give it a name.' : { name, persona, metric: null, target: null };
  const metric = metricOf(fields, measure);
  if (typeof metric === 'string') return metric;
  const target = targetOf(fields);
  return typeof target === 'string' ? target : { name, persona, metric, target };
}

function metricOf({ event, property, days }: KpiFields, measure: EventMetric['measure']): EventMetric | string {
  if (event === '') return 'Choose the event that measures it.';
  const isSum = measure === 'sum_per_profile';
  if (isSum && property === '') return 'Choose the number that is added up.';
  const metric = EventMetric.safeParse({ measure, event, days: Number(days), ...(isSum && { property }) });
  return metric.success ? metric.data : 'Count over 1 to 730 whole days.';
}

function targetOf({ measure, target }: KpiFields): number | null | string {
  if (target.trim() === '') return null;
  const aim = Number(target.replace(',', '.'));
  if (!Number.isFinite(aim)) return 'The target is a number.';
  if (measure !== 'share_who_did') return aim;
  return aim >= 0 && aim <= 100 ? aim / 100 : 'A share lies between 0 and 100 percent.';
}
