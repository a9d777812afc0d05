import type { Behaviour } from './behaviour';
import { benchBoard } from './board';
import type { DuckDb } from './duckdb';
import { inTurn, type Runs } from './in-turn';
import { type Facts, type InsightCase, insightCases } from './insight-cases';
import type { Measurement, Part } from './measurement';
import { overlapCases } from './overlap';
import { quantile } from './quantile';
import { contextOf, type Stand, say } from './stand';

const warmRuns = 15;

/** Each insight as its screen asks it, nothing kept from before, beside SQL written by hand; then a board of them. */
export async function benchInsights(stand: Stand, duckdb: DuckDb, behaviour: Behaviour): Promise<Part> {
  const measurements: Measurement[] = [];
  const details: Record<string, unknown> = {};
  for (const example of [...insightCases, ...(await overlapCases(stand, duckdb, behaviour))]) {
    say(`Asking for ${example.name} …`);
    const runs = await runBoth(stand, duckdb, behaviour, example);
    measurements.push(measurementOf(example, runs));
    details[example.name] = runs;
  }
  say('Opening a board of 8 tiles …');
  const board = await benchBoard(stand, behaviour);
  return { measurements: [...measurements, ...board.measurements], details: { ...details, ...board.details } };
}

async function runBoth(
  stand: Stand,
  duckdb: DuckDb,
  { workspaceId }: Behaviour,
  { name, ask, peer: question }: InsightCase,
): Promise<Runs> {
  const ours = () => ask(contextOf(stand, workspaceId));
  const peer = () => duckdb.rows(question);
  const theirs = (await peer()).map((row) => Object.values(row).map(Number));
  requireEqual(name, await ours(), theirs);
  return (await inTurn({ runs: warmRuns }, { ours, peer })).runs;
}

/** Two engines that find other numbers measure nothing. */
function requireEqual(name: string, ours: Facts, peer: Facts): void {
  const [mine, theirs] = [ours, peer].map((facts) =>
    facts
      .map((fact) => fact.join(' '))
      .toSorted()
      .join('\n'),
  );
  if (mine !== theirs) throw new Error(`"${name}" differs.\nours\n${mine}\npeer\n${theirs}`);
}

function measurementOf({ name, goalMs }: InsightCase, { ours, peer }: Runs): Measurement {
  return { work: `${name}: p50`, unit: 'ms', ours: quantile(ours, 0.5), peer: quantile(peer, 0.5), goal: goalMs };
}
