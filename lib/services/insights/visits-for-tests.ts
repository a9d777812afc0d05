import { randomUUID } from 'node:crypto';
import { seededRandom } from '@/lib/core/math/random';
import type { StagedRow } from '@/lib/data/events/staging';
import { insertEvents } from '@/lib/data/write-events';
import type { openStage } from '../accounts/stage-for-tests';
import { updateWorkspace } from '../accounts/update-workspace';
import type { ServiceContext } from '../context';

const hour = 3_600_000;
/** A Wednesday noon, after the night the clocks go back. */
export const endOfVisits = Date.parse('2025-11-05T12:00:00Z');

export type Visit = { person: string; event: 'visit' | 'order'; ts: number; amount: number };

/** Eight weeks of visits and orders of sixty people, who come less and less often after their first time. */
export function visitsOf(seed: number): Visit[] {
  const random = seededRandom(seed);
  return Array.from({ length: 60 }, (_, person) => {
    const begin = endOfVisits - random.integer(1, 56 * 24) * hour;
    const times = random.integer(1, 14);
    return Array.from({ length: times }, (_, index): Visit => {
      const later = Math.floor(((endOfVisits - begin) * index * random.next()) / times);
      const event = random.chance(0.3) ? 'order' : 'visit';
      return { person: `p${person}`, event, ts: begin + later, amount: random.integer(1, 40) / 4 };
    });
  }).flat();
}

export const countryOf = (person: string): string => (Number(person.slice(1)) % 3 === 0 ? 'DE' : 'FR');

function* rowsOf(visits: Visit[]): Iterable<StagedRow> {
  for (const [line, { person, event, ts, amount }] of visits.entries()) {
    yield {
      line,
      profileId: person,
      events: [
        {
          event,
          ts,
          rowId: String(line),
          identity: [],
          properties: [['amount', { type: 'number', value: BigInt(amount * 1_000_000) }]],
        },
      ],
      traits: [['country', { type: 'text', value: countryOf(person) }]],
    };
  }
}

/** A workspace in Berlin that holds these visits and looks from their end. */
export async function keepVisits(stage: ReturnType<typeof openStage>, visits: Visit[]): Promise<ServiceContext> {
  const scene = await stage.scene();
  const ctx = await stage.acting(scene.owner, scene);
  await insertEvents(ctx, { workspaceId: ctx.actor.workspaceId, source: randomUUID() }, rowsOf(visits));
  await updateWorkspace(ctx, { zone: 'Europe/Berlin', clock: new Date(endOfVisits).toISOString() });
  return { ...ctx, now: new Date() };
}
