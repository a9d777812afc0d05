import type { Preview } from '@/lib/core/segments/segment';
import { previewRule } from '@/lib/services/segments/preview-rule';
import type { Behaviour } from './behaviour';
import type { DuckDb } from './duckdb';
import { inTurn, type Runs } from './in-turn';
import type { Measurement, Part } from './measurement';
import { asOf, type PreviewCase, previewCases } from './preview-cases';
import { quantile, timed } from './quantile';
import { contextOf, type Stand, say } from './stand';

const mostWarmRuns = 20;
/** Where others keep the machine busy, fewer runs have to do. */
const patienceMs = 40_000;
const goalMs = 200;

/** Counts of each condition, as the rule builder asks for them: the whole use case, beside SQL written by hand. */
export async function benchPreview(stand: Stand, duckdb: DuckDb, behaviour: Behaviour): Promise<Part> {
  const measurements: Measurement[] = [];
  const details: Record<string, unknown> = {};
  for (const example of previewCases) {
    say(`Previewing ${example.name} …`);
    const { runs, answer } = await runBoth(stand, duckdb, behaviour, example);
    measurements.push(...measurementsOf(example.name, runs));
    details[example.name] = { ...runs, count: answer.count, total: answer.total, conditions: answer.conditions };
  }
  return { measurements, details };
}

async function runBoth(stand: Stand, duckdb: DuckDb, { workspaceId }: Behaviour, example: PreviewCase) {
  const question = questionOf(example);
  const ours = () => previewRule(contextOf(stand, workspaceId), { rule: example.rule, as_of: asOf });
  const peer = () => duckdb.rows(question);
  const first = { ours: await timed(ours), peer: await timed(peer) };
  requireEqual(example, first.ours.result, first.peer.result[0] ?? {});
  const warm = await inTurn({ runs: mostWarmRuns, patienceMs }, { ours, peer });
  const runs: Runs = {
    ours: [first.ours.ms, ...warm.runs.ours],
    peer: [first.peer.ms, ...warm.runs.peer],
  };
  return { runs, answer: first.ours.result };
}

function questionOf({ facts, all, counts }: PreviewCase): string {
  const counted = counts.flatMap(([, alone, left], index) => [
    `count(*) FILTER (WHERE ${alone}) AS alone_${index}`,
    ...(left === null ? [] : [`count(*) FILTER (WHERE ${left}) AS left_${index}`]),
  ]);
  return `SELECT count(*) AS total, count(*) FILTER (WHERE ${all}) AS members, ${counted.join(', ')} FROM (${facts})`;
}

/** Two engines that count other people measure nothing. */
function requireEqual({ name, counts }: PreviewCase, ours: Preview, peer: Record<string, unknown>): void {
  const fromUs = [
    ['total', ours.total],
    ['members', ours.count],
    ...ours.conditions.map(({ path, alone, left }) => [path, alone, left]),
  ];
  const fromPeer = [
    ['total', Number(peer.total)],
    ['members', Number(peer.members)],
    ...counts.map(([path, , left], index) => [
      path,
      Number(peer[`alone_${index}`]),
      left === null ? null : Number(peer[`left_${index}`]),
    ]),
  ];
  if (JSON.stringify(fromUs) === JSON.stringify(fromPeer)) return;
  throw new Error(`"${name}" counts differ.\nours ${JSON.stringify(fromUs)}\npeer ${JSON.stringify(fromPeer)}`);
}

function measurementsOf(name: string, { ours, peer }: Runs): Measurement[] {
  const [first, ...warm] = ours;
  const [peerFirst, ...peerWarm] = peer;
  const of = (work: string, share: number, goal: number | null): Measurement => ({
    work: `preview, ${name}: ${work}`,
    unit: 'ms',
    ours: quantile(warm, share),
    peer: quantile(peerWarm, share),
    goal,
  });
  return [
    { ...of('first', 1, null), ours: first ?? 0, peer: peerFirst ?? 0 },
    of('p50', 0.5, goalMs),
    of('p95', 0.95, null),
  ];
}
