import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenApiDocument, Operation } from '@/lib/server/openapi';
import { apiDocument } from './api-document';

const folder = join(import.meta.dirname, '..');

/** `GET /api/v1/segments/{key}` for every method that a route file exports. */
function routesOnDisk(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('route.ts'));
  return files
    .filter((file) => !file.startsWith('openapi.json'))
    .flatMap((file) => {
      const path = `/api/v1/${file.replace(/\/route\.ts$/, '')}`.replaceAll(/\[([^\]]+)\]/g, '{$1}');
      const source = readFileSync(join(folder, file), 'utf8');
      const methods = source.matchAll(/export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g);
      return [...methods].map(([, method]) => `${method} ${path}`);
    })
    .sort();
}

function operationsOf(document: OpenApiDocument): { name: string; operation: Operation }[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  );
}

describe('the description of the API', () => {
  let document: OpenApiDocument;
  beforeAll(async () => {
    document = await apiDocument();
  });

  it('names every method of every route file, and nothing else', () => {
    const described = operationsOf(document).map(({ name }) => name);
    expect(described.sort()).toEqual(routesOnDisk());
  });

  it('says of every operation what it does, in a sentence', () => {
    const silent = operationsOf(document).filter(({ operation }) => !/^[A-Z].{10,}\.$/s.test(operation.summary));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('refers only to what it contains', () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    const parts = new Set(
      Object.entries(document.components).flatMap(([kind, ones]) =>
        Object.keys(Object(ones)).map((name) => `${kind}/${name}`),
      ),
    );
    expect(names.filter(([, kind, name]) => !parts.has(`${kind}/${name}`)).map(([all]) => all)).toEqual([]);
    expect(text).not.toContain('$defs');
  });

  it('names each operation once', () => {
    const ids = operationsOf(document).map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describes every part of a path', () => {
    for (const { name, operation } of operationsOf(document)) {
      const inPath = [...name.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
      const described = operation.parameters
        .filter((parameter) => parameter.in === 'path')
        .map((parameter) => parameter.name);
      expect(described, name).toEqual(inPath);
    }
  });
});
