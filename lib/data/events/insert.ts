import 'server-only';
import { randomUUID } from 'node:crypto';
import type { EventStore } from './client';
import { longWork, rebuildProfiles } from './profiles-read-model';

/** A write under the lock: what was staged as `batch` becomes rows of `source`, all received at one moment. */
export type Write = { workspaceId: string; source: string; batch: string; receivedAt: Date };
export type WriteOptions = {
  /** What a row is: an event that may bring traits, or a profile that is known already when nothing of it is new. */
  unit: 'events' | 'profiles';
  onChange: 'keep' | 'replace';
};
/** Rows by what became of them. */
export type Written = { accepted: number; changed: number; duplicate: number };
export type Step = 'checking' | 'writing' | 'rebuilding';

const rowsPerBucket = 2_000_000;

/** The queries of a write have names that begin alike, so that they can be stopped after their process has died. */
export function queryName(source: string): string {
  return `write-${source}-${randomUUID()}`;
}

/**
 * Writes what was staged: only events whose id is not known yet, one moment for all. Call it under the write lock with
 * the write noted as open; when it throws or its process dies, the write is rolled back by whoever comes next.
 */
export async function writeStaged(
  events: EventStore,
  write: Write,
  options: WriteOptions,
  onStep: (step: Step) => Promise<void>,
): Promise<Written> {
  const run = commandsOf(events, write);
  await onStep('checking');
  const staged = await lookAtStaged(events, write);
  const buckets = Array.from({ length: staged.buckets }, (_, bucket) => ({ bucket, buckets: staged.buckets }));
  for (const bucket of buckets) await judge(run, bucket, { ...options, hasRowIds: staged.hasRowIds });
  await noteTouched(run, options);
  await onStep('writing');
  if (options.onChange === 'replace' && (await replacesAny(events, write))) await setReplacedAside(run);
  for (const bucket of buckets) await writeEvents(run, bucket);
  await writeTraits(run, options);
  await onStep('rebuilding');
  await rebuildProfiles(events, write.workspaceId, write.batch, queryName(write.source));
  return options.unit === 'events' ? countEvents(events, write) : countProfiles(events, write);
}

type Run = (sql: string, params?: Record<string, unknown>) => Promise<void>;
type Bucket = { bucket: number; buckets: number };

function commandsOf(events: EventStore, write: Write): Run {
  const params = paramsOf(write);
  return (sql, more = {}) =>
    events.command(sql, { params: { ...params, ...more }, settings: longWork, queryId: queryName(write.source) });
}

function paramsOf({ workspaceId, source, batch, receivedAt }: Write): Record<string, unknown> {
  return { workspace: workspaceId, source, batch, received: receivedAt.getTime() };
}

const received = "fromUnixTimestamp64Milli({received: Int64}, 'UTC')";

async function lookAtStaged(events: EventStore, write: Write): Promise<{ buckets: number; hasRowIds: boolean }> {
  const [row] = await events.query<{ n: string; named: string }>(
    "SELECT count() AS n, countIf(row_id != '') AS named FROM staged_events WHERE source = {batch: UUID}",
    { params: paramsOf(write), settings: longWork },
  );
  return { buckets: Math.ceil(Number(row?.n ?? 0) / rowsPerBucket), hasRowIds: Number(row?.named ?? 0) > 0 };
}

