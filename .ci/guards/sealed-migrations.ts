import { createHash } from 'node:crypto';
import type { Breach, SourceFile } from './source-file';

/** SHA-256 by path of every migration that has been released. */
export type Seals = Record<string, string>;

const migration = /^(prisma\/migrations\/.*|lib\/data\/events\/migrations\/.*)\.sql$/;

/** A released migration has run somewhere: it stays as it is, and a change is a new migration. */
export function migrationBreaches(files: SourceFile[], seals: Seals): Breach[] {
  const present = sealsOf(files);
  const changed = Object.entries(seals).flatMap(([path, seal]) => {
    if (present[path] === undefined) return [{ path, message: 'was released and is gone' }];
    return present[path] === seal ? [] : [{ path, message: 'was released and has changed; write a new migration' }];
  });
  const unsealed =
    Object.keys(seals).length === 0 ? [] : Object.keys(present).filter((path) => seals[path] === undefined);
  return [...changed, ...unsealed.map((path) => ({ path, message: 'is not sealed; run npm run seal' }))];
}

export function sealsOf(files: SourceFile[]): Seals {
  return Object.fromEntries(
    files
      .filter(({ path }) => migration.test(path))
      .map(({ path, text }) => [path, createHash('sha256').update(text).digest('hex')]),
  );
}
