import { Temporal } from 'temporal-polyfill';
import { capital } from '@/lib/core/capital';
import { explainValue, type Words } from '@/lib/core/rfm/explain-values';
import type { RfmScores, RfmWindow } from '@/lib/core/rfm/rfm';
import { type RfmAxisName, rfmAxes } from '@/lib/core/rfm/rfm-axes';
import type { RfmSubject } from '@/lib/core/rfm/rfm-definition';
import { findEvent } from '@/lib/core/segments/dictionary';
import { eventNoun, propertyName } from '@/lib/core/segments/explain/names';
import { dateOf, listed, number } from '@/lib/core/segments/explain/words';
import { windowBounds } from '@/lib/core/time';

/** One axis as it was counted: `ties` are the customers exactly at each cut-off, `scores` those of each score from 1. */
export type CountedAxis = { cuts: number[]; ties: number[]; scores: number[] };

export type CountedRfm = {
  customers: number;
  /** Events looked at, and how many of them have a number as their amount. */
  events: number;
  eventsWithAmount: number;
  /** Customers whose events have no value of the property that makes one time. */
  withoutTimes: number;
  axes: Record<RfmAxisName, CountedAxis>;
};

type Asked = RfmSubject & { scores: RfmScores };

/** What has to be known before reading scores: ties, empty scores, amounts that are missing. */
export function rfmRemarks(counted: CountedRfm, asked: Asked, words: Words): string[] {
  const { customers } = counted;
  if (customers === 0) return [whyNobody(asked, words)];
  return [
    ...ofAmounts(counted, asked, words),
    ...(customers < asked.scores.n
      ? [`${people(customers)} for ${asked.scores.n} scores: some of them have to stay empty.`]
      : rfmAxes.flatMap((axis) => ofAxis(axis, counted, asked, words))),
  ];
}

function whyNobody({ event }: Asked, { dictionary }: Words): string {
  return findEvent(dictionary, event)
    ? `No ${eventNoun(dictionary, event)} lie in this window, so there is nobody to score.`
    : `No event “${event}” has come in, so there is nobody to score. It may have been renamed, or its import undone.`;
}

/** A window may reach back further than the data does. */
export function windowRemarks(window: RfmWindow, firstMs: number, scope: { asOf: Date; zone: string }): string[] {
  const bounds = windowBounds(window, scope);
  if (window === 'ever' || bounds.kind !== 'fixed' || firstMs - bounds.from < longMs) return [];
  const day = (ms: number) =>
    dateOf(Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(scope.zone).toPlainDate().toString());
  return [`The window begins on ${day(bounds.from)}, and the first such event in it is of ${day(firstMs)}.`];
}

/** A gap of a week says that there was no data rather than nothing to do. */
const longMs = 7 * 86_400_000;

const people = (n: number): string => (n === 1 ? 'There is 1 customer' : `There are ${number(n)} customers`);
const customersWho = (n: number): string => `${number(n)} ${n === 1 ? 'customer' : 'customers'}`;

function ofAmounts({ events, eventsWithAmount, withoutTimes }: CountedRfm, asked: Asked, words: Words): string[] {
  const noun = eventNoun(words.dictionary, asked.event);
  const property = propertyName(words.dictionary, asked.event, asked.property);
  const lacking = events - eventsWithAmount;
  const distinct = 'distinct' in asked.frequency ? asked.frequency.distinct : null;
  return [
    ...(lacking > 0
      ? [`${number(lacking)} of ${number(events)} ${noun} have no number in ${property}; each counts as 0.`]
      : []),
    ...(distinct !== null && withoutTimes > 0
      ? [
          `${customersWho(withoutTimes)} ${withoutTimes === 1 ? 'has' : 'have'} no ${propertyName(words.dictionary, asked.event, distinct)} at all, so their frequency is 0 times.`,
        ]
      : []),
  ];
}

/** A tie is worth a sentence when it fills most of a score that holds clearly more than its part. */
function ofAxis(axis: RfmAxisName, { customers, axes }: CountedRfm, asked: Asked, words: Words): string[] {
  const { cuts, ties, scores } = axes[axis];
  const { n, method } = asked.scores;
  const empty = scores.flatMap((count, index) => (count === 0 ? [index + 1] : []));
  const isEmpty =
    empty.length === 0
      ? []
      : [`${axis} ${listed(empty.map(String), 'and')} ${empty.length === 1 ? 'is' : 'are'} empty`];
  const said = cuts.flatMap((cut, index) => {
    if (method !== 'quantile' || cuts.indexOf(cut) !== index) return [];
    const score = axis === 'recency' ? n - index : index + 1;
    const [held, tied] = [scores[score - 1] ?? 0, ties[index] ?? 0];
    if (held * n < customers * 1.5 || tied * 2 < held) return [];
    const share = Math.round((held / customers) * 100);
    return [
      `${customersWho(tied)} ${explainValue(axis, cut, asked, words)}, so ${axis} ${score} holds ${share}% of all`,
    ];
  });
  if (said.length === 0 && empty.length === 0) return [];
  return [`${capital([...said, ...isEmpty].join('; '))}.`];
}
