import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isRunning, type ProcessIdentity } from '@/lib/local/process-identity';
import { waitUntil } from '@/lib/local/wait-until';

/** The postmaster of a database directory, if one runs: PostgreSQL's own pid file, with the process really there. */
export function findPostmaster(directory: string): ProcessIdentity | undefined {
  const lines = pidFile(directory);
  const identity = identify(Number(lines[0]));
  const beganAt = Number(lines[2]);
  if (identity === undefined || !Number.isInteger(beganAt)) return undefined;
  return looksLikePostgres(identity.pid) ? identity : undefined;
}

/** Asks for a fast shutdown: open transactions are rolled back, everything committed is written. */
export function stopPostmaster(directory: string): ProcessIdentity | undefined {
  const postmaster = findPostmaster(directory);
  if (postmaster) process.kill(postmaster.pid, 'SIGINT');
  return postmaster;
}

export async function stopPostmasterAndWait(directory: string): Promise<void> {
  const postmaster = stopPostmaster(directory);
  if (postmaster === undefined) return;
  const gone = await waitUntil(() => !isRunning(postmaster), { timeoutMs: 30_000, everyMs: 20 });
  if (!gone) throw new Error(`PostgreSQL (process ${postmaster.pid}) did not stop within 30 seconds.`);
}

function pidFile(directory: string): string[] {
  try {
    return readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function looksLikePostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}
