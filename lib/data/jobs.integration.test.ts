import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectJobs, enqueueJob, installJobs } from './jobs';
import { connectDatabase, type DatabaseConnection, inTransaction } from './prisma-client';

const name = `jobs_${randomUUID().replaceAll('-', '')}`;
let db: DatabaseConnection;
let worker: PgBoss;

/** A database of its own: the queues of the others are not to be emptied. */
beforeAll(async () => {
  await administrate(`CREATE DATABASE ${name}`);
  const url = new URL((process.env.DATABASE_URL ?? '').replace('@/', '@localhost/'));
  url.pathname = `/${name}`;
  await installJobs(url.href);
  await installJobs(url.href);
  db = connectDatabase(url.href);
  worker = connectJobs(url.href);
  worker.on('error', () => undefined);
  await worker.start();
});
afterAll(async () => {
  await worker.stop({ graceful: false });
  await db.$disconnect();
  await administrate(`DROP DATABASE ${name} WITH (FORCE)`);
});

async function administrate(sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await admin.connect();
  await admin.query(sql);
  await admin.end();
}

const payload = { workspaceId: 'w', importId: 'i' };
const waiting = (queue: string) => worker.findJobs<typeof payload>(queue, { queued: true });

describe('a job', () => {
  it('is queued with the change that calls for it, or not at all', async () => {
    await inTransaction(db, async (tx) => {
      await enqueueJob(tx, 'import.undo', { ...payload, importId: 'lost' });
      throw new Error('stopped');
    }).catch(() => undefined);
    await inTransaction(db, (tx) => enqueueJob(tx, 'import.undo', { ...payload, importId: 'kept' }));
    const jobs = await waiting('import.undo');
    expect(jobs.map((job) => job.data.importId)).toEqual(['kept']);
  });

  it('waits once for each key, and jobs without a key each wait', async () => {
    const job = { workspaceId: 'w', snapshotId: 's' };
    for (const _ of [1, 2])
      await inTransaction(db, (tx) => enqueueJob(tx, 'segment.refresh', job, { singletonKey: 's' }));
    for (const _ of [1, 2]) await inTransaction(db, (tx) => enqueueJob(tx, 'segment.refresh', job));
    expect(await waiting('segment.refresh')).toHaveLength(3);
  });

  it('that begins later waits until then', async () => {
    const startAfter = new Date(Date.now() + 3_600_000);
    await inTransaction(db, (tx) => enqueueJob(tx, 'workspace.refresh_due', {}, { startAfter }));
    expect(await worker.fetch('workspace.refresh_due')).toEqual([]);
  });

  it('of a process that died runs again within seconds', { timeout: 40_000 }, async () => {
    await inTransaction(db, (tx) => enqueueJob(tx, 'import.run', payload));
    // Taken, and never heard of again: all that a kill leaves behind.
    const [taken] = await worker.fetch<typeof payload>('import.run');
    expect(taken?.data).toEqual(payload);
    const again = await new Promise<string>((resolve) => {
      const take = async (jobs: { id: string }[]) => resolve(jobs[0]?.id ?? '');
      worker.work('import.run', { pollingIntervalSeconds: 0.5 }, take).catch(() => undefined);
    });
    expect(again).toBe(taken?.id);
  });

  it('for a queue that does not exist is a bug, not a loss', async () => {
    await db.$executeRaw`DELETE FROM pgboss.queue WHERE name = 'segment.refresh_workspace'`;
    const enqueued = enqueueJob(db, 'segment.refresh_workspace', { workspaceId: 'w', reason: 'test' });
    await expect(enqueued).rejects.toThrow(/There is no queue/);
  });
});
