import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from './processes.mjs';

const stamp = join('node_modules', '.installed-for-tests');

/** Installs when what is installed is not what the lock file says, then generates the database client. */
export async function prepare({ env, logs }) {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const present = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (present !== wanted) {
    console.log('Installing packages; the first time this fetches about 1 GB.');
    const installed = await finished('npm', ['install', '--include=dev', '--no-audit', '--no-fund'], { env, logs });
    if (installed.exitCode !== 0) return installed;
    writeFileSync(stamp, createHash('sha256').update(readFileSync('package-lock.json')).digest('hex'));
  }
  return finished('npx', ['prisma', 'generate'], { env, logs });
}

async function finished(program, args, { env, logs }) {
  const run = start(program, args, { env, logFile: join(logs, `${program}-${args[0]}.log`) });
  return { exitCode: await run.ended, output: run.output() };
}
