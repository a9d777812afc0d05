import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { ManifestTable } from '@/lib/local/backup/manifest';

/** Of the job queue only what somebody waits for: the rest is its own bookkeeping, made anew by the migration. */
const queueTables = ['queue', 'job', 'schedule', 'job_dependency'];

/** The tables to keep, each after those it refers to. Names are quoted as SQL wants them. */
export async function listPostgresTables(client: Client): Promise<ManifestTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; refers_to: string[] }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
            ARRAY(SELECT quote_ident(attname) FROM pg_attribute
                  WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
            ARRAY(SELECT DISTINCT format('%I.%I', fn.nspname, f.relname) FROM pg_constraint k
                  JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
                  WHERE (k.conrelid = c.oid OR k.conrelid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = c.oid))
                    AND k.contype = 'f' AND k.confrelid <> c.oid) AS refers_to
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND (n.nspname = 'public' AND c.relname <> '_prisma_migrations'
            OR n.nspname = 'pgboss' AND c.relname = ANY($1))
     ORDER BY 1`,
    [queueTables],
  );
  return inOrderOfReference(rows).map(({ name, columns }) => ({ name, columns }));
}

export async function listPostgresMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name || ' ' || checksum AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** A table's rows in COPY's text form; `rowCount` is right once the stream has ended. */
export function readPostgresTable(client: Client, { name, columns }: ManifestTable) {
  return client.query(copyTo(`COPY (SELECT ${columns.join(', ')} FROM ${name}) TO STDOUT`));
}

/** Fills a table and answers with the number of rows. */
export async function fillPostgresTable(
  client: Client,
  { name, columns }: ManifestTable,
  chunks: AsyncIterable<Uint8Array>,
): Promise<number> {
  const target = client.query(copyFrom(`COPY ${name} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(chunks), target);
  return target.rowCount ?? 0;
}

/** Which of these tables, those of the queue left out, hold rows. */
export async function filledPostgresTables(client: Client, tables: ManifestTable[]): Promise<string[]> {
  const filled: string[] = [];
  for (const { name } of tables.filter((table) => !table.name.startsWith('pgboss.'))) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${name} LIMIT 1`);
    if (rowCount) filled.push(name);
  }
  return filled;
}

/** Counters go on after the highest number that came back. */
export async function moveSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ move: string }>(
    `SELECT format('SELECT setval(%L, (SELECT max(%I) FROM %I.%I))', sequence, column_name, table_schema, table_name) AS move
     FROM (SELECT *, pg_get_serial_sequence(format('%I.%I', table_schema, table_name), column_name) AS sequence
           FROM information_schema.columns WHERE table_schema = 'public') AS counted
     WHERE sequence IS NOT NULL`,
  );
  for (const { move } of rows) await client.query(move);
}

type Row = ManifestTable & { refers_to: string[] };

function inOrderOfReference(rows: Row[]): Row[] {
  const ordered: Row[] = [];
  const place = (row: Row, path: string[]) => {
    if (ordered.includes(row) || path.includes(row.name)) return;
    for (const other of rows) if (row.refers_to.includes(other.name)) place(other, [...path, row.name]);
    ordered.push(row);
  };
  for (const row of rows) place(row, []);
  return ordered;
}
