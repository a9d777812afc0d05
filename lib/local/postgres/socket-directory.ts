import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataDirectory, privateDirectory } from '@/lib/local/data-directory';

const socketName = '/.s.PGSQL.5432';
/** The kernel's limit is 108 bytes on Linux and 104 on macOS, the ending zero included. */
const longestSocketPathBytes = 100;

/**
 * Where PostgreSQL's socket goes: in the data directory, or in a private one of its own when that path is too long, or when
 * PostgreSQL runs as another user, who may not look into ours.
 */
export function socketDirectory(directory: DataDirectory, otherUser?: number): string {
  const near = join(directory.run, 'postgres');
  const far = join(tmpdir(), `dramatis-${shortName(directory.root)}`);
  if (otherUser !== undefined) return privateDirectory(far, otherUser);
  return privateDirectory(fits(near) ? near : far);
}

function fits(path: string): boolean {
  return Buffer.byteLength(path + socketName) <= longestSocketPathBytes;
}

function shortName(path: string): string {
  const owner = process.getuid?.() ?? 0;
  return `${owner}-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;
}