/** Gives each staged event its id, then its verdict against what is known and what stands before it in its batch. */
async function judge(
  run: Run,
  bucket: Bucket,
  { onChange, hasRowIds }: WriteOptions & { hasRowIds: boolean },
): Promise<void> {
  await run(
    `INSERT INTO staged_ids
      (source, position, line, profile_key, event_id, row_hash, first_hash, previous_hash, nth, of, bucket)
    SELECT
      source, position, line, profile_key,
      if(row_id = '', base_id + place - 1, base_id),
      row_hash,
      if(row_id = '', row_hash, first_hash),
      if(row_id = '', row_hash, previous_hash),
      if(row_id = '', 1, place),
      if(row_id = '', 1, places),
      {bucket: UInt32}
    FROM (
      SELECT
        source, position, line, profile_key, row_id, base_id, row_hash,
        row_number() OVER same AS place,
        count() OVER (PARTITION BY base_id) AS places,
        first_value(row_hash) OVER same AS first_hash,
        lagInFrame(row_hash) OVER same AS previous_hash
      FROM staged_events
      WHERE source = {batch: UUID} AND base_id % {buckets: UInt32} = {bucket: UInt32}
      WINDOW same AS (PARTITION BY base_id ORDER BY position ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    )`,
    bucket,
  );
  const ofBucket = 'source = {batch: UUID} AND bucket = {bucket: UInt32}';
  // Without a row id an event names its profile, so that only the profiles at hand are looked through.
  const near = hasRowIds ? '1' : `profile_key IN (SELECT profile_key FROM staged_ids WHERE ${ofBucket})`;
  const replaces = onChange === 'replace';
  const reference = replaces ? 'if(nth = 1, known_hash, previous_hash)' : 'if(is_known, known_hash, first_hash)';
  const isWritten = replaces ? 'nth = of AND NOT (is_known AND row_hash = known_hash)' : 'NOT is_known AND nth = 1';
  await run(
    `INSERT INTO staged_verdicts (source, position, line, profile_key, event_id, verdict, is_written, is_replacing)
    SELECT
      source, position, line, profile_key, event_id,
      multiIf(NOT is_known AND nth = 1, 'new', row_hash = ${reference}, 'duplicate', 'changed'),
      ${isWritten},
      is_known AND (${isWritten})
    FROM (
      SELECT ids.*, known.known_id != 0 AS is_known, known.known_hash AS known_hash
      FROM (SELECT * FROM staged_ids WHERE ${ofBucket}) AS ids
      LEFT JOIN (
        SELECT event_id AS known_id, row_hash AS known_hash
        FROM events
        WHERE workspace_id = {workspace: UUID} AND ${near}
          AND event_id IN (SELECT event_id FROM staged_ids WHERE ${ofBucket})
      ) AS known ON known.known_id = ids.event_id
    )`,
    bucket,
  );
}

const eventColumns = 'texts, numbers, flags, times, lists';
const isReplacing = 'event_id IN (SELECT event_id FROM staged_verdicts WHERE source = {batch: UUID} AND is_replacing)';

async function replacesAny(events: EventStore, write: Write): Promise<boolean> {
  const rows = await events.query(
    'SELECT 1 AS found FROM staged_verdicts WHERE source = {batch: UUID} AND is_replacing LIMIT 1',
    { params: paramsOf(write), settings: longWork },
  );
  return rows.length > 0;
}

/** Keeps what is about to be replaced where an undo finds it, then takes it out. */
async function setReplacedAside(run: Run): Promise<void> {
  await run(
    `INSERT INTO replaced_events (workspace_id, replaced_by, replaced_at, ${keptColumns})
    SELECT workspace_id, {source: UUID}, ${received}, ${keptColumns}
    FROM events WHERE workspace_id = {workspace: UUID} AND ${isReplacing}`,
  );
  await run(
    `INSERT INTO touched_profiles (source, profile_key, profile_id)
    SELECT DISTINCT {batch: UUID}, profile_key, ''
    FROM events WHERE workspace_id = {workspace: UUID} AND ${isReplacing}`,
  );
  await run(`DELETE FROM events WHERE workspace_id = {workspace: UUID} AND ${isReplacing}`);
}

/** What an event is, but for its workspace. */
export const keptColumns = `profile_key, ts, event, event_id, row_hash, account_id, received_at, source, ${eventColumns}`;

async function writeEvents(run: Run, bucket: Bucket): Promise<void> {
  await run(
    `INSERT INTO events (workspace_id, profile_key, ts, event, event_id, row_hash, received_at, source, ${eventColumns})
    SELECT
      workspace_id, profile_key, fromUnixTimestamp64Milli(ts_ms, 'UTC'), event, verdicts.event_id, row_hash,
      ${received}, {source: UUID}, ${eventColumns}
    FROM (
      SELECT *, profile_key, row_hash FROM staged_events
      WHERE source = {batch: UUID} AND base_id % {buckets: UInt32} = {bucket: UInt32}
    ) AS staged
    INNER JOIN (
      SELECT position, event_id FROM staged_verdicts WHERE source = {batch: UUID} AND is_written
    ) AS verdicts ON verdicts.position = staged.position`,
    bucket,
  );
}

