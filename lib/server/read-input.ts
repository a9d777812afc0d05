import 'server-only';
import type { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import { canBeKept, notKept } from '@/lib/core/kept-text';
import { describeIssues } from './describe-issues';
import { requireKnownQuery } from './known-query';

export const bodyLimits = { bytes: 4_000_000, depth: 64 } as const;

type Params = Record<string, string | string[] | undefined>;

/** Path, query and JSON body as one object, parsed. The path wins over the body, the body over the query. */
export async function readInput<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
  params: Params | undefined,
): Promise<z.output<Schema>> {
  const query = readQuery(request);
  const body = request.method === 'GET' || request.method === 'HEAD' ? {} : await readJson(request);
  requireKnownQuery(schema, query, params);
  requireKept({ query, params, body });
  return parseInput(schema, { ...query, ...body, ...params });
}

/** Path and query alone: the body of an upload is its file. */
export function readAddress<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
  params: Params | undefined,
): z.output<Schema> {
  const query = readQuery(request);
  requireKnownQuery(schema, query, params);
  requireKept({ query, params });
  return parseInput(schema, { ...query, ...params });
}

/** PostgreSQL can neither keep such a sign nor look for it. */
function requireKept(input: object): void {
  if (!canBeKept(input)) throw new AppError('invalid', notKept);
}

function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw describeIssues(parsed.error);
  return parsed.data;
}

/** A name that is given twice becomes a list. `workspace` says which door, not what is asked. */
function readQuery(request: Request): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  const { searchParams } = new URL(request.url);
  for (const name of new Set(searchParams.keys())) {
    const [first = '', ...rest] = searchParams.getAll(name);
    if (name !== 'workspace') query[name] = rest.length === 0 ? first : [first, ...rest];
  }
  return query;
}

async function readJson(request: Request): Promise<Record<string, unknown>> {
  const text = await readText(request);
  if (text.trim() === '') return {};
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AppError('invalid', 'The body must be one JSON object: { … }.');
  }
  checkDepth(value);
  return { ...value };
}

async function readText(request: Request): Promise<string> {
  if (!request.body) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let text = '';
  try {
    for await (const chunk of request.body) {
      bytes += chunk.byteLength;
      if (bytes > bodyLimits.bytes) throw tooLarge();
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new AppError('invalid', 'The body is not text in UTF-8.', { cause: error });
    throw error;
  }
}

function tooLarge(): AppError {
  return new AppError('invalid', `The body is larger than ${bodyLimits.bytes / 1_000_000} MB. Send less at once.`, {
    details: { most_bytes: bodyLimits.bytes },
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? ` ${error.message}.` : '';
    throw new AppError('invalid', `The body is not JSON.${why}`, { cause: error });
  }
}

/** Walks without recursion: whoever reads a deeper tree recursively would run out of stack. */
function checkDepth(root: object): void {
  let level: object[] = [root];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > bodyLimits.depth) {
      throw new AppError('invalid', `The body is nested more than ${bodyLimits.depth} levels deep. Make it flatter.`);
    }
    level = level.flatMap((value) => Object.values(value).filter(isObject));
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
