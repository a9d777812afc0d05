import { Visitor } from 'oxc-parser';
import { type Breach, isTest, type SourceFile } from './source-file';

type Use = { name: string; start: number };

/** Set by the bundler, not by whoever runs the app. */
const buildConstants = new Set(['process.env.NODE_ENV', 'process.env.NEXT_RUNTIME']);
const readsSettings = /^(lib\/server\/env\.ts$|lib\/local\/|prisma\/|e2e\/|bench\/|\.ci\/|[^/]+\.config\.(ts|js|mjs)$)/;

const clockAndChance = new Map([
  ['Date.now', 'the clock'],
  ['new Date()', 'the clock'],
  ['Date()', 'the clock'],
  ['performance.now', 'the clock'],
  ['Temporal.Now', 'the clock'],
  ['setTimeout', 'the clock'],
  ['setInterval', 'the clock'],
  ['Math.random', 'chance'],
  ['crypto.randomUUID', 'chance'],
  ['crypto.getRandomValues', 'chance'],
  ['fetch', 'the network'],
]);
const localTime =
  /\.(getTimezoneOffset|getHours|getMinutes|getDate|getDay|getMonth|getFullYear|setHours|setDate|setMonth)$/;

/** Settings are read at one place: lib/server/env.ts parses them at start. */
export function settingsBreaches(files: SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => !isTest(path) && !readsSettings.test(path))
    .flatMap((file) => [
      ...settingsReadIn(file).map((use) =>
        breach(file, use, `reads ${use.name}; settings come from lib/server/env.ts`),
      ),
      ...file.imports
        .filter(({ specifier }) => specifier === 'node:process' || specifier === 'process')
        .map(() => ({ path: file.path, message: 'imports process; settings come from lib/server/env.ts' })),
    ]);
}

/** Core takes the moment, the zone and the seed as arguments. */
export function purityBreaches(files: SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => path.startsWith('lib/core/') && !isTest(path))
    .flatMap((file) =>
      usesIn(file).flatMap((use) => {
        const source = clockAndChance.get(use.name) ?? (localTime.test(use.name) ? "the machine's time zone" : null);
        return source === null ? [] : [breach(file, use, `uses ${use.name}: ${source} is an argument in core`)];
      }),
    );
}

/** Client code lives in components; in app only providers and error pages may be client files. */
export function clientBreaches(files: SourceFile[]): Breach[] {
  const allowed = /^(components\/.*|app\/(.*\/)?(providers|error|global-error))\.(tsx|ts)$/;
  return files.flatMap((file) => {
    const directives = directivesOf(file);
    const onServer = file.imports.filter(({ target }) => /^lib\/(data|services|server|local)\//.test(target ?? ''));
    return [
      ...(directives.includes('use client') && !allowed.test(file.path)
        ? [{ path: file.path, message: "'use client' belongs in components/, providers.tsx or error.tsx" }]
        : []),
      ...(directives.includes('use server')
        ? [{ path: file.path, message: "'use server' is not used: route handlers are the one way to write" }]
        : []),
      ...(directives.includes('use client')
        ? onServer.map(({ specifier }) => ({ path: file.path, message: `a client file imports ${specifier}` }))
        : []),
    ];
  });
}

/** Work that is left is done or filed, not noted in the margin. */
export function marginNoteBreaches(files: SourceFile[]): Breach[] {
  return files.flatMap((file) =>
    (file.parsed?.comments ?? [])
      .filter(({ value }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(value))
      .map(({ start }) => breach(file, { name: '', start }, 'leaves a note instead of the work')),
  );
}

function directivesOf(file: SourceFile): string[] {
  return (file.parsed?.program.body ?? []).flatMap((statement) =>
    statement.type === 'ExpressionStatement' && typeof statement.directive === 'string' ? [statement.directive] : [],
  );
}

/** `process.env.PORT` holds `process.env`: of the two at one place the longer counts. */
function settingsReadIn(file: SourceFile): Use[] {
  const uses = usesIn(file).filter(({ name }) => name.startsWith('process.env'));
  const longest = uses.filter(
    ({ name, start }) => !uses.some((other) => other.start === start && other.name.length > name.length),
  );
  return longest.filter(({ name }) => !buildConstants.has(name));
}

/** Dotted names the file touches, calls and constructions without arguments included. */
function usesIn(file: SourceFile): Use[] {
  if (file.parsed === null) return [];
  const uses: Use[] = [];
  new Visitor({
    MemberExpression(node) {
      const name = dottedName(node);
      if (name !== null) uses.push({ name, start: node.start });
    },
    NewExpression(node) {
      if (dottedName(node.callee) === 'Date' && node.arguments.length === 0) {
        uses.push({ name: 'new Date()', start: node.start });
      }
    },
    CallExpression(node) {
      const name = dottedName(node.callee);
      if (name === 'Date') uses.push({ name: 'Date()', start: node.start });
      if (name === 'fetch' || name === 'setTimeout' || name === 'setInterval') uses.push({ name, start: node.start });
    },
  }).visit(file.parsed.program);
  return uses;
}

type NamedNode = {
  type: string;
  name?: unknown;
  object?: NamedNode;
  property?: NamedNode;
  computed?: boolean;
  value?: unknown;
  expression?: unknown;
};

function dottedName(node: object): string | null {
  const named = node as NamedNode;
  if (named.type === 'Identifier') return String(named.name);
  if (named.type !== 'MemberExpression' || named.object === undefined || named.property === undefined) return null;
  const property = named.computed ? literalName(named.property) : String(named.property.name);
  const object = dottedName(named.object) ?? '(…)';
  if (object === 'globalThis' || object === 'window') return property;
  return property === null ? object : `${object}.${property}`;
}

function literalName(node: NamedNode): string | null {
  return node.type === 'Literal' ? String(node.value) : null;
}

function breach(file: SourceFile, use: Use, message: string): Breach {
  const line = file.text.slice(0, use.start).split('\n').length;
  return { path: `${file.path}:${line}`, message };
}
