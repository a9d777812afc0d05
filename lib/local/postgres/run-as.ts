import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** How to run PostgreSQL, which refuses to run as root: a prefix before its command line, or another user. */
export type RunAs =
  | { kind: 'ourselves' }
  | { kind: 'user_namespace'; prefix: string[] }
  | { kind: 'other_user'; uid: number; gid: number };

const unshare = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];

/** Chooses the way for this machine. Throws a clear sentence when root has none. */
export function chooseRunAs(): RunAs {
  if (process.getuid?.() !== 0) return { kind: 'ourselves' };
  if (spawnSync('unshare', [...unshare.slice(1), 'true'], { stdio: 'ignore' }).status === 0) {
    return { kind: 'user_namespace', prefix: unshare };
  }
  const other = otherUser();
  if (other) return other;
  throw new Error(
    'PostgreSQL refuses to run as root, and this machine allows neither user namespaces nor another user. Start Dramatis as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

export function otherUser(): Extract<RunAs, { kind: 'other_user' }> | undefined {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
      return { kind: 'other_user', uid: id('-u'), gid: id('-g') };
    } catch {
      // That user does not exist here.
    }
  }
  return undefined;
}

/** Gives a directory to the user that will run PostgreSQL, and checks that this user can get to it and to the programs. */
export function handOver(runAs: RunAs, directory: string, program: string): void {
  if (runAs.kind !== 'other_user') return;
  chownSync(directory, runAs.uid, runAs.gid);
  // Passing through is all the other user may do in our data directory; everything in it keeps its own 0700 or 0600.
  chmodSync(dirname(directory), 0o711);
  const readable = spawnSync('sh', ['-c', 'test -x "$0" && test -x "$1"', program, directory], {
    uid: runAs.uid,
    gid: runAs.gid,
  });
  if (readable.status === 0) return;
  throw new Error(
    `PostgreSQL refuses to run as root, and the user it would run as cannot get to ${blockedPart(runAs.uid, directory, program)}. Put Dramatis and its data (DRAMATIS_DATA_DIR) where everybody may pass, start it as an ordinary user, or set DATABASE_URL.`,
  );
}

function blockedPart(uid: number, directory: string, program: string): string {
  const blocked = [directory, program].flatMap(ancestors).find((path) => !letsPass(path, uid));
  return blocked ?? directory;
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...ancestors(parent), path];
}

function letsPass(path: string, uid: number): boolean {
  if (!existsSync(path)) return true;
  const found = statSync(path);
  return found.uid === uid || (found.mode & 0o001) !== 0;
}
