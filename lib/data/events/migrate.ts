import 'server-only';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '@/lib/core/errors';
import { connectEvents, type EventStore, eventsUrl } from './client';

const folder = new URL('./migrations/', import.meta.url);
/** A database must be there before it can be used, so it is made from another one. */
async function createDatabase(url: string): Promise<void> {
  const address = new URL(eventsUrl(url));
  const database = decodeURIComponent(address.pathname.slice(1)).replaceAll('`', '');
  address.pathname = '/default';
  const server = connectEvents(address.href);
  try {
    await server.command(`CREATE DATABASE IF NOT EXISTS \`${database}\` ENGINE = Atomic`);
  } finally {
    await server.close();
  }
}

/** Statements end with a semicolon at the end of a line. */
function statementsOf(sql: string): string[] {
  const withoutComments = sql.replaceAll(/^\s*--.*$/gm, '');
  return withoutComments
    .split(/;[ \t]*(?:\r?\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

/** Brings the event store to the newest shape. Every statement can be repeated, so a crash in the middle is no harm. */
export async function migrateEvents(url: string): Promise<string[]> {
  await createDatabase(url);
  const events = connectEvents(url);
  try {
    await events.command(`CREATE TABLE IF NOT EXISTS migrations (
      name String, sha256 String, applied_at DateTime64(3, 'UTC') DEFAULT now64(3)
    ) ENGINE = MergeTree ORDER BY name SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`);
    const rows = await events.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM migrations');
    const applied = new Map(rows.map((row) => [row.name, row.sha256]));
    const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
    const fresh: string[] = [];
    for (const file of files) {
      if (await applyMigration(events, file, applied)) fresh.push(basename(file, '.sql'));
    }
    return fresh;
  } finally {
    await events.close();
  }
}

async function applyMigration(events: EventStore, file: string, applied: Map<string, string>): Promise<boolean> {
  const sql = await readFile(new URL(file, folder), 'utf8');
  const sha256 = createHash('sha256').update(sql).digest('hex');
  const name = basename(file, '.sql');
  const known = applied.get(name);
  if (known === sha256) return false;
  if (known !== undefined) {
    throw new AppError(
      'conflict',
      `The event store was made with another ${file}. Restore that file, or add a new one.`,
    );
  }
  for (const statement of statementsOf(sql)) await events.command(statement);
  await events.insert('migrations', [{ name, sha256 }]);
  return true;
}
