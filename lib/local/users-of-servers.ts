import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, ProcessIdentity, thisProcess } from '@/lib/local/process-identity';
import { readState, writeState } from '@/lib/local/state-file';

/** Notes that this process uses the servers of a data directory. Returns what takes the note back. */
export function registerUser(runDirectory: string): () => void {
  const directory = usersDirectory(runDirectory);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, `${process.pid}-${randomUUID()}.json`);
  writeState(path, thisProcess());
  return () => rmSync(path, { force: true });
}

/** How many living launches use the servers. Notes of processes that were killed are swept away. */
export function countUsers(runDirectory: string): number {
  const directory = usersDirectory(runDirectory);
  const notes = namesIn(directory).filter((name) => name.endsWith('.json'));
  return notes.filter((name) => {
    const path = join(directory, name);
    const user = readState(path, ProcessIdentity);
    const alive = user !== undefined && isRunning(user);
    if (!alive) rmSync(path, { force: true });
    return alive;
  }).length;
}

function usersDirectory(runDirectory: string): string {
  return join(runDirectory, 'users');
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
