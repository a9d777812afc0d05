import { z } from 'zod';

/** An address as it is kept and compared: trimmed and in lower case. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'An email address has at most 254 characters.')
  .pipe(z.email('That does not look like an email address.'));
export type Email = z.infer<typeof Email>;
