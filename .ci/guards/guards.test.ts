import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cycleBreaches } from './cycles';
import { fileNameBreaches } from './file-names';
import { fileSizeBreaches, longFiles } from './file-sizes';
import { clientBreaches, marginNoteBreaches, purityBreaches, settingsBreaches } from './forbidden-code';
import { importTableBreaches } from './import-table';
import { migrationBreaches, sealsOf } from './sealed-migrations';
import { parseTree } from './source-file';
import { permissionBreaches, workspaceBreaches } from './tenancy';

describe('the import table', () => {
  it.each([
    ['lib/core/a.ts', "import { b } from '@/lib/data/b';", 'core may not use data'],
    ['lib/core/segments/a.ts', "import { b } from '../../data/b';", 'core may not use data'],
    ['lib/core/a.ts', "import type { B } from '@/lib/services/b';", 'core may not use services'],
    ['lib/core/a.ts', "import fs from 'node:fs';", 'core uses zod and small pure packages only'],
    ['lib/core/a.ts', "import { z } from 'zodiac';", 'core uses zod and small pure packages only'],
    ['lib/data/a.ts', "import { b } from '@/lib/services/b';", 'data may not use services'],
    ['lib/services/a.ts', "import { b } from '@/lib/server/b';", 'services may not use server'],
    ['lib/services/a.ts', "import { Pool } from 'pg';", 'only lib/data talks to stores'],
    ['lib/services/a.ts', "import { headers } from 'next/headers';", 'know no framework'],
    ['lib/server/a.ts', "import { B } from '@/components/ui/b';", 'server may not use components/ui'],
    ['lib/server/a.ts', "import { B } from '@/lib/data/generated/prisma/client';", 'only lib/data sees Prisma'],
    ['lib/browser/a.ts', "import { b } from '@/lib/services/b';", 'browser may not use services'],
    ['components/ui/a.tsx', "import { b } from '@/lib/core/b';", 'components/ui takes only types from core'],
    [
      'components/ui/a.tsx',
      "import { B } from '@/components/segments/b';",
      'components/ui may not use components/noun',
    ],
    [
      'components/ui/a.tsx',
      "import { B } from '@/components/charts/b';",
      'components/ui may not use components/charts',
    ],
    ['components/segments/a.tsx', "import { b } from '@/lib/services/b';", 'components/noun may not use services'],
    [
      'components/segments/a.tsx',
      "import { B } from '@/components/personas/b';",
      'may not use the components of personas',
    ],
    ['components/segments/a.tsx', "import { B } from '@/app/b';", 'components/noun may not use app'],
    [
      'components/rule-builder/a.tsx',
      "import { B } from '@/components/segments/b';",
      'components/rule-builder may not use components/noun',
    ],
    ['components/segments/a.tsx', "import { PrismaClient } from '@prisma/client';", 'only lib/data talks to stores'],
    ['app/page.tsx', "import { b } from '@/lib/data/b';", 'app may not use data'],
    ['proxy.ts', "import { b } from '@/lib/data/b';", 'app may not use data'],
    ['app/page.tsx', "export { b } from '@/lib/data/b';", 'app may not use data'],
    ['app/page.tsx', "const b = await import('@/lib/data/b');", 'app may not use data'],
    ['app/page.tsx', "import { b } from '@/lib/local/b';", 'app may not use local'],
  ])('refuses in %s: %s', (path, statement, reason) => {
    const breaches = importTableBreaches(parseTree({ [path]: statement }));
    expect(breaches).toEqual([{ path, message: expect.stringContaining(reason) }]);
  });

  it.each([
    ['lib/core/a.ts', "import { z } from 'zod'; import { sha256 } from '@noble/hashes/sha2.js';"],
    ['lib/data/a.ts', "import { PrismaClient } from '@prisma/client'; import type { Rule } from '@/lib/core/rule';"],
    ['lib/services/a.ts', "import { getSegment } from '@/lib/data/segments';"],
    ['lib/server/a.ts', "import { publish } from '@/lib/services/publish'; import { headers } from 'next/headers';"],
    ['components/ui/a.tsx', "import type { Interval } from '@/lib/core/interval'; import { b } from './b';"],
    ['components/segments/a.tsx', "import { B } from '@/components/ui/b'; import { own } from '../segments/own';"],
    ['app/page.tsx', "import { B } from '@/components/segments/b'; import { publish } from '@/lib/services/publish';"],
    ['lib/core/a.test.ts', "import { openStore } from '@/lib/data/store';"],
  ])('lets %s pass: %s', (path, statements) => {
    expect(importTableBreaches(parseTree({ [path]: statements }))).toEqual([]);
  });

  it('keeps what only tests need out of the product', () => {
    const files = parseTree({
      'lib/core/random-rule.ts': "import fc from 'fast-check'; export const rule = fc.string();",
      'lib/core/compile.ts': "import { rule } from './random-rule';",
      'lib/core/compile.test.ts': "import { rule } from './random-rule';",
    });
    expect(importTableBreaches(files).map(({ path }) => path)).toEqual(['lib/core/compile.ts']);
  });

  it('reads comments and texts as what they are, not as imports', () => {
    const text = `// import { b } from '@/lib/data/b';\nexport const advice = "import { b } from '@/lib/data/b'";`;
    expect(importTableBreaches(parseTree({ 'lib/core/a.ts': text }))).toEqual([]);
  });

  it('refuses to judge a file it cannot read', () => {
    expect(() => parseTree({ 'lib/core/a.ts': 'import { from' })).toThrow('lib/core/a.ts cannot be read');
  });
});

