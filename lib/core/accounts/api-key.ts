import { z } from 'zod';
import { Scope } from '@/lib/core/access';

export const ApiKey = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  scope: Scope,
  /** The first characters, to recognise a key by. */
  prefix: z.string(),
  created_by_name: z.string(),
  created_at: z.iso.datetime(),
  last_used_at: z.iso.datetime().nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;

/** The one answer that holds the whole key; only its hash is kept. */
export const NewApiKey = ApiKey.extend({ key: z.string() });
export type NewApiKey = z.infer<typeof NewApiKey>;

export const ApiKeyDraft = z.strictObject({
  name: z.string().trim().min(1, 'Name the key after what will use it.').max(100),
  scope: Scope,
});
export type ApiKeyDraft = z.infer<typeof ApiKeyDraft>;

export const apiKeyPrefix = 'dk_';
/** As many characters as are kept in the clear. */
export const apiKeyShown = 8;

/** Whether a use at `now` is worth writing down: at most once a minute. */
export function isNewUse(lastUsedAt: Date | null, now: Date): boolean {
  return lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= 60_000;
}
