import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { takeBackup } from '@/lib/local/backup/take-backup';
import { launchServers } from '@/lib/local/launch';

// npm run backup FILE

const name = process.argv[2];
if (name === undefined) {
  console.error('Say where to: npm run backup dramatis-backup.tar.gz');
  process.exit(2);
}
// npm changes into the project; the file is meant from where the command was typed.
const file = resolve(process.env.INIT_CWD ?? process.cwd(), name);
const dataDir = resolve(process.env.DRAMATIS_DATA_DIR || '.dramatis');
const servers = await launchServers({ dataDir, onProgress: (message) => console.log(message) });
try {
  const { rows } = await takeBackup({ ...servers, dataDir, file });
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  console.log(`${file}: ${total} rows, ${Math.ceil(statSync(file).size / 1e6)} MB.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await servers.stop();
}
