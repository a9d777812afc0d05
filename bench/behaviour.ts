import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { copyToDuckDb } from './copy-to-duckdb';
import type { DuckDb } from './duckdb';
import { makeBehaviour } from './make-behaviour';
import { newWorkspace, type Stand } from './stand';

/** Counted up whenever other rows would be made. */
const recipe = 2;

const Behaviour = z.object({
  recipe: z.literal(recipe),
  workspaceId: z.uuid(),
  events: z.number(),
  profiles: z.number(),
  traitValues: z.number(),
  megabytes: z.number(),
  parts: z.number(),
});
/** What the event store and DuckDB both hold. */
export type Behaviour = z.infer<typeof Behaviour>;

/** The generated rows in both, made once per data folder. */
export async function behaviourOf(
  stand: Stand,
  duckdb: DuckDb,
  folder: string,
  wantedEvents: number,
): Promise<Behaviour> {
  const note = join(folder, 'behaviour.json');
  const known = existsSync(note) ? Behaviour.safeParse(JSON.parse(readFileSync(note, 'utf8'))) : null;
  if (known?.success) return known.data;
  const workspaceId = await newWorkspace(stand, 'Behaviour');
  await makeBehaviour(stand, workspaceId, wantedEvents);
  await copyToDuckDb(stand, workspaceId, duckdb, folder);
  const made = await stored(stand, workspaceId);
  if ((await duckdb.number('SELECT count(*) FROM events')) !== made.events) {
    throw new Error('DuckDB holds another number of events than the event store.');
  }
  writeFileSync(note, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

async function stored({ events }: Stand, workspaceId: string): Promise<Behaviour> {
  const [row] = await events.query(
    `SELECT
      (SELECT count() FROM events WHERE workspace_id = {workspace: UUID}) AS events,
      (SELECT count() FROM profiles FINAL WHERE workspace_id = {workspace: UUID}) AS profiles,
      (SELECT count() FROM trait_values WHERE workspace_id = {workspace: UUID}) AS traitValues,
      (SELECT round(sum(bytes_on_disk) / 1e6) FROM system.parts WHERE active AND table IN ('events', 'trait_values', 'profiles')) AS megabytes,
      (SELECT count() FROM system.parts WHERE active AND table = 'events') AS parts`,
    { params: { workspace: workspaceId }, schema: z.record(z.string(), z.coerce.number()) },
  );
  return Behaviour.parse({ recipe, workspaceId, ...row });
}
