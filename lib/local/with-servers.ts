import { spawn } from 'node:child_process';
import { launchServers } from '@/lib/local/launch';

// node --import tsx lib/local/with-servers.ts -- <command…>: runs a command with both servers up and their addresses set.

const [program, ...args] = process.argv.slice(process.argv[2] === '--' ? 3 : 2);
if (program === undefined) {
  console.error('Say what to run: node --import tsx lib/local/with-servers.ts -- <command>');
  process.exit(2);
}
process.exitCode = await runWithServers(program, args);

async function runWithServers(command: string, commandArgs: string[]): Promise<number> {
  const dataDir = process.env.DRAMATIS_DATA_DIR ?? '.dramatis';
  const servers = await launchServers({ dataDir, onProgress: (message) => console.error(message) });
  const child = spawn(command, commandArgs, {
    stdio: 'inherit',
    env: {
      ...process.env,
      DRAMATIS_DATA_DIR: dataDir,
      DATABASE_URL: servers.databaseUrl,
      CLICKHOUSE_URL: servers.clickhouseUrl,
    },
  });
  // The terminal signals the command as well; this process has only to outlive it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const exitCode = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code) => resolve(code ?? 130));
  });
  await servers.stop();
  return exitCode;
}
