import 'server-only';
import { randomUUID } from 'node:crypto';
import type { EventStore } from './events/client';
import { type Step, type WriteOptions, type Written, writeStaged } from './events/insert';
import { dropStaged, type StagedRow, Stager } from './events/staging';
import { takeBack } from './events/take-back';
import { namesHeld, namesOfBatch } from './events/written-names';
import { enterNames, forgetNames, type Name } from './known-names';
import type { Database } from './prisma-client';
import { closeWrite, countDataVersion, findOpenWrite, openWrite, withWriteLock } from './write-lock';

/** Both stores; `db` is the root connection, as a write is noted beside its transaction. */
export type Stores = { db: Database; events: EventStore };
export type WriteOf = { workspaceId: string; source: string; batch: string };
/** What the transaction of a write has to know: when its rows were received, and the names that are new. */
export type WriteDone = Written & { receivedAt: Date; introduced: Name[] };

export type WriteHooks = {
  /** Under the lock, before anything is written: throws when the write shall not happen. */
  onBegin?: (tx: Database) => Promise<void>;
  onStep?: (step: Step) => Promise<void>;
  /** In the transaction that makes the write count. */
  onDone?: (tx: Database, done: WriteDone) => Promise<void>;
};

/** Writes a staged batch into both stores, wholly or not at all: what a failure leaves is taken back, now or by the next writer. */
export async function writeBatch(
  { db, events }: Stores,
  write: WriteOf,
  options: WriteOptions,
  { onBegin, onStep, onDone }: WriteHooks = {},
): Promise<WriteDone> {
  const { workspaceId, source, batch } = write;
  return withWriteLock(db, workspaceId, async (tx) => {
    await finishOpenWrite({ db, events }, workspaceId);
    await onBegin?.(tx);
    const receivedAt = await openWrite(db, workspaceId, source);
    try {
      const written = await writeStaged(events, { ...write, receivedAt }, options, async (step) => onStep?.(step));
      const introduced = await enterNames(tx, workspaceId, await namesOfBatch(events, batch));
      const done = { ...written, receivedAt, introduced };
      await onDone?.(tx, done);
      await countDataVersion(tx, workspaceId);
      await closeWrite(tx, workspaceId);
      return done;
    } catch (error) {
      // When even this fails, the write stays noted as open, and the next writer takes it back first.
      await takeBack(events, { workspaceId, source, receivedAt }).then(
        () => closeWrite(db, workspaceId),
        () => undefined,
      );
      throw error;
    }
  });
}

type TakenBack = { workspaceId: string; source: string; introduced: Name[]; profileId?: string };

/** Takes back all that a source brought, or only what it said of one profile, with the names that nothing holds any more. */
export async function takeBackSource(
  { db, events }: Stores,
  { workspaceId, source, introduced, profileId }: TakenBack,
  onDone: (tx: Database) => Promise<void>,
): Promise<void> {
  await withWriteLock(db, workspaceId, async (tx) => {
    await finishOpenWrite({ db, events }, workspaceId);
    await takeBack(events, { workspaceId, source, receivedAt: null, profileId });
    const held = await namesHeld(events, workspaceId, {
      events: introduced.flatMap(({ kind, event, name }) => (kind === 'trait' ? [] : [event || name])),
      traits: introduced.flatMap(({ kind, name }) => (kind === 'trait' ? [name] : [])),
    });
    await forgetNames(tx, workspaceId, introduced, held);
    await countDataVersion(tx, workspaceId);
    await onDone(tx);
  });
}

/** Takes back what a writer that died has left half done. Call it under the lock, before anything else. */
async function finishOpenWrite({ db, events }: Stores, workspaceId: string): Promise<void> {
  const open = await findOpenWrite(db, workspaceId);
  if (open === null) return;
  await takeBack(events, { workspaceId, ...open });
  await closeWrite(db, workspaceId);
}

/**
 * Brings events and traits in from somewhere other than a file: a generator, a stream. Rows may be many; they are
 * staged as they come and then written at one moment. Rows that are known already add nothing.
 */
export async function insertEvents(
  stores: Stores,
  { workspaceId, source }: { workspaceId: string; source: string },
  rows: Iterable<StagedRow> | AsyncIterable<StagedRow>,
  hooks: WriteHooks = {},
): Promise<WriteDone> {
  const batch = randomUUID();
  const stager = new Stager(stores.events, { workspaceId, batch }, 'large');
  try {
    for await (const row of rows) {
      stager.add(row);
      if (stager.isFull) await stager.flush();
    }
    await stager.finish();
    return await writeBatch(stores, { workspaceId, source, batch }, { unit: 'profiles', onChange: 'keep' }, hooks);
  } finally {
    await stager.settle();
    await dropStaged(stores.events, batch);
  }
}
