import 'server-only';
import type { EventStore } from './client';
import { keptColumns, queryName } from './insert';
import { longWork, rebuildProfiles } from './profiles-read-model';

/** Everything a source brought, or only what it brought at one moment. */
export type Brought = { workspaceId: string; source: string; receivedAt: Date | null };

/**
 * Takes back what a source brought: its events and trait values go, what they replaced returns, and everything else
 * stays as it is. Call it under the write lock. It can be repeated at any point after a crash, and then finishes.
 */
export async function takeBack(events: EventStore, brought: Brought): Promise<void> {
  await stopQueries(events, brought.source);
  const run = commandsOf(events, brought);
  await noteTouched(run);
  await handReplacedOn(run);
  await run(`DELETE FROM events WHERE ${isBrought}`);
  await run(`DELETE FROM trait_values WHERE ${isBrought}`);
  await run(
    `INSERT INTO events (workspace_id, ${keptColumns})
    SELECT workspace_id, ${keptColumns} FROM replaced_events
    WHERE ${isReplaced} AND event_id NOT IN (
      SELECT event_id FROM events
      WHERE workspace_id = {workspace: UUID} AND event_id IN (SELECT event_id FROM replaced_events WHERE ${isReplaced})
    )
    LIMIT 1 BY event_id`,
  );
  await rebuildProfiles(events, brought.workspaceId, brought.source, queryName(brought.source));
  await run(`DELETE FROM replaced_events WHERE ${isReplaced}`);
  await run('ALTER TABLE touched_profiles DROP PARTITION {source: String}');
}

type Run = (sql: string) => Promise<void>;

function commandsOf(events: EventStore, { workspaceId, source, receivedAt }: Brought): Run {
  const params = { workspace: workspaceId, source, at: receivedAt?.getTime() ?? -1 };
  return (sql) => events.command(sql, { params, settings: longWork, queryId: queryName(source) });
}

const isAt = (column: string) => `({at: Int64} < 0 OR ${column} = fromUnixTimestamp64Milli({at: Int64}, 'UTC'))`;
const isBrought = `workspace_id = {workspace: UUID} AND source = {source: UUID} AND ${isAt('received_at')}`;
const isReplaced = `workspace_id = {workspace: UUID} AND replaced_by = {source: UUID} AND ${isAt('replaced_at')}`;

/** A process that died may have left a query at work. */
async function stopQueries(events: EventStore, source: string): Promise<void> {
  await events.command('KILL QUERY WHERE startsWith(query_id, {name: String}) SYNC', {
    params: { name: `write-${source}-` },
  });
}

/** Noted before anything goes, and dropped when all is done: a repetition knows them all. */
async function noteTouched(run: Run): Promise<void> {
  await run(
    `INSERT INTO touched_profiles (source, profile_key, profile_id)
    SELECT DISTINCT {source: UUID}, profile_key, ''
    FROM (
      SELECT profile_key FROM events WHERE ${isBrought}
      UNION ALL SELECT profile_key FROM trait_values WHERE ${isBrought}
      UNION ALL SELECT profile_key FROM replaced_events WHERE ${isReplaced}
    )`,
  );
}

/**
 * A later import may have replaced in turn what this one brought, and would bring it back when undone. It shall bring
 * back what this one had replaced, and nothing where this one was the first.
 */
async function handReplacedOn(run: Run): Promise<void> {
  const later = `workspace_id = {workspace: UUID} AND source = {source: UUID} AND ${isAt('received_at')}`;
  await run(
    `INSERT INTO replaced_events (workspace_id, replaced_by, replaced_at, ${keptColumns})
    SELECT mine.workspace_id, later.replaced_by, later.replaced_at, ${keptColumns
      .split(', ')
      .map((column) => `mine.${column}`)
      .join(', ')}
    FROM (SELECT * FROM replaced_events WHERE ${isReplaced}) AS mine
    INNER JOIN (
      SELECT event_id, replaced_by, replaced_at FROM replaced_events WHERE ${later}
    ) AS later ON later.event_id = mine.event_id`,
  );
  await run(`DELETE FROM replaced_events WHERE ${later}`);
}
