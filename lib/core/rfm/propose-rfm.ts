import { RfmQuery } from '@/lib/core/rfm/rfm';
import type { Dictionary } from '@/lib/core/segments/dictionary';

export type AmountChoice = { event: string; property: string };

const moneyWords = /amount|revenue|price|total|value|spen[dt]|paid|dollar|euro/i;

/** Events with a property that is most likely money: one called "amount", else one that sounds like it, else any number. */
export function amountChoices({ events }: Dictionary): AmountChoice[] {
  const numbers = events.flatMap((event) =>
    event.properties
      .filter(({ types }) => types.includes('number'))
      .map(({ name }) => ({ event: event.name, property: name })),
  );
  const called = numbers.filter(({ property }) => property === 'amount');
  const alike = numbers.filter(({ property }) => moneyWords.test(property));
  return [called, alike, numbers].find((choices) => choices.length > 0) ?? [];
}

/** Where to begin: the last twelve months, in five equal parts. */
export const firstRfm = (choice: AmountChoice): RfmQuery =>
  RfmQuery.parse({ ...choice, window: { last: { n: 12, unit: 'month' } } });
