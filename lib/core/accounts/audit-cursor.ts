import { z } from 'zod';
import { AppError } from '@/lib/core/errors';

/** The last row of a page; the next page begins after it. */
export type AuditCursor = { at: Date; id: string };

const Pair = z.tuple([z.iso.datetime(), z.uuid()]);

export function writeAuditCursor({ at, id }: { at: string; id: string }): string {
  return `${at}_${id}`;
}

export function readAuditCursor(cursor: string): AuditCursor {
  const pair = Pair.safeParse(cursor.split('_'));
  if (!pair.success) throw new AppError('invalid', 'This cursor is not one of ours. Start again without it.');
  return { at: new Date(pair.data[0]), id: pair.data[1] };
}
