import { z } from 'zod';
import { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import { SegmentKey } from '@/lib/core/segments/segment';

/** What the product says of saved models on the wire. */

const At = z.iso.datetime();

/** How the cut-offs were found: by equal parts of the customers at a moment, or given. */
export const CutsFrom = z.strictObject({ method: z.enum(['quantile', 'fixed']), as_of: At });
export type CutsFrom = z.infer<typeof CutsFrom>;

export const RfmModelVersion = z.object({
  version: z.int(),
  definition: RfmDefinition,
  cuts_from: CutsFrom,
  note: z.string(),
  author: z.object({ id: z.string(), name: z.string() }),
  created_at: At,
});
export type RfmModelVersion = z.infer<typeof RfmModelVersion>;

export const RfmModel = z.object({
  key: SegmentKey,
  name: z.string(),
  created_at: At,
  /** The newest version. */
  current: RfmModelVersion,
});
export type RfmModel = z.infer<typeof RfmModel>;
