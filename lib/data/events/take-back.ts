import 'server-only';
import { z } from 'zod';
import type { EventStore } from './client';
import { keptColumns, queryName } from './insert';
import { longWork, rebuildProfiles } from './profiles-read-model';

/** Everything a source brought, or only what it brought at one moment, or of one profile. */
export type Brought = { workspaceId: string; source: string; receivedAt: Date | null; profileId?: string | undefined };

/**
 * Takes back what a source brought: its events and trait values go, what they replaced returns, and everything else
 * stays as it is. Call it under the write lock. It can be repeated at any point after a crash, and then finishes.
 */
export async function takeBack(events: EventStore, brought: Brought): Promise<void> {
  await stopQueries(events, brought.source);
  const run = commandsOf(events, brought);
  const remove = removalsOf(events, brought);
  await noteTouched(run);
  const hasReplaced = await remove.isThere('replaced_events', isReplaced);
  if (hasReplaced) await handReplacedOn(run);
  await remove('replaced_events', isReplacedLater);
  await remove('events', isBrought);
  await remove('trait_values', isBrought);
  if (hasReplaced) await restoreReplaced(run);
  await rebuildProfiles(events, brought.workspaceId, brought.source, queryName(brought.source));
  await remove('replaced_events', isReplaced);
  await run('ALTER TABLE touched_profiles DROP PARTITION {source: String}');
}

type Run = (sql: string) => Promise<void>;

function paramsOf({ workspaceId, source, receivedAt, profileId = '' }: Brought): Record<string, unknown> {
  return { workspace: workspaceId, source, at: receivedAt?.getTime() ?? -1, profile: profileId };
}

function commandsOf(events: EventStore, brought: Brought): Run {
  const params = paramsOf(brought);
  return (sql) => events.command(sql, { params, settings: longWork, queryId: queryName(brought.source) });
}

const isAt = (column: string) => `({at: Int64} < 0 OR ${column} = fromUnixTimestamp64Milli({at: Int64}, 'UTC'))`;
const isOfProfile =
  "({profile: String} = '' OR profile_key = sipHash64(toString({workspace: UUID}), {profile: String}))";
const isOurs = `workspace_id = {workspace: UUID} AND ${isOfProfile}`;
const isBrought = `${isOurs} AND source = {source: UUID} AND ${isAt('received_at')}`;
const isReplaced = `${isOurs} AND replaced_by = {source: UUID} AND ${isAt('replaced_at')}`;

const isReplacedLater = isBrought;

type Remove = {
  (table: string, where: string): Promise<void>;
  isThere: (table: string, where: string) => Promise<boolean>;
};

/** A deletion goes through every part of a table, so it is asked for only where there is something to delete. */
function removalsOf(events: EventStore, brought: Brought): Remove {
  const run = commandsOf(events, brought);
  const isThere = async (table: string, where: string) => {
    const rows = await events.query(`SELECT 1 AS found FROM ${table} WHERE ${where} LIMIT 1`, {
      params: paramsOf(brought),
      settings: longWork,
    });
    return rows.length > 0;
  };
  const remove = async (table: string, where: string) => {
    if (await isThere(table, where)) await run(`DELETE FROM ${table} WHERE ${where}`);
  };
  return Object.assign(remove, { isThere });
}

/** Brings back what was replaced, but for what is there again already. */
async function restoreReplaced(run: Run): Promise<void> {
  await run(
    `INSERT INTO events (workspace_id, ${keptColumns})
    SELECT workspace_id, ${keptColumns} FROM replaced_events
    WHERE ${isReplaced} AND event_id NOT IN (
      SELECT event_id FROM events
      WHERE workspace_id = {workspace: UUID} AND event_id IN (SELECT event_id FROM replaced_events WHERE ${isReplaced})
    )
    LIMIT 1 BY event_id`,
  );
}

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
  await run(
    `INSERT INTO replaced_events (workspace_id, replaced_by, replaced_at, ${keptColumns})
    SELECT mine.workspace_id, later.replaced_by, later.replaced_at, ${keptColumns
      .split(', ')
      .map((column) => `mine.${column}`)
      .join(', ')}
    FROM (SELECT * FROM replaced_events WHERE ${isReplaced}) AS mine
    INNER JOIN (
      SELECT event_id, replaced_by, replaced_at FROM replaced_events WHERE ${isReplacedLater}
    ) AS later ON later.event_id = mine.event_id`,
  );
}

/** Which of these sources have traits on a profile, or were being taken off it when a process died. */
export async function listSourcesOn(
  events: EventStore,
  workspaceId: string,
  { profileId, sources }: { profileId: string; sources: string[] },
): Promise<string[]> {
  if (sources.length === 0) return [];
  const rows = await events.query(
    `SELECT source FROM trait_values WHERE workspace_id = {workspace: UUID} AND ${isOfProfile} AND has({sources: Array(UUID)}, source)
     UNION DISTINCT
     SELECT source FROM touched_profiles WHERE ${isOfProfile} AND has({sources: Array(UUID)}, source)`,
    { params: { workspace: workspaceId, profile: profileId, sources }, schema: z.object({ source: z.string() }) },
  );
  return rows.map(({ source }) => source);
}