describe('cycles', () => {
  it('names a cycle through three files once, types included', () => {
    const files = parseTree({
      'lib/core/a.ts': "import { b } from './b';",
      'lib/core/b.ts': "import type { C } from '@/lib/core/c';",
      'lib/core/c.ts': "import { a } from './a';",
      'lib/core/d.ts': "import { a } from './a';",
    });
    expect(cycleBreaches(files).map(({ message }) => message)).toEqual([
      'is in an import cycle: lib/core/a.ts -> lib/core/b.ts -> lib/core/c.ts -> lib/core/a.ts',
    ]);
  });

  it('takes two ways to one file for what they are', () => {
    const files = parseTree({
      'lib/core/a.ts': "import { b } from './b'; import { c } from './c';",
      'lib/core/b.ts': "import { d } from './d';",
      'lib/core/c.ts': "import { d } from './d';",
      'lib/core/d.ts': 'export const d = 1;',
    });
    expect(cycleBreaches(files)).toEqual([]);
  });
});

describe('file names', () => {
  it.each([
    'lib/core/utils.ts',
    'components/segments/helpers.tsx',
    'lib/core/segments/types.ts',
    'app/actions.ts',
    'components/ui/index.ts',
    'lib/core/constants.test.ts',
    'src/page.tsx',
    'lib/shared/time.ts',
  ])('refuses %s', (path) => {
    expect(fileNameBreaches(parseTree({ [path]: '' }))).toHaveLength(1);
  });

  it('lets a name that says what is inside pass', () => {
    expect(fileNameBreaches(parseTree({ 'lib/core/segments/explain-rule.ts': '', 'next.config.js': '' }))).toEqual([]);
  });
});

describe('settings', () => {
  it.each([
    'export const port = process.env.PORT;',
    "export const port = process.env['PORT'];",
    'export const { PORT } = process.env;',
    'export const port = globalThis.process.env.PORT;',
    "import { env } from 'node:process'; export const port = env.PORT;",
  ])('refuses outside lib/server/env.ts: %s', (text) => {
    expect(settingsBreaches(parseTree({ 'lib/services/a.ts': text })).length).toBeGreaterThan(0);
    expect(settingsBreaches(parseTree({ 'lib/server/env.ts': text }))).toEqual([]);
  });

  it('lets the constants of the build pass', () => {
    const text = "export const live = process.env.NODE_ENV === 'production';";
    expect(settingsBreaches(parseTree({ 'instrumentation.ts': text }))).toEqual([]);
  });
});

