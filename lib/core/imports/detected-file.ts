import { z } from 'zod';
import { ValueType } from '@/lib/core/events/value';

export const Encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
export type Encoding = z.infer<typeof Encoding>;

export const DecimalMark = z.enum(['point', 'comma']);
export type DecimalMark = z.infer<typeof DecimalMark>;

/** What a look at the start of a file says about one of its columns. */
export const DetectedColumn = z.object({
  name: z.string(),
  type: ValueType,
  /** Up to five different values, as they are written. */
  samples: z.array(z.string()),
  /** For times: Unicode tokens, iso, unix or unix_ms. */
  format: z.string().optional(),
  /** Another format that reads every sampled value just as well: 03/04/2026 is April or March. */
  other_format: z.string().optional(),
  /** For numbers: what stands before the fraction, when it is not a point. */
  decimal: DecimalMark.optional(),
  /** For lists: what stands between the parts. */
  split: z.string().optional(),
});
export type DetectedColumn = z.infer<typeof DetectedColumn>;

export const DetectedFile = z.object({
  /** One character, or `whitespace` for runs of blanks. */
  delimiter: z.string(),
  encoding: Encoding,
  header: z.boolean(),
  columns: z.array(DetectedColumn),
});
export type DetectedFile = z.infer<typeof DetectedFile>;
