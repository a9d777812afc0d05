import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataDirectory, privateDirectory } from '@/lib/local/data-directory';

const socketName = '/.s.PGSQL.5432';
/** The kernel's limit is 108 bytes on Linux and 104 on macOS, the ending zero included. */
const longestSocketPathBytes = 100;

/** Where PostgreSQL's socket goes: in the data directory, or, when that path is too long, in a private one of its own. */
export function socketDirectory(directory: DataDirectory): string {
  const near = join(directory.run, 'postgres');
  return privateDirectory(fits(near) ? near : join(tmpdir(), `dramatis-${shortName(directory.root)}`));
}

function fits(path: string): boolean {
  return Buffer.byteLength(path + socketName) <= longestSocketPathBytes;
}

function shortName(path: string): string {
  const owner = process.getuid?.() ?? 0;
  return `${owner}-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;
}
