import 'server-only';
import type { ValueType } from '@/lib/core/events/value';
import type { EventStore } from './client';
import { longWork } from './profiles-read-model';

type Typed = { name: string; type: ValueType };
/** Names of events with their properties, and of traits, each with its type. */
export type WrittenNames = { events: { event: string; properties: Typed[] }[]; traits: Typed[] };

const propertyNames = `
  groupUniqArrayArray(mapKeys(texts)) AS text, groupUniqArrayArray(mapKeys(numbers)) AS number,
  groupUniqArrayArray(mapKeys(flags)) AS boolean, groupUniqArrayArray(mapKeys(times)) AS time,
  groupUniqArrayArray(mapKeys(lists)) AS list`;
type EventRow = { event: string } & Record<ValueType, string[]>;

/** The names of what a staged batch writes. */
export async function namesOfBatch(events: EventStore, batch: string): Promise<WrittenNames> {
  const params = { batch };
  const [eventRows, traits] = await Promise.all([
    events.query<EventRow>(
      `SELECT event, ${propertyNames} FROM staged_events
      WHERE source = {batch: UUID}
        AND position IN (SELECT position FROM staged_verdicts WHERE source = {batch: UUID} AND is_written)
      GROUP BY event`,
      { params, settings: longWork },
    ),
    events.query<Typed>('SELECT DISTINCT name, type FROM staged_traits WHERE source = {batch: UUID}', {
      params,
      settings: longWork,
    }),
  ]);
  return { events: eventRows.map(withProperties), traits };
}

/** Which of these events and traits a workspace still holds, with all their properties. */
export async function namesHeld(
  events: EventStore,
  workspaceId: string,
  names: { events: string[]; traits: string[] },
): Promise<WrittenNames> {
  const params = { workspace: workspaceId, ...names };
  const [eventRows, traits] = await Promise.all([
    events.query<EventRow>(
      `SELECT event, ${propertyNames} FROM events
      WHERE workspace_id = {workspace: UUID} AND event IN ({events: Array(String)}) GROUP BY event`,
      { params, settings: longWork },
    ),
    events.query<Typed>(
      `SELECT DISTINCT name, type FROM trait_values
      WHERE workspace_id = {workspace: UUID} AND name IN ({traits: Array(String)})`,
      { params, settings: longWork },
    ),
  ]);
  return { events: eventRows.map(withProperties), traits };
}

function withProperties(row: EventRow): WrittenNames['events'][number] {
  const types: ValueType[] = ['text', 'number', 'boolean', 'time', 'list'];
  return { event: row.event, properties: types.flatMap((type) => row[type].map((name) => ({ name, type }))) };
}