/** The value of each trait that counts in this batch, as one row of `trait_values` without its moment. */
const finalTraits = (where: string) => `
  SELECT name, profile_key, argMax((type, text, number, list), (seq, line)) AS final, max(line) AS ordinal
  FROM staged_traits WHERE source = {batch: UUID} AND ${where} GROUP BY name, profile_key`;

/** Profiles about which a batch says anything new. */
const profilesWithNews = `
  SELECT profile_key FROM staged_verdicts WHERE source = {batch: UUID} AND is_written
  UNION DISTINCT
  SELECT finals.profile_key FROM (${finalTraits('1')}) AS finals
  LEFT JOIN (
    SELECT name, profile_key, argMax((type, text, number, list), (received_at, ordinal)) AS known, 1 AS is_known
    FROM trait_values
    WHERE workspace_id = {workspace: UUID}
      AND name IN (SELECT DISTINCT name FROM staged_traits WHERE source = {batch: UUID})
      AND profile_key IN (SELECT profile_key FROM staged_traits WHERE source = {batch: UUID})
    GROUP BY name, profile_key
  ) AS before ON before.name = finals.name AND before.profile_key = finals.profile_key
  WHERE NOT (before.is_known AND before.known = finals.final)`;

async function writeTraits(run: Run, { unit }: WriteOptions): Promise<void> {
  const counts =
    unit === 'events'
      ? 'line IN (SELECT line FROM staged_verdicts WHERE source = {batch: UUID} AND is_written)'
      : 'profile_key IN (SELECT profile_key FROM touched_profiles WHERE source = {batch: UUID})';
  await run(
    `INSERT INTO trait_values (workspace_id, name, profile_key, received_at, ordinal, source, type, text, number, list)
    SELECT
      {workspace: UUID}, name, profile_key, ${received}, ordinal, {source: UUID},
      final.1, final.2, final.3, final.4
    FROM (${finalTraits(counts)})`,
  );
}

/** Notes every profile that this write is going to change, with the id the source gave it. */
async function noteTouched(run: Run, { unit }: WriteOptions): Promise<void> {
  const news =
    unit === 'events'
      ? 'SELECT profile_key FROM staged_verdicts WHERE source = {batch: UUID} AND is_written'
      : profilesWithNews;
  await run(
    `INSERT INTO touched_profiles (source, profile_key, profile_id)
    SELECT {batch: UUID}, profile_key, any(profile_id)
    FROM (
      SELECT profile_key, profile_id FROM staged_events WHERE source = {batch: UUID}
      UNION ALL
      SELECT profile_key, profile_id FROM staged_traits WHERE source = {batch: UUID}
    )
    WHERE profile_key IN (${news})
    GROUP BY profile_key`,
  );
}

async function countEvents(events: EventStore, write: Write): Promise<Written> {
  const [row] = await events.query<Record<keyof Written, string>>(
    `SELECT
      countIf(verdict = 'new') AS accepted, countIf(verdict = 'changed') AS changed,
      countIf(verdict = 'duplicate') AS duplicate
    FROM staged_verdicts WHERE source = {batch: UUID}`,
    { params: paramsOf(write), settings: longWork },
  );
  return {
    accepted: Number(row?.accepted ?? 0),
    changed: Number(row?.changed ?? 0),
    duplicate: Number(row?.duplicate ?? 0),
  };
}

/** Rows of profiles that were written count as accepted, those of profiles without news as duplicates. */
async function countProfiles(events: EventStore, write: Write): Promise<Written> {
  const [row] = await events.query<{ accepted: string; total: string }>(
    `SELECT uniqExactIf(line, is_touched) AS accepted, uniqExact(line) AS total
    FROM (
      SELECT line, profile_key IN (SELECT profile_key FROM touched_profiles WHERE source = {batch: UUID}) AS is_touched
      FROM (
        SELECT line, profile_key FROM staged_events WHERE source = {batch: UUID}
        UNION ALL
        SELECT line, profile_key FROM staged_traits WHERE source = {batch: UUID}
      )
    )`,
    { params: paramsOf(write), settings: longWork },
  );
  const accepted = Number(row?.accepted ?? 0);
  return { accepted, changed: 0, duplicate: Number(row?.total ?? 0) - accepted };
}
