import { rfmAxes } from '@/lib/core/rfm/rfm-axes';
import { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import { usualGroups } from '@/lib/core/rfm/usual-groups';
import type { Rule } from '@/lib/core/segments/rule';
import type { FindModel } from '@/lib/core/segments/scope';
import type { Chance } from '@/lib/core/segments/trials/chance';
import { eventNames, numberPool, propertyNames, textPool, zones } from '@/lib/core/segments/trials/pools';

/** A version 1 of a model, by its key. */
export type RandomModel = { key: string; definition: RfmDefinition };

export const randomModels = (chance: Chance): RandomModel[] =>
  ['value', 'worth'].map((key) => ({ key, definition: randomDefinition(chance) }));

function randomDefinition(chance: Chance): RfmDefinition {
  const n = chance.whole(2, 5);
  const ascending = (pool: readonly number[]) =>
    chance.several(n - 1, () => chance.pick(pool)).toSorted((a, b) => a - b);
  return RfmDefinition.parse({
    event: chance.pick(eventNames),
    ...(chance.happens(0.3) && {
      where: [{ property: chance.pick(propertyNames), operator: 'not_equals', value: chance.pick(textPool) }],
    }),
    property: chance.pick(propertyNames),
    frequency: chance.pick([{ count: 'events' }, { count: 'days' }, { distinct: chance.pick(propertyNames) }]),
    window: chance.pick(['ever', 'ever', { last: { n: 30, unit: 'day' } }, { last: { n: 1, unit: 'month' } }]),
    scores: {
      n,
      cuts: {
        recency: ascending([0, 1, 2, 30, 90]),
        frequency: ascending([0, 1, 2, 3]),
        monetary: ascending(numberPool),
      },
    },
    groups: usualGroups(n),
    zone: chance.pick(zones),
  });
}

export const findAmong =
  (models: readonly RandomModel[]): FindModel =>
  (key, version) =>
    models.find((model) => model.key === key && version === 1)?.definition ?? null;

/** Some scores, a group, or both. */
export function randomRfm(chance: Chance, { key, definition }: RandomModel): Rule {
  const axes = rfmAxes.filter(() => chance.happens(0.5));
  const isGroup = axes.length === 0 || chance.happens(0.2);
  const scores = axes.map((axis) => [
    axis,
    chance.several(chance.whole(1, 3), () => chance.whole(1, definition.scores.n)),
  ]);
  return {
    kind: 'rfm',
    model: key,
    version: 1,
    ...Object.fromEntries(scores),
    ...(isGroup && { group: chance.pick(definition.groups).name }),
  };
}
