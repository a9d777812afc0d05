import 'server-only';
import { randomUUID } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import type { Database } from './prisma-client';

/** Work that outlives a request, and what each kind needs to know. */
export type JobPayloads = {
  'import.run': { workspaceId: string; importId: string };
  'import.undo': { workspaceId: string; importId: string };
  'segment.refresh': { workspaceId: string; snapshotId: string };
  'segment.refresh_workspace': { workspaceId: string; reason: string };
  'claims.read_numbers': { workspaceId: string; snapshotId: string };
  'personas.count_overlaps': { workspaceId: string };
  'claims.judge_due': Record<string, never>;
  'claims.judge_workspace': { workspaceId: string };
  'workspace.refresh_due': Record<string, never>;
  'digest.write_due': Record<string, never>;
};
export type JobName = keyof JobPayloads;

/**
 * A job whose process died is noticed when its heartbeat stops and runs again; a healthy one may take hours. Every
 * queue holds one waiting job per singleton key.
 */
const queue = { policy: 'short', heartbeatSeconds: 10, expireInSeconds: 6 * 3600, deleteAfterSeconds: 86_400 } as const;
const queues: Record<JobName, { retryLimit: number }> = {
  'import.run': { retryLimit: 10 },
  'import.undo': { retryLimit: 10 },
  'segment.refresh': { retryLimit: 5 },
  'segment.refresh_workspace': { retryLimit: 5 },
  'claims.read_numbers': { retryLimit: 5 },
  'personas.count_overlaps': { retryLimit: 5 },
  'claims.judge_due': { retryLimit: 0 },
  'claims.judge_workspace': { retryLimit: 5 },
  'workspace.refresh_due': { retryLimit: 0 },
  'digest.write_due': { retryLimit: 0 },
};

/** Makes the queues' own tables. Part of the migration; harmless when they are there. */
export async function installJobs(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    supervise: false,
    schedule: false,
    registerInstance: false,
    max: 2,
  });
  // Without a listener an error event would end the process; start() rejects with the same error.
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const [name, { retryLimit }] of Object.entries(queues)) {
      const options = { ...queue, retryLimit, retryDelay: 1, retryBackoff: true, retryDelayMax: 60 };
      if (await boss.getQueue(name)) {
        const { policy: _policy, ...changeable } = options;
        await boss.updateQueue(name, changeable);
      } else {
        await boss.createQueue(name, options);
      }
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** The queues that a worker serves: it looks for dead workers' jobs every two seconds. */
export function connectJobs(databaseUrl: string): PgBoss {
  return new PgBoss({
    connectionString: databaseUrl,
    migrate: false,
    max: 4,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
  });
}

export type JobOptions = {
  /** While a job of this key waits, another one is not added. */
  singletonKey?: string;
  startAfter?: Date;
};

/**
 * Queues a job in the transaction of the change that calls for it: both are kept, or neither. Written as SQL because
 * pg-boss sends only from a started instance with a connection of its own.
 */
export async function enqueueJob<Name extends JobName>(
  tx: Database,
  name: Name,
  payload: JobPayloads[Name],
  { singletonKey = randomUUID(), startAfter }: JobOptions = {},
): Promise<void> {
  const data = JSON.stringify(payload);
  const known = await tx.$queryRaw<{ name: string }[]>`
    WITH queue AS (SELECT * FROM pgboss.queue WHERE name = ${name}),
    queued AS (
      INSERT INTO pgboss.job (
        name, data, singleton_key, start_after, keep_until, policy, expire_seconds, deletion_seconds,
        retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds
      )
      SELECT
        name, ${data}::jsonb, ${singletonKey}, begins, begins + retention_seconds * interval '1 second', policy,
        expire_seconds, deletion_seconds, retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds
      FROM queue, (SELECT coalesce(${startAfter ?? null}::timestamptz, now()) AS begins) AS start
      ON CONFLICT DO NOTHING
    )
    SELECT name FROM queue`;
  if (known.length === 0) throw new Error(`There is no queue "${name}": the migration has not run.`);
}
