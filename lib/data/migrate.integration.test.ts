import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectEvents } from './events/client';
import { migrateAll } from './migrate';

const run = promisify(execFile);
const name = `migrate_${randomUUID().replaceAll('-', '')}`;
const urls = { databaseUrl: '', clickhouseUrl: '' };

/** Both servers, with databases of this test's own. */
beforeAll(async () => {
  const admin = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const postgres = new URL((process.env.DATABASE_URL ?? '').replace('@/', '@localhost/'));
  postgres.pathname = `/${name}`;
  const clickhouse = new URL(process.env.CLICKHOUSE_URL ?? '');
  clickhouse.pathname = `/${name}`;
  Object.assign(urls, { databaseUrl: postgres.href, clickhouseUrl: clickhouse.href });
});
afterAll(async () => {
  const events = connectEvents(urls.clickhouseUrl);
  await events.command(`DROP DATABASE IF EXISTS ${name}`);
  await events.close();
  const admin = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await admin.connect();
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await admin.end();
});

describe('migrating', () => {
  it('makes both stores, once, however many processes begin at the same time', async () => {
    const both = await Promise.all([migrateAll(urls), migrateAll(urls)]);
    const applied = both.flatMap((one) => one.applied);
    expect(applied).toContain('0001_initial');
    expect(applied).toContain('0001_events');
    expect(new Set(applied).size).toBe(applied.length);
    expect(await migrateAll(urls)).toEqual({ applied: [] });
  });

  it('leaves a history that the Prisma CLI reads as its own, and a schema without a difference', async () => {
    const environment = { ...process.env, DATABASE_URL: urls.databaseUrl };
    const cli = (...args: string[]) => run('npx', ['prisma', 'migrate', ...args], { env: environment });
    expect((await cli('status')).stdout).toContain('Database schema is up to date');
    const difference = await cli(
      'diff',
      '--from-config-datasource',
      '--to-schema',
      'prisma/schema.prisma',
      '--exit-code',
    );
    expect(difference.stdout).toContain('No difference detected');
  });

  it('refuses a database that another version of a migration has made', async () => {
    const client = new pg.Client({ connectionString: urls.databaseUrl });
    await client.connect();
    await client.query("UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name = '0001_initial'");
    await expect(migrateAll(urls)).rejects.toMatchObject({ kind: 'conflict' });
    await client.end();
  });
});
