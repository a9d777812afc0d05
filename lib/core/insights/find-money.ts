import type { Dictionary } from '@/lib/core/segments/dictionary';

/** The event whose number is most likely money: one with an `amount`, else with a price, a total or revenue. */
export function findMoney({ events }: Dictionary): { event: string; property: string } | null {
  for (const wanted of [/^amount$/i, /price|total|revenue|amount|value/i]) {
    for (const event of events) {
      const found = event.properties.find(({ name, types }) => types.includes('number') && wanted.test(name));
      if (found) return { event: event.name, property: found.name };
    }
  }
  return null;
}
