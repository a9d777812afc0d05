import 'server-only';
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from './env';

let known: string | undefined;

/** What tokens are sealed with: as set, or made once and kept in the data directory, readable by its owner only. */
export function signInSecret(): string {
  known ??= env().nextAuthSecret ?? keptSecret(env().dataDir);
  return known;
}

function keptSecret(dataDir: string): string {
  const path = join(/* turbopackIgnore: true */ dataDir, 'sign-in-secret');
  return findSecret(path) ?? makeSecret(dataDir, path);
}

/** Linked into place when it is whole: of two processes that start at once, one wins and both read the same. */
function makeSecret(dataDir: string, path: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, 'utf8');
}

function findSecret(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
