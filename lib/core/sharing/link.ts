import { z } from 'zod';
import { canBeKept, notKept } from '@/lib/core/kept-text';

/** A read-only link for people who are not signed in, to whatever can be shared. */

const At = z.iso.datetime();

export const LinkDraft = z.strictObject({
  key: z.string(),
  /** For whom it is, to know it again in the list. */
  name: z.string().trim().min(1, 'Say for whom the link is.').max(120).refine(canBeKept, notKept),
  expires_in_days: z.int().min(1).max(365).default(30),
});
export type LinkDraft = z.infer<typeof LinkDraft>;

export const Link = z.object({
  id: z.uuid(),
  name: z.string(),
  state: z.enum(['open', 'expired', 'revoked']),
  created_by_name: z.string(),
  created_at: At,
  expires_at: At,
  last_opened_at: At.nullable(),
});
export type Link = z.infer<typeof Link>;

/** The token is in this answer only; the server keeps its hash. */
export const NewLink = Link.extend({ token: z.string(), path: z.string() });
export type NewLink = z.infer<typeof NewLink>;

export const LinkToken = z.strictObject({ token: z.string().min(20).max(100) });
export type LinkToken = z.infer<typeof LinkToken>;

export function linkState(link: { revokedAt: Date | null; expiresAt: Date }, now: Date): Link['state'] {
  if (link.revokedAt) return 'revoked';
  return link.expiresAt.getTime() <= now.getTime() ? 'expired' : 'open';
}
