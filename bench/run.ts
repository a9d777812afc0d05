import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { behaviourOf } from './behaviour';
import { DuckDb } from './duckdb';
import { benchGroups } from './groups';
import { benchImport } from './import-orders';
import { benchInsights } from './insights';
import { loadNow, machineFacts } from './machine';
import type { Part } from './measurement';
import { benchPreview } from './preview';
import { openStand, type Stand, say } from './stand';
import { tableOf } from './table';
import { benchTimeline } from './timeline';

// npm run bench [import] [preview] [timeline] [insights] [groups] [-- --events 10000000 --data DIRECTORY]

const here = fileURLToPath(new URL('.', import.meta.url));
const partNames = ['import', 'preview', 'timeline', 'insights', 'groups'] as const;
type PartName = (typeof partNames)[number];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    events: { type: 'string', default: '10000000' },
    data: { type: 'string', default: join(here, '.data') },
  },
});
const wanted = positionals.length === 0 ? [...partNames] : positionals.map(partNamed);
const wantedEvents = Number(values.events);
if (!Number.isInteger(wantedEvents) || wantedEvents < 1000) throw new Error('--events is a whole number from 1000.');

const folder = join(resolve(values.data), String(wantedEvents));
mkdirSync(folder, { recursive: true, mode: 0o700 });
const stand = await openStand(folder);
const duckdb = await DuckDb.open(join(folder, 'peer.duckdb'));
try {
  await measure();
} finally {
  duckdb.close();
  await stand.stop();
}

async function measure(): Promise<void> {
  const facts: Record<string, unknown> = await machineFacts(stand, duckdb);
  const parts = new Map<PartName, Part>();
  const needsBehaviour = wanted.some((name) => name !== 'import' && name !== 'groups');
  const behaviour = needsBehaviour ? await behaviourOf(stand, duckdb, folder, wantedEvents) : null;
  for (const name of wanted) {
    if (name === 'import') parts.set(name, await benchImport(stand, duckdb, folder));
    else if (name === 'groups') parts.set(name, await benchGroups(folder));
    else if (behaviour !== null) parts.set(name, await benchOn(name, { stand, duckdb, behaviour }));
  }
  const machine = { ...facts, load_after: loadNow() };
  print(machine, behaviour, parts);
  keep({ at: new Date().toISOString(), machine, behaviour, parts: Object.fromEntries(parts) });
}

type Ground = { stand: Stand; duckdb: DuckDb; behaviour: Awaited<ReturnType<typeof behaviourOf>> };

function benchOn(name: Exclude<PartName, 'import' | 'groups'>, { stand, duckdb, behaviour }: Ground): Promise<Part> {
  const bench = { preview: benchPreview, timeline: benchTimeline, insights: benchInsights }[name];
  return bench(stand, duckdb, behaviour);
}

function partNamed(text: string): PartName {
  const found = partNames.find((name) => name === text);
  if (found === undefined) throw new Error(`"${text}" is none of ${partNames.join(', ')}.`);
  return found;
}

function print(machine: Record<string, unknown>, behaviour: object | null, parts: Map<PartName, Part>): void {
  for (const [name, value] of Object.entries({ ...machine, ...behaviour })) console.log(`${name}: ${value}`);
  console.log(`\n${tableOf([...parts.values()].flatMap((part) => part.measurements))}`);
}

function keep(result: object): void {
  const results = join(here, 'results');
  mkdirSync(results, { recursive: true });
  const path = join(results, `${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.json`);
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
  say(`\nKept in ${path}.`);
}
