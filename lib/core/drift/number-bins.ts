import { z } from 'zod';
import { formatMillionths } from '@/lib/core/events/millionths';

/**
 * How many people hold a number in each part of its range. The parts are those of the published version: its deciles,
 * in millionths as text, ascending and each once; one part more than there are edges, and an edge is in the part below it.
 */
export const NumberBins = z.object({
  name: z.string(),
  label: z.string(),
  edges: z.array(z.string()).min(1),
  members: z.array(z.int()),
});
export type NumberBins = z.infer<typeof NumberBins>;

/** What part of a range is called. */
export function binName(edges: readonly string[], place: number): string {
  const [low, high] = [edges[place - 1], edges[place]];
  if (low === undefined) return `${say(high)} or less`;
  return high === undefined ? `more than ${say(low)}` : `more than ${say(low)}, up to ${say(high)}`;
}

const say = (edge = '0'): string => formatMillionths(BigInt(edge));
