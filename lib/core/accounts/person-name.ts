import { z } from 'zod';

/** What somebody who signs in is called: shown to the other members and in the audit log. */
export const PersonName = z
  .string()
  .trim()
  .min(1, 'Say what others should call you.')
  .max(100, 'A name has at most 100 characters.');
export type PersonName = z.infer<typeof PersonName>;
