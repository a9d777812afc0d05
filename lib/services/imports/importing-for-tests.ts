import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/core/access';
import type { Import } from '@/lib/core/imports/import';
import type { Mapping } from '@/lib/core/imports/mapping';
import { connectEvents } from '@/lib/data/events/client';
import { connectDatabase } from '@/lib/data/prisma-client';
import { uploadFiles } from '@/lib/data/upload-files';
import type { ServiceContext } from '../context';
import { createImport } from './create-import';
import { getImport } from './get-import';
import { runImport } from './run-import';
import { runUndo } from './run-undo';
import { startImport } from './start-import';
import { undoImport } from './undo-import';

/** A file of orders, who, when and for how much, as most tests read it. */
export const ordersMapping = {
  kind: 'events',
  profile: { column: 'who' },
  event: { constant: 'order' },
  time: { column: 'at', format: 'iso' },
  amount: { column: 'amount' },
} satisfies Mapping;

/** Real stores, and imports run here as the queue would run them. */
export function openImporting(environment: Record<string, string | undefined>) {
  const db = connectDatabase(environment.DATABASE_URL ?? '');
  const events = connectEvents(environment.CLICKHOUSE_URL ?? '');
  const files = uploadFiles(environment.DRAMATIS_DATA_DIR ?? '');

  async function workspace(settings: { zone?: string } = {}): Promise<ServiceContext> {
    const made = await db.workspace.create({ data: { slug: randomUUID(), name: 'Imports', ...settings } });
    const actor: Actor = { kind: 'member', id: randomUUID(), name: 'Ines', workspaceId: made.id, role: 'editor' };
    return { actor, db, events, files, now: new Date() };
  }

  const job = (ctx: ServiceContext, found: Import) => ({ workspaceId: ctx.actor.workspaceId, importId: found.id });

  async function upload(ctx: ServiceContext, content: string | Buffer, name = 'rows.csv'): Promise<Import> {
    return createImport(ctx, { name, start: false, body: chunksOf(Buffer.from(content)) });
  }

  async function run(ctx: ServiceContext, found: Import): Promise<Import> {
    await runImport(ctx, job(ctx, found));
    return getImport(ctx, { id: found.id });
  }

  async function bringIn(ctx: ServiceContext, content: string | Buffer, mapping: Mapping): Promise<Import> {
    const found = await upload(ctx, content);
    await startImport(ctx, { id: found.id, mapping });
    return run(ctx, found);
  }

  async function undo(ctx: ServiceContext, found: Import): Promise<Import> {
    await undoImport(ctx, { id: found.id });
    await runUndo(ctx, job(ctx, found));
    return getImport(ctx, { id: found.id });
  }

  /** Everything the event store holds of a workspace, but for when it came. */
  async function held(ctx: ServiceContext) {
    const params = { workspace: ctx.actor.workspaceId };
    const [eventRows, traits, profiles] = await Promise.all([
      events.query<{ n: number; ids: number }>(
        'SELECT toUInt32(count()) AS n, toUInt32(uniqExact(event_id)) AS ids FROM events WHERE workspace_id = {workspace: UUID}',
        { params },
      ),
      events.query<{ name: string; profile: string; value: string }>(
        `SELECT name, profile_id AS profile, value FROM (
          SELECT name, profile_key, argMax(if(type = 'text', text, toString(number)), (received_at, ordinal)) AS value
          FROM trait_values WHERE workspace_id = {workspace: UUID} GROUP BY name, profile_key
        ) AS t INNER JOIN (
          SELECT profile_key, profile_id FROM profiles FINAL WHERE workspace_id = {workspace: UUID}
        ) AS p ON p.profile_key = t.profile_key ORDER BY name, profile`,
        { params },
      ),
      events.query<{ profile: string; events: number }>(
        'SELECT profile_id AS profile, toUInt32(event_count) AS events FROM profiles FINAL WHERE workspace_id = {workspace: UUID} ORDER BY profile',
        { params },
      ),
    ]);
    return { events: eventRows[0], traits, profiles };
  }

  async function leftovers(found: Import): Promise<number> {
    const run = await db.import.findUniqueOrThrow({ where: { id: found.id } });
    const [row] = await events.query<{ n: number }>(
      'SELECT toUInt32((SELECT count() FROM staged_events WHERE source = {batch: UUID}) + (SELECT count() FROM touched_profiles WHERE source = {batch: UUID})) AS n',
      { params: { batch: run.attempt ?? found.id } },
    );
    return row?.n ?? -1;
  }

  const close = () => Promise.all([db.$disconnect(), events.close()]);
  return { db, events, files, workspace, upload, run, bringIn, undo, held, leftovers, close };
}

async function* chunksOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
