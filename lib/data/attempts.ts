import 'server-only';
import type { Attempts } from '@/lib/core/accounts/attempts';
import type { Database } from './prisma-client';

export function findAttempts(db: Database, key: string): Promise<Attempts | null> {
  return db.attempt.findUnique({ where: { key } });
}

/** Makes everybody else who tries with this key wait until the transaction ends. */
export async function lockAttempts(tx: Database, key: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(72707373, hashtext(${key}))`;
}

export async function upsertAttempts(tx: Database, key: string, attempts: Attempts): Promise<void> {
  await tx.attempt.upsert({ where: { key }, create: { key, ...attempts }, update: attempts });
}

export async function deleteAttempts(db: Database, key: string): Promise<void> {
  await db.attempt.deleteMany({ where: { key } });
}
