import { z } from 'zod';

/** An Estimate on the wire: a number with its interval, or the reason why there is none. */
export const Measured = z.union([
  z.object({
    kind: z.literal('estimate'),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    confidence: z.number(),
    n: z.int(),
  }),
  z.object({ kind: z.literal('not_enough_data'), reason: z.string(), n: z.int() }),
]);
