import { resolve } from 'node:path';
import { migrateAll } from '@/lib/data/migrate';
import { checkBackup, restoreBackup } from '@/lib/local/backup/restore-backup';
import { launchServers } from '@/lib/local/launch';

// npm run restore FILE [-- --force]

const name = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
if (name === undefined) {
  console.error('Say what from: npm run restore dramatis-backup.tar.gz');
  process.exit(2);
}
const file = resolve(process.env.INIT_CWD ?? process.cwd(), name);
const dataDir = resolve(process.env.DRAMATIS_DATA_DIR || '.dramatis');
process.exitCode = await restore().then(
  () => 0,
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  },
);

async function restore(): Promise<void> {
  const { manifest } = await checkBackup(file);
  const servers = await launchServers({ dataDir, onProgress: (message) => console.log(message) });
  try {
    await migrateAll(servers);
    const force = process.argv.includes('--force');
    const { rows } = await restoreBackup({ ...servers, dataDir, file, force });
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
    console.log(`Restored the backup of ${manifest.made_at}: ${total} rows.`);
  } finally {
    await servers.stop();
  }
}
