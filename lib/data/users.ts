import 'server-only';
import type { User } from '@/lib/core/accounts/user';
import type { Database } from './prisma-client';

const columns = { id: true, email: true, name: true, passwordHash: true, sessionVersion: true } as const;

export function findUser(db: Database, id: string): Promise<User | null> {
  return db.user.findUnique({ where: { id }, select: columns });
}

export function findUserByEmail(db: Database, email: string): Promise<User | null> {
  return db.user.findUnique({ where: { email }, select: columns });
}

export function insertUser(tx: Database, user: Pick<User, 'email' | 'name' | 'passwordHash'>): Promise<User> {
  return tx.user.create({ data: user, select: columns });
}

export function updateUserName(tx: Database, id: string, name: string): Promise<User> {
  return tx.user.update({ where: { id }, data: { name }, select: columns });
}

/** Counts the session version up, so that every token made before is refused. */
export function updateUserPassword(tx: Database, id: string, passwordHash: string): Promise<User> {
  return tx.user.update({ where: { id }, data: { passwordHash, sessionVersion: { increment: 1 } }, select: columns });
}

/** Lets one process at a time set the server up, until its transaction ends. */
export async function lockSetUp(tx: Database): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(72707375)`;
}
