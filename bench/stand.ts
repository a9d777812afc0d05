import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { connectEvents, type EventStore } from '@/lib/data/events/client';
import { migrateAll } from '@/lib/data/migrate';
import { connectDatabase, type DatabaseConnection } from '@/lib/data/prisma-client';
import { type FileStore, uploadFiles } from '@/lib/data/upload-files';
import { insertWorkspace } from '@/lib/data/workspaces';
import { launchServers } from '@/lib/local/launch';
import type { ServiceContext } from '@/lib/services/context';

/** Both embedded servers on a data directory of the bench's own. */
export type Stand = {
  dataDir: string;
  databaseUrl: string;
  clickhouseUrl: string;
  db: DatabaseConnection;
  events: EventStore;
  files: FileStore;
  stop(): Promise<void>;
};

export async function openStand(folder: string): Promise<Stand> {
  const dataDir = join(folder, 'servers');
  const servers = await launchServers({ dataDir, external: {}, onProgress: say });
  const { databaseUrl, clickhouseUrl } = servers;
  await migrateAll(servers);
  const db = connectDatabase(databaseUrl);
  const events = connectEvents(clickhouseUrl);
  const stop = async () => {
    await Promise.all([db.$disconnect(), events.close()]);
    await servers.stop();
  };
  return { dataDir, databaseUrl, clickhouseUrl, db, events, files: uploadFiles(dataDir), stop };
}

export function contextOf({ db, events, files }: Omit<Stand, 'stop'>, workspaceId: string): ServiceContext {
  const actor = { kind: 'system', id: 'bench', name: 'Bench', workspaceId, role: 'owner' } as const;
  return { actor, db, events, files, now: new Date() };
}

export async function newWorkspace({ db }: Stand, name: string): Promise<string> {
  const workspace = await insertWorkspace(db, { slug: randomUUID(), name, zone: 'UTC' });
  return workspace.id;
}

/** What happens meanwhile, beside the table. */
export function say(message: string): void {
  console.error(message);
}
