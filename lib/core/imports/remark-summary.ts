import { z } from 'zod';

/** Why rows were refused: by the column to blame, with how many rows and one reason each; and the first of those rows. */
export const RemarkSummary = z.object({
  first: z.array(z.object({ line: z.int(), column: z.string(), reason: z.string(), cells: z.array(z.string()) })),
  reasons: z.array(z.object({ column: z.string(), rows: z.int(), example: z.string() })),
});
export type RemarkSummary = z.infer<typeof RemarkSummary>;
