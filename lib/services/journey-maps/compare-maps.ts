import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { compareStages, type MapComparison, remarksOnPair } from '@/lib/core/journey-maps/compare-maps';
import type { ServiceContext } from '../context';
import { describeSummaries } from './describe-map';
import { openMap } from './get-map';
import { numbersOf } from './read-map-numbers';

export const CompareMapsInput = z.object({
  key: z.string(),
  /** The key of the other map. */
  with: z.string(),
});
export type CompareMapsInput = z.infer<typeof CompareMapsInput>;

/** Two journeys beside each other: the same stages in one row, with the numbers of both personas. */
export async function compareMaps(ctx: ServiceContext, { key, with: other }: CompareMapsInput): Promise<MapComparison> {
  authorize(ctx.actor, 'insights:read');
  if (key === other) throw new AppError('invalid', 'Choose another map to compare this one with.');
  const maps = await Promise.all([openMap(ctx, key), openMap(ctx, other)]);
  const [[left, right], numbers] = await Promise.all([
    describeSummaries(ctx, maps),
    Promise.all(maps.map(({ content }) => numbersOf(ctx, content))),
  ]);
  const [mine, theirs] = maps.map(({ content }, index) => ({ content, numbers: numbers[index] }));
  if (!left || !right || !mine?.numbers || !theirs?.numbers) throw new Error('Two maps were asked for.');
  const pair = [
    { content: mine.content, numbers: mine.numbers },
    { content: theirs.content, numbers: theirs.numbers },
  ] as const;
  return { left, right, rows: compareStages(...pair), remarks: remarksOnPair(...pair) };
}
