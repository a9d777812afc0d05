import 'server-only';
import { afterAttempt, type Patience, patience, secondsToWait } from '@/lib/core/accounts/attempts';
import { AppError } from '@/lib/core/errors';
import { deleteAttempts, findAttempts, lockAttempts, upsertAttempts } from '@/lib/data/attempts';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import { hashSecret } from './secret-token';

type Subject = { kind: keyof typeof patience; value: string };

function keyOf({ kind, value }: Subject): string {
  return hashSecret(`${kind}:${value}`);
}

/** Throws `too_many` while this account or address has to wait. */
export async function checkPatience(db: Database, subject: Subject, now: Date): Promise<void> {
  refuseWhileWaiting(secondsToWait(await findAttempts(db, keyOf(subject)), now));
}

/**
 * Counts a try before it is judged, so that many at once cannot all be free. Throws `too_many` while it has to wait.
 * Whoever turns out to be right calls `forgiveAttempts`.
 */
export function countAttempt(db: Database, subject: Subject, now: Date): Promise<void> {
  const key = keyOf(subject);
  const rule: Patience = patience[subject.kind];
  return inTransaction(db, async (tx) => {
    await lockAttempts(tx, key);
    const before = await findAttempts(tx, key);
    refuseWhileWaiting(secondsToWait(before, now));
    await upsertAttempts(tx, key, afterAttempt(before, now, rule));
  });
}

export async function forgiveAttempts(db: Database, subject: Subject): Promise<void> {
  await deleteAttempts(db, keyOf(subject));
}

function refuseWhileWaiting(seconds: number): void {
  if (seconds === 0) return;
  const wait = seconds === 1 ? 'a second' : `${seconds} seconds`;
  throw new AppError('too_many', `That was tried too often. Wait ${wait}, then try again.`, {
    details: { retry_after_seconds: seconds },
  });
}
