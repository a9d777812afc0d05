import { z } from 'zod';
import { ImportStep, RowCounts } from '@/lib/core/imports/import';

/** What the importing process tells when it is done. Times count from the first byte of the upload. */
export const ImportRun = z.object({
  state: z.string(),
  rows: RowCounts,
  uploadedMs: z.number(),
  /** All rows are in and count. */
  doneMs: z.number(),
  /** The first look at them is written, too. */
  reportedMs: z.number(),
  steps: z.array(z.object({ atMs: z.number(), step: ImportStep.nullable(), rows: z.number(), bytes: z.number() })),
  idleBytes: z.number(),
  peakBytes: z.number(),
});
export type ImportRun = z.infer<typeof ImportRun>;
