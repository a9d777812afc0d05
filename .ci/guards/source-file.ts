import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type ParseResult, parseSync } from 'oxc-parser';

export type Import = { specifier: string; target: string | null; typeOnly: boolean };

/** One file of the tree as the guards see it. `path` is relative to the root, with forward slashes. */
export type SourceFile = { path: string; text: string; parsed: ParseResult | null; imports: Import[] };

export type Breach = { path: string; message: string };

const parsedExtensions = /\.(ts|tsx|js|jsx|mjs)$/;
const readExtensions = /\.(ts|tsx|js|jsx|mjs|cjs|css|sql)$/;
const skippedFolders = new Set(['node_modules', 'lib/data/generated', 'bench/results', 'coverage', 'test-results']);
const resolvedExtensions = ['', '.ts', '.tsx', '.mjs', '.js', '.css', '.json', '/index.ts', '/index.tsx'];

/** Reads every source file under `root`; hidden folders other than `.ci` are not part of the tree. */
export function readTree(root: string): SourceFile[] {
  const texts: Record<string, string> = {};
  collect(root, '', texts);
  return parseTree(texts);
}

/** Builds the same view from texts by path, so that a breach can be planted in a test. */
export function parseTree(texts: Record<string, string>): SourceFile[] {
  const known = new Set(Object.keys(texts));
  return Object.entries(texts).map(([path, text]) => parseFile(path, text, known));
}

export function isTest(path: string): boolean {
  return /(\.test|-for-tests)\.tsx?$/.test(path);
}

function collect(root: string, folder: string, texts: Record<string, string>): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      const hidden = entry.name.startsWith('.') && path !== '.ci';
      if (!hidden && entry.name !== 'node_modules' && !skippedFolders.has(path)) collect(root, path, texts);
    } else if (readExtensions.test(entry.name) && !/^(\.|next-env\.d\.ts$)/.test(entry.name)) {
      texts[path] = readFileSync(join(root, path), 'utf8');
    }
  }
}

function parseFile(path: string, text: string, known: Set<string>): SourceFile {
  if (!parsedExtensions.test(path)) return { path, text, parsed: null, imports: [] };
  const parsed = parseSync(path, text);
  const fatal = parsed.errors[0];
  if (fatal !== undefined) throw new Error(`${path} cannot be read: ${fatal.message}`);
  const imports = importsOf(parsed, text).map(({ specifier, typeOnly }) => ({
    specifier,
    typeOnly,
    target: resolve(path, specifier, known),
  }));
  return { path, text, parsed, imports };
}

function importsOf(parsed: ParseResult, text: string): Omit<Import, 'target'>[] {
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const imported = staticImports.map((statement) => ({
    specifier: statement.moduleRequest.value,
    typeOnly: statement.entries.length > 0 && statement.entries.every((entry) => entry.isType),
  }));
  const reexported = staticExports.flatMap((statement) =>
    statement.entries.flatMap((entry) =>
      entry.moduleRequest === null ? [] : [{ specifier: entry.moduleRequest.value, typeOnly: entry.isType }],
    ),
  );
  const dynamic = dynamicImports.flatMap(({ moduleRequest }) => {
    const source = text.slice(moduleRequest.start, moduleRequest.end);
    return /^(['"`])[^$]*\1$/.test(source) ? [{ specifier: source.slice(1, -1), typeOnly: false }] : [];
  });
  return [...imported, ...reexported, ...dynamic];
}

function resolve(from: string, specifier: string, known: Set<string>): string | null {
  const base = localBase(from, specifier);
  if (base === null) return null;
  return resolvedExtensions.map((extension) => `${base}${extension}`).find((path) => known.has(path)) ?? base;
}

function localBase(from: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return posix.normalize(specifier.slice(2));
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return null;
}
