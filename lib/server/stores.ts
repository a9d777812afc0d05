import 'server-only';
import type { KnownGroups } from '@/lib/core/clustering/group-model';
import { connectEvents, type EventStore } from '@/lib/data/events/client';
import { connectDatabase, type DatabaseConnection } from '@/lib/data/prisma-client';
import { type FileStore, uploadFiles } from '@/lib/data/upload-files';
import { Answers } from '@/lib/services/insights/answers';
import { Recent } from '@/lib/services/insights/recent';
import { env } from './env';
import { HeavyProcess } from './heavy-worker';

export type Stores = { db: DatabaseConnection; events: EventStore; files: FileStore };

declare global {
  var dramatisStores: Stores | undefined;
  var dramatisAnswers: Answers | undefined;
  var dramatisFound: Recent<KnownGroups> | undefined;
  var dramatisHeavy: HeavyProcess | undefined;
}

/** The connections of this process: one of each, kept through hot reloads. */
export function stores(): Stores {
  globalThis.dramatisStores ??= {
    db: connectDatabase(env().databaseUrl),
    events: connectEvents(env().clickhouseUrl),
    files: uploadFiles(env().dataDir),
  };
  return globalThis.dramatisStores;
}

/** The answers of this process, kept through hot reloads. */
export function answers(): Answers {
  globalThis.dramatisAnswers ??= new Answers();
  return globalThis.dramatisAnswers;
}

/** The groups that were found last in this process, by their questions. */
export function found(): Recent<KnownGroups> {
  globalThis.dramatisFound ??= new Recent(200);
  return globalThis.dramatisFound;
}

/** Where heavy work goes: started with the first of it. */
export function heavyProcess(): HeavyProcess {
  globalThis.dramatisHeavy ??= new HeavyProcess();
  return globalThis.dramatisHeavy;
}

/** For scripts and the worker: a process that ends closes what it opened. */
export async function closeStores(): Promise<void> {
  const open = globalThis.dramatisStores;
  globalThis.dramatisStores = undefined;
  globalThis.dramatisHeavy?.close();
  await Promise.all([open?.db.$disconnect(), open?.events.close()]);
}
