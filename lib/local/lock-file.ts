import { randomUUID } from 'node:crypto';
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isRunning, ProcessIdentity, thisProcess } from '@/lib/local/process-identity';
import { readState } from '@/lib/local/state-file';
import { waitUntil } from '@/lib/local/wait-until';

/** Runs work while no other process does work under the same lock. A lock whose holder was killed is taken over. */
export async function underLock<T>(path: string, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const mine = `${path}.${randomUUID()}`;
  writeFileSync(mine, JSON.stringify(thisProcess()), { mode: 0o600 });
  try {
    const taken = await waitUntil(() => take(path, mine), { timeoutMs, everyMs: 25 });
    if (!taken) throw new Error(`Another process is starting or stopping the servers and did not finish (${path}).`);
    try {
      return await work();
    } finally {
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A hard link appears with its content already in it, so nobody reads a lock that is half written. */
function take(path: string, mine: string): boolean {
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  if (!isHeld(path)) removeStale(path, mine);
  return false;
}

function isHeld(path: string): boolean {
  const holder = readState(path, ProcessIdentity);
  return holder !== undefined && isRunning(holder);
}

/** Moves the stale lock aside and looks again: had somebody taken it meanwhile, it is put back. */
function removeStale(path: string, mine: string): void {
  const aside = `${mine}.stale`;
  try {
    renameSync(path, aside);
    if (isHeld(aside)) linkSync(aside, path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT') && !hasCode(error, 'EEXIST')) throw error;
  }
  rmSync(aside, { force: true });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
