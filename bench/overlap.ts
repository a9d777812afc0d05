import type { Coverage } from '@/lib/core/personas/coverage';
import { updateWorkspace } from '@/lib/services/accounts/update-workspace';
import type { ServiceContext } from '@/lib/services/context';
import { createPersona } from '@/lib/services/personas/create-persona';
import { readCoverage } from '@/lib/services/personas/read-coverage';
import { createSegment } from '@/lib/services/segments/create-segment';
import { getSegment } from '@/lib/services/segments/get-segment';
import { publishSegment } from '@/lib/services/segments/publish-segment';
import { runRefresh } from '@/lib/services/segments/run-refresh';
import type { Behaviour } from './behaviour';
import type { DuckDb } from './duckdb';
import type { Facts, InsightCase } from './insight-cases';
import { asOf } from './preview-cases';
import { contextOf, type Stand, say } from './stand';
import { overlapInDuckDb, type SegmentCase, tenSegments } from './ten-segments';

/**
 * Ten personas on ten segments, whose lists both keep: which of the active are in none, one, several, and which two
 * share. As a page reads it, which finds it counted since the lists were refreshed; and as it is counted then.
 */
export async function overlapCases(stand: Stand, duckdb: DuckDb, { workspaceId }: Behaviour): Promise<InsightCase[]> {
  const ctx = contextOf(stand, workspaceId);
  await keepLists(ctx);
  const lists = tenSegments.map(({ keys }, list) => `SELECT ${list} AS list, profile_key FROM (${keys})`);
  await duckdb.run(`CREATE OR REPLACE TABLE members AS FROM (${lists.join(' UNION ALL ')}) ORDER BY list, profile_key`);
  const asked = { goalMs: 15, peer: overlapInDuckDb };
  return [
    { ...asked, name: 'overlap of 10 segments', ask: async (asker) => factsOf(await readCoverage(asker)) },
    {
      ...asked,
      name: 'overlap of 10 segments, counted anew',
      ask: async (asker) => {
        await asker.db.keptOverlaps.deleteMany({ where: { workspaceId } });
        return factsOf(await readCoverage(asker));
      },
    },
  ];
}

/** Publishing keeps a list of members for each version; made once per data folder. */
async function keepLists(ctx: ServiceContext): Promise<void> {
  const { workspaceId } = ctx.actor;
  const known = new Set((await ctx.db.persona.findMany({ where: { workspaceId } })).map(({ key }) => key));
  const missing = tenSegments.filter(({ key }) => !known.has(key));
  if (missing.length > 0) {
    say('Publishing ten segments, each with its history …');
    await updateWorkspace(ctx, { clock: asOf });
  }
  for (const segment of missing) await standOn(ctx, segment);
  const open = await ctx.db.segmentSnapshot.findMany({ where: { workspaceId, state: { not: 'done' } } });
  for (const { id } of open) await runRefresh({ ...ctx, now: new Date() }, { workspaceId, snapshotId: id });
}

async function standOn(ctx: ServiceContext, { key, rule }: SegmentCase): Promise<void> {
  await createSegment(ctx, { key, name: key, rule });
  const { draft } = await getSegment(ctx, { key });
  await publishSegment(ctx, { key, revision: draft.revision, note: 'To be measured.', purpose: 'To be measured.' });
  await createPersona(ctx, { key, name: key, segment: { key, version: 1 } });
}

const placeOf = (key: string) => tenSegments.findIndex((segment) => segment.key === key);

function factsOf({ active, one, several, personas, overlaps }: Coverage): Facts {
  const each = personas.map(({ key, members }) => [placeOf(key), placeOf(key), members]);
  const two = overlaps.map((pair) => [
    ...[placeOf(pair.one.key), placeOf(pair.other.key)].toSorted((a, b) => a - b),
    pair.both,
  ]);
  const shared = [...each, ...two].filter(([, , people]) => people !== 0);
  return [[-1, -1, active], [-2, -2, one + several], [-3, -3, one], ...shared];
}
