import { z } from 'zod';
import { Mapping } from './mapping';

export const MappingName = z
  .string()
  .trim()
  .min(1, 'Give the mapping a name.')
  .max(100, 'A name has at most 100 characters.');

/** A mapping that is kept under a name, for files that come again. */
export const SavedMapping = z.object({
  name: MappingName,
  mapping: Mapping,
  created_by: z.string(),
  updated_at: z.string(),
});
export type SavedMapping = z.infer<typeof SavedMapping>;
