import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { AppError } from '@/lib/core/errors';
import { Prisma, PrismaClient } from './generated/prisma/client';

/** PostgreSQL, or one transaction on it: every data function takes either. */
export type Database = Prisma.TransactionClient;

/** The root connection, which alone can begin a transaction and be closed. */
export type DatabaseConnection = PrismaClient;

const pool = { max: 10, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000, keepAlive: true };

/** Connects at the first query, and again after the server was away. Takes Unix sockets as `?host=/directory`. */
export function connectDatabase(url: string): DatabaseConnection {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, ...pool }) });
}

export type TransactionOptions = {
  isolation?: 'ReadCommitted' | 'RepeatableRead' | 'Serializable';
  /** How long the whole transaction may take, 15 seconds unless told. */
  timeoutMs?: number;
};

const attempts = 5;

/**
 * Runs `work` in one transaction, or inside the one that is open already. It is run again when PostgreSQL could not
 * serialise it, so it must do nothing that a rollback does not undo.
 */
export async function inTransaction<Result>(
  db: Database,
  work: (tx: Database) => Promise<Result>,
  { isolation = 'ReadCommitted', timeoutMs = 15_000 }: TransactionOptions = {},
): Promise<Result> {
  if (!isRoot(db)) return work(db);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work, { isolationLevel: isolation, timeout: timeoutMs, maxWait: 10_000 });
    } catch (error) {
      if (attempt === attempts || !isCollision(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt));
    }
  }
}

function isRoot(db: Database): db is DatabaseConnection {
  return '$connect' in db && typeof db.$connect === 'function';
}

const sqlState = { serializationFailure: '40001', deadlock: '40P01', uniqueViolation: '23505' };

/** PostgreSQL's own code behind an error of Prisma, wherever Prisma has put it. */
function sqlStateOf(error: unknown): string | undefined {
  const text = error instanceof Prisma.PrismaClientKnownRequestError ? JSON.stringify(error.meta ?? {}) : '';
  return /"(?:originalCode|code)":"([0-9A-Z]{5})"/.exec(text)?.[1];
}

function isCollision(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const state = sqlStateOf(error);
  return error.code === 'P2034' || state === sqlState.serializationFailure || state === sqlState.deadlock;
}

/** True when a row with this unique key was there already. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2002' || sqlStateOf(error) === sqlState.uniqueViolation;
}

/** Prisma: cannot reach, timed out, closed, no free connection; and what Node says of sockets. */
const awayCodes = new Set(
  'P1000 P1001 P1002 P1003 P1008 P1017 P2024 P2037 ECONNREFUSED ECONNRESET ENOENT ENOTFOUND EPIPE ETIMEDOUT'.split(' '),
);
/** Connection exceptions, and a server that shuts down or starts. */
const awayStates = /^(08|57P)/;
const awayWords = /Connection terminated|timeout exceeded when trying to connect|Unable to start a transaction/;

/** The error as `unavailable` when PostgreSQL is away; undefined when it is about something else. */
export function describeDatabaseAbsence(error: unknown): AppError | undefined {
  const isInitialization = error instanceof Prisma.PrismaClientInitializationError;
  const isKnown = error instanceof Prisma.PrismaClientKnownRequestError;
  if (!isInitialization && !isKnown && !(error instanceof Prisma.PrismaClientUnknownRequestError)) return undefined;
  const isAwayCode = isKnown && (awayCodes.has(error.code) || awayStates.test(sqlStateOf(error) ?? ''));
  const isAway = isInitialization || isAwayCode || awayWords.test(error.message);
  if (!isAway) return undefined;
  const sentence = 'The database is away for the moment. Nothing was changed; try again in a few seconds.';
  return new AppError('unavailable', sentence, { cause: error, details: { server: 'postgresql' } });
}
