import 'server-only';
import { type Link, linkState } from '@/lib/core/sharing/link';

/** What every kept link is made of, whatever it shows. */
export type LinkRow = {
  id: string;
  name: string;
  createdByName: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  lastOpenedAt: Date | null;
};

/** A link as its row is made. */
export type NewLinkRow = Pick<LinkRow, 'name' | 'createdByName' | 'createdAt' | 'expiresAt'> & {
  createdBy: string;
  tokenHash: string;
};

export function toLink(row: LinkRow, now: Date): Link {
  return {
    id: row.id,
    name: row.name,
    state: linkState(row, now),
    created_by_name: row.createdByName,
    created_at: row.createdAt.toISOString(),
    expires_at: row.expiresAt.toISOString(),
    last_opened_at: row.lastOpenedAt?.toISOString() ?? null,
  };
}
