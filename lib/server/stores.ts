import 'server-only';
import { connectEvents, type EventStore } from '@/lib/data/events/client';
import { connectDatabase, type DatabaseConnection } from '@/lib/data/prisma-client';
import { type FileStore, uploadFiles } from '@/lib/data/upload-files';
import { Answers } from '@/lib/services/insights/answers';
import { env } from './env';

export type Stores = { db: DatabaseConnection; events: EventStore; files: FileStore };

declare global {
  var dramatisStores: Stores | undefined;
  var dramatisAnswers: Answers | undefined;
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

/** For scripts and the worker: a process that ends closes what it opened. */
export async function closeStores(): Promise<void> {
  const open = globalThis.dramatisStores;
  globalThis.dramatisStores = undefined;
  await Promise.all([open?.db.$disconnect(), open?.events.close()]);
}
