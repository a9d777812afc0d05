import type { Breach, SourceFile } from './source-file';

/** Names each import cycle once, by its members in order. Type imports count: a tangle of types is a tangle. */
export function cycleBreaches(files: SourceFile[]): Breach[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found = new Map<string, Breach>();

  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      const members = trail.slice(at);
      const key = [...members].sort().join(' ');
      found.set(key, { path, message: `is in an import cycle: ${[...members, path].join(' -> ')}` });
      return;
    }
    if (done.has(path)) return;
    for (const { target } of byPath.get(path)?.imports ?? []) {
      if (target !== null && byPath.has(target)) visit(target, [...trail, path]);
    }
    done.add(path);
  };

  for (const file of files) visit(file.path, []);
  return [...found.values()];
}
