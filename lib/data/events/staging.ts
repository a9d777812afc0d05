import 'server-only';
import { unreachable } from '@/lib/core/errors';
import type { NamedValue, Value } from '@/lib/core/events/value';
import type { EventStore } from './client';

/** What one row brings: things a profile did, and facts about it. Rows are staged before any of them is written. */
export type StagedRow = {
  /** The line of a file, or any number that rises; of two values of a trait the later one counts. */
  line: number;
  profileId: string;
  events: StagedEvent[];
  traits?: NamedValue[];
};
export type StagedEvent = {
  event: string;
  /** Milliseconds since 1970, 1970 to 2148. */
  ts: number;
  rowId: string | null;
  /** Without a row id: what tells this event from another of the same profile, name and time. */
  identity: string[];
  properties: NamedValue[];
};

/** Who stages, for which workspace. `batch` is a uuid of its own for every attempt. */
export type Batch = { workspaceId: string; batch: string };

export const stagingTables = [
  'staged_events',
  'staged_traits',
  'staged_ids',
  'staged_verdicts',
  'touched_profiles',
] as const;

/**
 * About what one insert holds, in bytes. Each costs the store some 50 ms besides its rows, and the merging of one more
 * part: 600,000 events took 13 to 16 s in small ones, 9 s in large ones. Three of them have to fit into memory, which an
 * import has less of.
 */
const insertBytes = { small: 1_800_000, large: 7_000_000 };
/** One insert keeps one core of the store busy. */
const mostSends = 2;
const eventColumns = [
  ...['source', 'workspace_id', 'position', 'line', 'profile_id', 'event', 'ts_ms', 'row_id', 'cells', 'traits'],
  ...['texts', 'numbers', 'flags', 'times', 'lists'],
];
const traitColumns = [
  ...['source', 'workspace_id', 'line', 'seq', 'profile_id', 'name', 'type', 'text', 'number', 'list'],
];

/** Lines as bytes: long strings made of many small ones would keep the garbage collector busy. */
class Lines {
  #bytes = Buffer.allocUnsafe(1_000_000);
  length = 0;

  add(line: string): void {
    // A character of a string takes at most three bytes.
    const needed = this.length + line.length * 3;
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, this.length);
      this.#bytes = larger;
    }
    this.length += this.#bytes.write(line, this.length);
  }

  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.length));
    this.length = 0;
    return taken;
  }
}

/** Takes rows and keeps few inserts on their way, so that memory stays flat and both sides work at once. */
export class Stager {
  readonly #events: EventStore;
  readonly #start: string;
  readonly #eventLines = new Lines();
  readonly #traitLines = new Lines();
  #position = 0;
  readonly #sending: Promise<unknown>[] = [];
  readonly #insertBytes: number;

  constructor(events: EventStore, { workspaceId, batch }: Batch, inserts: 'small' | 'large' = 'small') {
    this.#events = events;
    this.#insertBytes = insertBytes[inserts];
    this.#start = `["${batch}","${workspaceId}",`;
  }

  get isFull(): boolean {
    return Math.max(this.#eventLines.length, this.#traitLines.length) >= this.#insertBytes;
  }

  add({ line, profileId, events, traits = [] }: StagedRow): void {
    const profile = JSON.stringify(profileId);
    const traitText = traits.length > 0 && events.length > 0 ? JSON.stringify(traitsText(traits)) : '""';
    for (const { event, ts, rowId, identity, properties } of events) {
      this.#position += 1;
      const head = `${this.#start}${this.#position},${line},${profile},${JSON.stringify(event)},${ts},`;
      const cells = `${JSON.stringify(rowId ?? '')},${JSON.stringify(identity)},${traitText}`;
      this.#eventLines.add(`${head}${cells},${mapsOf(properties)}]\n`);
    }
    const seq = events[0]?.ts ?? 0;
    for (const [name, value] of traits) {
      const head = `${this.#start}${line},${seq},${profile},${JSON.stringify(name)}`;
      this.#traitLines.add(`${head},${traitOf(value)}]\n`);
    }
  }

  /** Sends what fills an insert, once there is room on the way. `finish` sends the rest, and waits for all to arrive. */
  async flush(atLeast = this.#insertBytes): Promise<void> {
    if (this.#sending.length >= mostSends) await this.#sending.shift();
    const send = (table: string, columns: string[], lines: Lines) =>
      lines.length === 0 || lines.length < atLeast ? null : this.#events.insertLines(table, columns, lines.take());
    const sending = Promise.all([
      send('staged_events', eventColumns, this.#eventLines),
      send('staged_traits', traitColumns, this.#traitLines),
    ]);
    // A failure is thrown by a later flush; without this it would count as unhandled until then.
    sending.catch(() => undefined);
    this.#sending.push(sending);
  }

  async finish(): Promise<void> {
    await this.flush(0);
    await Promise.all(this.#sending);
  }

  /** After a failure: what is on its way has arrived or failed, so that dropping the batch leaves nothing. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#sending);
  }
}

/** Forgets everything that was staged under a batch. Harmless when there is nothing. */
export async function dropStaged(events: EventStore, batch: string): Promise<void> {
  await Promise.all(
    stagingTables.map((table) =>
      events.command(`ALTER TABLE ${table} DROP PARTITION {batch: String}`, { params: { batch } }),
    ),
  );
}

/** Properties as one JSON object for each type, in the order of their names: equal rows must hash equally. */
function mapsOf(properties: NamedValue[]): string {
  const maps = { text: '', number: '', boolean: '', time: '', list: '' };
  const sorted = properties.length > 1 ? properties.toSorted(byName) : properties;
  for (const [name, value] of sorted) {
    const map = maps[value.type];
    maps[value.type] = `${map}${map === '' ? '' : ','}${JSON.stringify(name)}:${jsonOf(value)}`;
  }
  return `{${maps.text}},{${maps.number}},{${maps.boolean}},{${maps.time}},{${maps.list}}`;
}

const byName = (a: NamedValue, b: NamedValue): number => (a[0] < b[0] ? -1 : 1);

function jsonOf(value: Value): string {
  return value.type === 'number' ? value.value.toString() : JSON.stringify(value.value);
}

/** type, text, number, list */
function traitOf(value: Value): string {
  switch (value.type) {
    case 'text':
      return `"text",${JSON.stringify(value.value)},0,[]`;
    case 'number':
    case 'time':
      return `"${value.type}","",${value.value},[]`;
    case 'boolean':
      return `"boolean","",${value.value ? 1 : 0},[]`;
    case 'list':
      return `"list","",0,${JSON.stringify(value.value)}`;
    default:
      return unreachable(value);
  }
}

function traitsText(traits: NamedValue[]): string {
  return traits
    .toSorted(byName)
    .map(([name, value]) => `${JSON.stringify(name)}:${traitOf(value)}`)
    .join(',');
}
