import { unreachable } from '@/lib/core/errors';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { explainWhere } from '@/lib/core/segments/explain/did';
import { propertyName, verbPhrase } from '@/lib/core/segments/explain/names';
import type { TrendSeries } from '@/lib/core/trends/trend';

/** A series in words: "Times somebody kept a text", "Profiles who kept a text", "Sum of amount, made a payment". */
export function explainSeries(series: TrendSeries, dictionary: Dictionary): string {
  const phrase = `${verbPhrase(dictionary, series.event)}${explainWhere(series, dictionary)}`;
  switch (series.measure) {
    case 'events':
      return `Times somebody ${phrase}`;
    case 'profiles':
      return `Profiles who ${phrase}`;
    case 'sum':
      return `Sum of ${propertyName(dictionary, series.event, series.property)}, ${phrase}`;
    case 'average':
      return `Average ${propertyName(dictionary, series.event, series.property)}, ${phrase}`;
    default:
      return unreachable(series);
  }
}
