import { formatCount, formatNumber, formatShare } from '@/components/ui/format-number';
import type { MetricReading, PersonaMetric } from '@/lib/core/personas/persona';

/** What a metric counts, in words. */
export function metricWords(metric: PersonaMetric): string {
  switch (metric.measure) {
    case 'share_who_did':
      return `share who did ${metric.event} in ${metric.days} days`;
    case 'events_per_profile':
      return `${metric.event} per profile in ${metric.days} days`;
    case 'sum_per_profile':
      return `${metric.property} of ${metric.event} per profile in ${metric.days} days`;
    default:
      return metric satisfies never;
  }
}

export function metricValue(metric: PersonaMetric, value: number): string {
  if (metric.measure === 'share_who_did') return formatShare(value);
  return Math.abs(value) >= 1000 ? formatCount(Math.round(value)) : formatNumber(value);
}

export function metricInterval(metric: PersonaMetric, side: MetricReading['members']): string | undefined {
  if (side.kind !== 'estimate') return;
  return `[${metricValue(metric, side.low)}, ${metricValue(metric, side.high)}]`;
}
