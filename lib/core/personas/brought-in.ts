import { z } from 'zod';

/** What came of bringing personas in: those that were made, and the lines that were left out with the reason. */
export const BroughtIn = z.object({
  made: z.array(z.object({ key: z.string(), name: z.string() })),
  refused: z.array(z.object({ line: z.int(), reason: z.string() })),
});
export type BroughtIn = z.infer<typeof BroughtIn>;
