import { listTimeline } from '@/lib/services/profiles/list-timeline';
import type { Behaviour } from './behaviour';
import type { DuckDb } from './duckdb';
import { inTurn, type Runs } from './in-turn';
import type { Measurement, Part } from './measurement';
import { quantile } from './quantile';
import { contextOf, type Stand, say } from './stand';

const profilesAsked = 500;
const pageSize = 50;

type Chosen = { profile_id: string; profile_key: string };

/** The newest page of what one profile did: the use case behind the screen, beside the same rows in the same order. */
export async function benchTimeline(stand: Stand, duckdb: DuckDb, { workspaceId }: Behaviour): Promise<Part> {
  say(`Reading the timelines of ${profilesAsked} profiles …`);
  const chosen = await stand.events.query<Chosen>(
    `SELECT profile_id, profile_key FROM profiles FINAL WHERE workspace_id = {workspace: UUID}
    ORDER BY sipHash64(profile_key, 42) LIMIT {n: UInt32}`,
    { params: { workspace: workspaceId, n: profilesAsked } },
  );
  const ctx = contextOf(stand, workspaceId);
  const { runs, answers } = await inTurn(
    { runs: chosen.length },
    {
      ours: (at) => listTimeline(ctx, { id: chosen[at]?.profile_id ?? '', limit: pageSize }),
      peer: (at) => duckdb.rows(newestPage, [BigInt(chosen[at]?.profile_key ?? 0)]),
    },
  );
  for (const [at, { profile_id: id }] of chosen.entries()) {
    const ours = answers.ours[at]?.items.map(({ ts, event }) => [Date.parse(ts), event]) ?? [];
    const peer = answers.peer[at]?.slice(0, pageSize).map((row) => [Number(row.at), row.event]) ?? [];
    requireEqual(id, ours, peer);
  }
  return { measurements: measurementsOf(runs), details: runs };
}

const newestPage = `SELECT *, epoch_ms(ts) AS at FROM events WHERE profile_key = $1 ORDER BY ts DESC LIMIT ${pageSize + 1}`;

/** Events of one moment have an order of their own here, and none there. */
function requireEqual(id: string, ours: unknown[][], peer: unknown[][]): void {
  const sorted = (rows: unknown[][]) => JSON.stringify(rows.map((row) => JSON.stringify(row)).toSorted());
  if (sorted(ours) !== sorted(peer))
    throw new Error(`The timelines of ${id} differ.\n${sorted(ours)}\n${sorted(peer)}`);
}

function measurementsOf({ ours, peer }: Runs): Measurement[] {
  const of = (work: string, share: number, goal: number): Measurement => ({
    work: `timeline of one profile: ${work}`,
    unit: 'ms',
    ours: quantile(ours, share),
    peer: quantile(peer, share),
    goal,
  });
  return [of('p50', 0.5, 15), of('p99', 0.99, 30)];
}
