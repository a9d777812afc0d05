import { unreachable } from '@/lib/core/errors';
import type { RfmAxisName } from '@/lib/core/rfm/rfm-axes';
import type { RfmSubject } from '@/lib/core/rfm/rfm-definition';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { explainWhere } from '@/lib/core/segments/explain/did';
import { propertyName, verbPhrase } from '@/lib/core/segments/explain/names';
import { number, times } from '@/lib/core/segments/explain/words';

/** What customers of one value did, after "customers": "made a payment once", "last made a payment 30 days ago". */
export function explainValue(axis: RfmAxisName, value: number, subject: RfmSubject, words: Words): string {
  const phrase = `${verbPhrase(words.dictionary, subject.event)}${explainWhere(subject, words.dictionary)}`;
  switch (axis) {
    case 'recency':
      return `last ${phrase} ${daysAgo(value)}`;
    case 'frequency':
      return 'distinct' in subject.frequency
        ? `have ${counted(value, 'value')} of ${propertyName(words.dictionary, subject.event, subject.frequency.distinct)}`
        : `${phrase} ${subject.frequency.count === 'days' ? `on ${counted(value, 'day')}` : times(value)}`;
    case 'monetary':
      return `come to ${number(value)} ${words.currency} in all`;
    default:
      return unreachable(axis);
  }
}

export type Words = { dictionary: Dictionary; currency: string };

const counted = (n: number, thing: string): string => `${number(n)} ${n === 1 ? thing : `different ${thing}s`}`;

function daysAgo(days: number): string {
  if (days === 0) return 'on the same day';
  return `${number(days)} ${days === 1 ? 'day' : 'days'} before`;
}
