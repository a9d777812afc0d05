import { posix } from 'node:path';
import type { Breach, SourceFile } from './source-file';

const emptyNames = new Set('utils util helpers helper common misc types constants index actions'.split(' '));

const libraryFolders = new Set(['core', 'data', 'services', 'server', 'browser', 'local']);
const topLevel = new Set(['app', 'components', 'prisma', 'lib', 'e2e', 'bench', 'docs', '.ci']);

/** A file's name says what is inside; the top level holds the folders of the design and nothing else. */
export function fileNameBreaches(files: SourceFile[]): Breach[] {
  return files.flatMap(({ path }) => {
    const name = posix.basename(path).split('.')[0] ?? '';
    const folder = path.includes('/') ? (path.split('/')[0] ?? '') : null;
    const floor = /^lib\/([^/]+)\//.exec(path)?.[1];
    return [
      ...(floor === undefined || libraryFolders.has(floor)
        ? []
        : [{ path, message: `"lib/${floor}" is no floor of the house` }]),
      ...(emptyNames.has(name) ? [{ path, message: `"${name}" says nothing; name the file for what is inside` }] : []),
      ...(folder === null || topLevel.has(folder) ? [] : [{ path, message: `"${folder}" is no folder of the house` }]),
    ];
  });
}
