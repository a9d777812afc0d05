import 'server-only';
import { type Database, inTransaction } from './prisma-client';

/** Writers share it with each other; a backup takes it alone. */
const everyWriter = 72707370;
/** One writer per workspace: the second key is a hash of its id. */
const oneWorkspace = 72707371;

/** Long enough for the largest import to be written; PostgreSQL frees the lock when its process dies. */
const longestWriteMs = 60 * 60_000;

/**
 * Runs `write` while no other writer touches the events of this workspace, in one PostgreSQL transaction that ends
 * with it. `db` must be the root connection: what a crash has to find afterwards is written beside the transaction.
 */
export async function withWriteLock<Result>(
  db: Database,
  workspaceId: string,
  write: (tx: Database) => Promise<Result>,
): Promise<Result> {
  return inTransaction(
    db,
    async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock_shared(${everyWriter}::bigint)::text`;
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(${oneWorkspace}::int, hashtext(${workspaceId}))::text`;
      return write(tx);
    },
    { timeoutMs: longestWriteMs },
  );
}

/** An unfinished write: its rows carry this source and this moment. Left behind only by a writer that died. */
export type OpenWrite = { source: string; receivedAt: Date };

export async function findOpenWrite(db: Database, workspaceId: string): Promise<OpenWrite | null> {
  const row = await db.workspaceWrite.findUnique({ where: { workspaceId } });
  return row?.openSource == null ? null : { source: row.openSource, receivedAt: row.lastReceivedAt };
}

/**
 * Opens a write and takes its moment: after every moment that was used or looked at before. Call it under the lock,
 * on the root connection, so that a crash leaves the note behind.
 */
export async function openWrite(db: Database, workspaceId: string, source: string): Promise<Date> {
  const [row] = await db.$queryRaw<{ received_at: Date }[]>`
    INSERT INTO workspace_writes (workspace_id, last_received_at, open_source)
    VALUES (${workspaceId}::uuid, ${new Date()}, ${source}::uuid)
    ON CONFLICT (workspace_id) DO UPDATE SET
      last_received_at = greatest(
        excluded.last_received_at,
        workspace_writes.last_received_at + interval '1 millisecond'
      ),
      open_source = excluded.open_source
    RETURNING last_received_at AS received_at`;
  if (row === undefined) throw new Error('PostgreSQL gave no moment for a write.');
  return row.received_at;
}

/** In the transaction of the write: its rows stay when this is committed. */
export async function closeWrite(tx: Database, workspaceId: string): Promise<void> {
  await tx.workspaceWrite.update({ where: { workspaceId }, data: { openSource: null } });
}

/** Counts up what caches and screens compare. */
export async function countDataVersion(tx: Database, workspaceId: string): Promise<void> {
  await tx.workspace.update({ where: { id: workspaceId }, data: { dataVersion: { increment: 1 } } });
}

/**
 * A moment for `known_at`: every write up to it is finished, and every later one gets a later moment. Waits for a
 * write that runs.
 */
export async function settledMoment(db: Database, workspaceId: string, now: Date): Promise<Date> {
  return inTransaction(
    db,
    async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock_shared(${oneWorkspace}::int, hashtext(${workspaceId}))::text`;
      const [row] = await tx.$queryRaw<{ moment: Date }[]>`
        INSERT INTO workspace_writes (workspace_id, last_received_at)
        VALUES (${workspaceId}::uuid, ${now})
        ON CONFLICT (workspace_id) DO UPDATE SET
          last_received_at = greatest(workspace_writes.last_received_at, excluded.last_received_at)
        RETURNING last_received_at AS moment`;
      return row?.moment ?? now;
    },
    { timeoutMs: longestWriteMs },
  );
}