describe('purity of core', () => {
  it.each([
    'export const now = Date.now();',
    'export const now = new Date();',
    'export const now = Date();',
    'export const now = globalThis.Date.now();',
    "import { Temporal } from 'temporal-polyfill'; export const now = Temporal.Now.instant();",
    'export const dice = Math.random();',
    'export const id = crypto.randomUUID();',
    'export const hour = (at: Date) => at.getHours();',
    "export const answer = fetch('https://example.org');",
  ])('refuses %s', (text) => {
    expect(purityBreaches(parseTree({ 'lib/core/a.ts': text })).length).toBeGreaterThan(0);
    expect(purityBreaches(parseTree({ 'lib/services/a.ts': text }))).toEqual([]);
  });

  it('lets a moment that was given pass', () => {
    const text = 'export const later = (at: Date) => new Date(at.getTime() + 1).getUTCHours();';
    expect(purityBreaches(parseTree({ 'lib/core/a.ts': text }))).toEqual([]);
  });
});

describe('client code', () => {
  it.each([
    ['app/page.tsx', "'use client';", 'belongs in components/'],
    ['lib/browser/api.ts', "'use client';", 'belongs in components/'],
    ['app/save.ts', "'use server';", 'not used'],
    ['app/providers.tsx', "'use client';\nimport { a } from '@/lib/services/a';", 'a client file imports'],
  ])('refuses in %s: %s', (path, text, reason) => {
    expect(clientBreaches(parseTree({ [path]: text }))).toEqual([{ path, message: expect.stringContaining(reason) }]);
  });

  it('lets components, providers and error pages pass', () => {
    const texts = { 'components/ui/a.tsx': '', 'app/providers.tsx': '', 'app/(workspace)/error.tsx': '' };
    const files = parseTree(Object.fromEntries(Object.keys(texts).map((path) => [path, "'use client';"])));
    expect(clientBreaches(files)).toEqual([]);
  });
});

describe('the walls between workspaces', () => {
  it('refuses a data function that takes a store and no workspace', () => {
    const walled = 'export async function getSegment(db: Database, workspaceId: string, key: string) {}';
    const open = 'export async function getSegment(db: Database, key: string) {}';
    const events = 'export function countMembers(events: EventStore, sql: string) {}';
    expect(workspaceBreaches(parseTree({ 'lib/data/segments.ts': walled }))).toEqual([]);
    expect(workspaceBreaches(parseTree({ 'lib/data/segments.ts': open }))).toHaveLength(1);
    expect(workspaceBreaches(parseTree({ 'lib/data/events/members.ts': events }))).toHaveLength(1);
  });

  it('finds the workspace in a type that carries it', () => {
    const takes = 'export async function takeBack(events: EventStore, brought: Brought) {}';
    const walled = 'export type Brought = { workspaceId: string; source: string };';
    const open = 'export type Brought = { source: string };';
    expect(workspaceBreaches(parseTree({ 'lib/data/events/a.ts': `${walled}\n${takes}` }))).toEqual([]);
    expect(workspaceBreaches(parseTree({ 'lib/data/events/a.ts': `${open}\n${takes}` }))).toHaveLength(1);
  });

  it('lets what comes before a workspace pass by name', () => {
    const text = 'export async function findApiKeyByHash(db: Database, keyHash: string) {}';
    expect(workspaceBreaches(parseTree({ 'lib/data/api-keys.ts': text }))).toEqual([]);
  });

  it('refuses a use case behind a route that does anything before authorize', () => {
    const route = "import { publish } from '@/lib/services/publish'; export const POST = route(Input, publish);";
    const asking = 'export async function publish(ctx) { authorize(ctx.actor, "segments:publish"); return 1; }';
    const late =
      'export async function publish(ctx) { const a = 1; authorize(ctx.actor, "segments:publish"); return a; }';
    const paths = { 'app/api/v1/segments/route.ts': route };
    expect(permissionBreaches(parseTree({ ...paths, 'lib/services/publish.ts': asking }))).toEqual([]);
    expect(permissionBreaches(parseTree({ ...paths, 'lib/services/publish.ts': late }))).toHaveLength(1);
    expect(permissionBreaches(parseTree({ ...paths, 'lib/services/publish.ts': '' }))).toHaveLength(1);
  });

  it.each([
    ['a use case called in an arrow', '(ctx, input) => publish(ctx, input)', 0],
    ['an arrow that does the work itself', '(ctx, input) => ({ done: true })', 1],
    ['a function of the route file', 'localWork', 1],
  ])('reads %s for what it is', (_, handed, breaches) => {
    const route = `import { publish } from '@/lib/services/publish'; export const POST = route(Input, ${handed}, {});`;
    const publish = 'export async function publish(ctx) { authorize(ctx.actor, "segments:publish"); }';
    const files = parseTree({ 'app/api/v1/a/route.ts': route, 'lib/services/publish.ts': publish });
    expect(permissionBreaches(files)).toHaveLength(breaches);
  });
});

