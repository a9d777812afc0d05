import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface DataDirectory {
  root: string;
  /** What only matters while servers run: locks, sockets, tokens, who uses them. */
  run: string;
  logs: string;
  clickhouse: string;
  postgres: string;
}

/** Creates the data directory, readable by nobody else, and names its parts. */
export function openDataDirectory(path: string): DataDirectory {
  const root = resolve(path);
  privateDirectory(root);
  const part = (name: string) => privateDirectory(join(root, name));
  return {
    root,
    run: part('run'),
    logs: part('logs'),
    clickhouse: part('clickhouse'),
    postgres: join(root, 'postgres'),
  };
}

/** Makes sure that a directory exists, is no link, is ours (or of the one user it is for) and is closed to others. */
export function privateDirectory(path: string, owner = process.getuid?.()): string {
  const made = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (made !== undefined && owner !== process.getuid?.()) chownSync(path, owner ?? -1, -1);
  const found = lstatSync(path);
  if (!found.isDirectory() || (owner !== undefined && found.uid !== owner)) {
    throw new Error(`${path} belongs to somebody else. Choose another directory with DRAMATIS_DATA_DIR.`);
  }
  if ((found.mode & 0o077) !== 0) chmodSync(path, 0o700);
  return path;
}
