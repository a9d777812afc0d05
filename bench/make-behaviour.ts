import { randomUUID } from 'node:crypto';
import { longWork, rebuildProfiles } from '@/lib/data/events/profiles-read-model';
import { dropStaged } from '@/lib/data/events/staging';
import { insertEvents } from '@/lib/data/write-events';
import { demoRows } from '@/lib/services/demo/make-demo';
import { type Stand, say } from './stand';

/** All data ends here, whatever today is. */
export const endOfData = Date.UTC(2025, 6, 1) - 1;

const seed = 1893;
/** People of the demo generator do about twenty things in this time. */
const days = 180;
const eventsPerProfile = 20;
const mostGenerated = 20_000;
const daysShifted = 6;

const eventColumns = 'event, row_hash, texts, numbers, flags, times, lists';
const keyOfCopy = "sipHash64(toString({workspace: UUID}), concat(people.profile_id, '-', toString(copy)))";

/**
 * Fills a workspace with the demo's people, each generated one several times: copies have ids of their own and lived up
 * to six days earlier. Generated rows go through the product's own writer; copies are made where they are stored.
 */
export async function makeBehaviour(stand: Stand, workspaceId: string, wantedEvents: number): Promise<void> {
  const people = Math.max(1, Math.round(wantedEvents / eventsPerProfile));
  const generated = Math.min(people, mostGenerated);
  const source = randomUUID();
  say(`Generating ${generated.toLocaleString('en')} people …`);
  await insertEvents(stand, { workspaceId, source }, demoRows({ profiles: generated, seed, days }, endOfData));
  await keepEarlierPlans(stand, workspaceId);
  await copyPeople(stand, workspaceId, { source, copies: Math.round(people / generated) - 1 });
  say('Waiting for merges …');
  await untilMerged(stand);
}

async function copyPeople(
  { events }: Stand,
  workspaceId: string,
  { source, copies }: { source: string; copies: number },
): Promise<void> {
  const batch = randomUUID();
  const params = { workspace: workspaceId, source, batch, copies: copies + 1 };
  const run = (sql: string) => events.command(sql, { params, settings: longWork });
  const people = 'SELECT profile_key, profile_id FROM profiles FINAL WHERE workspace_id = {workspace: UUID}';
  say(`Copying them ${copies} times …`);
  await run(
    `INSERT INTO touched_profiles (source, profile_key, profile_id)
    SELECT {batch: UUID}, ${keyOfCopy}, concat(people.profile_id, '-', toString(copy))
    FROM (${people}) AS people ARRAY JOIN range(1, {copies: UInt32}) AS copy
    UNION ALL
    SELECT {batch: UUID}, profile_key, profile_id FROM (${people}) AS people`,
  );
  await run(
    `INSERT INTO events (workspace_id, profile_key, ts, event_id, received_at, source, ${eventColumns})
    SELECT
      {workspace: UUID}, ${keyOfCopy},
      ts - toIntervalMillisecond(sipHash64(people.profile_id, copy) % ${daysShifted * 86_400_000}) AS at,
      reinterpretAsUInt128(sipHash128Reference(event_id, copy)),
      toStartOfDay(at) + toIntervalDay(1), {batch: UUID}, ${eventColumns}
    FROM (SELECT * FROM events WHERE workspace_id = {workspace: UUID} AND source = {source: UUID}) AS done
    INNER JOIN (${people}) AS people ON people.profile_key = done.profile_key
    ARRAY JOIN range(1, {copies: UInt32}) AS copy`,
  );
  await run(
    `INSERT INTO trait_values (workspace_id, name, profile_key, received_at, ordinal, source, type, text, number, list)
    SELECT {workspace: UUID}, name, ${keyOfCopy}, received_at, ordinal, {batch: UUID}, type, text, number, list
    FROM (SELECT * FROM trait_values WHERE workspace_id = {workspace: UUID} AND source = {source: UUID}) AS known
    INNER JOIN (${people}) AS people ON people.profile_key = known.profile_key
    ARRAY JOIN range(1, {copies: UInt32}) AS copy`,
  );
  say('Rebuilding the profiles …');
  await rebuildProfiles(events, workspaceId, batch, randomUUID());
  await dropStaged(events, batch);
}

/** Traits have a history: who pays now was once on the free plan. */
async function keepEarlierPlans({ events }: Stand, workspaceId: string): Promise<void> {
  await events.command(
    `INSERT INTO trait_values (workspace_id, name, profile_key, received_at, ordinal, source, type, text)
    SELECT workspace_id, name, profile_key, received_at - toIntervalDay(30), ordinal, source, type, 'free'
    FROM trait_values
    WHERE workspace_id = {workspace: UUID} AND name = 'plan' AND text IN ('pro', 'team')`,
    { params: { workspace: workspaceId }, settings: longWork },
  );
}

const mergeWaitMs = 120_000;

/** Parts are merged in the background after a large write; what is measured is the time after. */
async function untilMerged({ events }: Stand): Promise<void> {
  const end = Date.now() + mergeWaitMs;
  let quiet = 0;
  while (quiet < 3 && Date.now() < end) {
    const [row] = await events.query<{ merges: string }>('SELECT count() AS merges FROM system.merges');
    quiet = row?.merges === '0' ? quiet + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
