import { letterPairs, likeness } from '@/lib/core/letter-pairs';
import type { ContentDuplicate, PersonaAsks } from './content-check';
import type { ContentItem, ContentPlan } from './content-map';
import { comparable } from './plain-words';

/** From here on two titles read as the same piece: "Ten tips for drafts" and "10 tips for drafts" have 0.87. */
const alikeFrom = 0.8;

/**
 * Pieces for the same persona, stage and need whose titles are nearly equal; what is retired does not count. Titles that
 * differ in their figures are parts of a row: "Part 1" and "Part 2".
 */
export function findDuplicates({ items, stages }: ContentPlan, asks: readonly PersonaAsks[]): ContentDuplicate[] {
  const places = new Map<string, ContentItem[]>();
  for (const item of items) {
    if (item.state === 'retired') continue;
    const place = JSON.stringify([item.persona, item.stage, comparable(item.need)]);
    places.set(place, [...(places.get(place) ?? []), item]);
  }
  return [...places.values()]
    .flatMap(alikePairs)
    .map(({ one, other, likeness: alike }) => {
      const who = asks.find(({ key }) => key === one.persona)?.name ?? one.persona;
      const where = stages.find(({ id }) => id === one.stage)?.name ?? one.stage;
      const what = one.need === '' ? '' : `, for "${one.need}"`;
      return {
        one: one.id,
        other: other.id,
        likeness: alike,
        sentence: `"${one.title}" and "${other.title}" look like the same piece for ${who} in "${where}"${what}.`,
      };
    })
    .toSorted((a, b) => b.likeness - a.likeness);
}

function alikePairs(items: readonly ContentItem[]) {
  const read = items.map((item) => ({ item, pairs: letterPairs(item.title), figures: figuresIn(item.title) }));
  return read.flatMap((one, place) =>
    read.slice(place + 1).flatMap((other) => {
      const isRow = one.figures !== '' && other.figures !== '' && one.figures !== other.figures;
      const alike = likeness(one.pairs, other.pairs);
      return isRow || alike < alikeFrom ? [] : [{ one: one.item, other: other.item, likeness: alike }];
    }),
  );
}

const figuresIn = (title: string): string => (title.match(/\d+/g) ?? []).join(' ');
