import { formatCount, formatNumber, formatShare } from '@/components/ui/format-number';
import type { MetricReading, PersonaMetric } from '@/lib/core/personas/persona';

export function metricValue(metric: PersonaMetric, value: number): string {
  if (metric.measure === 'share_who_did') return formatShare(value);
  return Math.abs(value) >= 1000 ? formatCount(Math.round(value)) : formatNumber(value);
}

export function metricInterval(metric: PersonaMetric, side: MetricReading['members']): string | undefined {
  if (side.kind !== 'estimate') return;
  return `[${metricValue(metric, side.low)}, ${metricValue(metric, side.high)}]`;
}
