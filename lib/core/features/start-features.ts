import type { FeatureChoice } from '@/lib/core/features/feature';
import type { Dictionary } from '@/lib/core/segments/dictionary';

const most = 6;
const days = 90;

/** A first choice that is worth a look: on how many days people came, how often they did what, and traits that count. */
export function startFeatures({ events, traits }: Dictionary, numbersOnly: boolean): FeatureChoice[] {
  if (events.length === 0 && traits.length === 0) return [];
  const wanted = traits.filter(
    ({ type }) => type === 'number' || type === 'boolean' || (!numbersOnly && type === 'text'),
  );
  const choices: FeatureChoice[] = [
    ...(events.length > 0 ? [{ kind: 'active_days', days } as const] : []),
    ...events.slice(0, 4).map(({ name }) => ({ kind: 'count', event: name, days }) as const),
    ...wanted.slice(0, 3).map(({ name }) => ({ kind: 'trait', name }) as const),
  ];
  return choices.slice(0, most);
}