describe('notes in the margin', () => {
  it('refuses a note about work that is left', () => {
    const files = parseTree({ 'lib/core/a.ts': `export const a = 1; // ${'TO'}${'DO'}: round it` });
    expect(marginNoteBreaches(files)).toEqual([{ path: 'lib/core/a.ts:1', message: expect.any(String) }]);
  });
});

describe('file sizes', () => {
  it('refuses 401 lines, warns at 301 and lets a long test pass', () => {
    const lines = (n: number) => 'export {};\n'.repeat(n);
    const files = parseTree({
      'lib/core/a.ts': lines(401),
      'lib/core/b.ts': lines(301),
      'lib/core/c.ts': lines(300),
      'lib/core/a.test.ts': lines(500),
    });
    expect(fileSizeBreaches(files).map(({ path }) => path)).toEqual(['lib/core/a.ts']);
    expect(longFiles(files).map(({ path }) => path)).toEqual(['lib/core/b.ts']);
  });
});

describe('released migrations', () => {
  const released = { 'prisma/migrations/0001_initial/migration.sql': 'create table a ();' };
  const seals = sealsOf(parseTree(released));

  it('lets them stay as they are', () => {
    expect(migrationBreaches(parseTree(released), seals)).toEqual([]);
  });

  it('refuses an edit, a removal and a new one without its seal', () => {
    const path = 'prisma/migrations/0001_initial/migration.sql';
    const added = 'lib/data/events/migrations/0002_more.sql';
    expect(migrationBreaches(parseTree({ [path]: 'create table b ();' }), seals)).toHaveLength(1);
    expect(migrationBreaches(parseTree({}), seals)).toHaveLength(1);
    expect(migrationBreaches(parseTree({ ...released, [added]: 'select 1' }), seals)).toEqual([
      { path: added, message: expect.stringContaining('npm run seal') },
    ]);
  });
});

describe('the command', () => {
  it('ends with 1 and names the file when a breach lies on the disk', () => {
    const run = guardTree({
      'lib/core/a.ts': "import { b } from '@/lib/data/b';",
      'lib/data/b.ts': 'export const b = 1;',
      'node_modules/x/utils.ts': 'ignored',
      'lib/data/generated/prisma/index.ts': 'ignored(',
    });
    expect(run.stderr).toContain('lib/core/a.ts imports @/lib/data/b: core may not use data');
    expect(run.stdout).toContain('2 modules, 1 imports, 1 breaches');
    expect(run.status).toBe(1);
  });

  it('ends with 0 on a clean tree', () => {
    const run = guardTree({
      'lib/data/a.ts': "import { b } from '@/lib/core/b';",
      'lib/core/b.ts': 'export const b = 1;',
    });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  });

  it('does not pass when it read nothing', () => {
    const run = guardTree({ 'README.md': 'nothing here' });
    expect(run.stderr).toContain('The guards read 0 modules');
    expect(run.status).toBe(1);
  });
});

function guardTree(texts: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'dramatis-guards-'));
  try {
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const check = join(import.meta.dirname, 'check.ts');
    return spawnSync(process.execPath, ['--import', 'tsx', check, `--root=${root}`], { encoding: 'utf8' });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
