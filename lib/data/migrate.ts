import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { AppError } from '@/lib/core/errors';
import { migrateEvents } from './events/migrate';
import { installJobs } from './jobs';

const folder = new URL('../../prisma/migrations/', import.meta.url);
/** Prisma's own lock number, so that its CLI and this runner wait for each other. */
const migrationLock = 72707369;

/** The table that the Prisma CLI keeps and reads: after this runner, `prisma migrate status` says "up to date". */
const createHistory = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

type Applied = { migration_name: string; checksum: string };

/** Brings both stores to the newest shape. Any number of processes may call it at once: one works, the others wait. */
export async function migrateAll(urls: { databaseUrl: string; clickhouseUrl: string }): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: urls.databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const applied = await migrateDatabase(client);
    await installJobs(urls.databaseUrl);
    return { applied: [...applied, ...(await migrateEvents(urls.clickhouseUrl))] };
  } finally {
    await client.end();
  }
}

async function migrateDatabase(client: pg.Client): Promise<string[]> {
  await client.query(createHistory);
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const known = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const fresh: string[] = [];
  for (const name of names.sort()) {
    if (await applyMigration(client, name, known.get(name))) fresh.push(name);
  }
  return fresh;
}

async function applyMigration(client: pg.Client, name: string, known: string | undefined): Promise<boolean> {
  const sql = await readFile(new URL(`${name}/migration.sql`, folder), 'utf8');
  const checksum = createHash('sha256').update(sql).digest('hex');
  if (known === checksum) return false;
  if (known !== undefined) {
    const sentence = `The database was made with another migration "${name}". Restore that file, or add a new migration.`;
    throw new AppError('conflict', sentence);
  }
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
    return true;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
