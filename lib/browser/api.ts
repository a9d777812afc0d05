import { z } from 'zod';
import { AppError, type ErrorKind } from '@/lib/core/errors';

type Scalar = string | number | boolean | Date;
export type Query = Record<string, Scalar | readonly Scalar[] | null | undefined>;

type Asking = {
  /** Null and undefined are left out; a list is said several times. */
  query?: Query;
  signal?: AbortSignal;
};
/** With a schema the answer is parsed by it; without one it is what the caller says it is. */
type Parsed<Schema extends z.ZodType> = Asking & { schema: Schema };
type Telling = Asking & {
  /** Sent as JSON; a file or a blob is sent as it is. */
  body?: unknown;
  /** Goes on when the page goes, for at most 64 KB. */
  keepalive?: boolean;
};

const kinds = ['invalid', 'signed_out', 'forbidden', 'not_found', 'conflict', 'too_many', 'unavailable'] as const;

/** What every error of the API looks like. A kind that this version does not know is a bug of the server. */
const WireError = z.object({
  error: z.object({
    kind: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});

const base = '/api/v1';

/** The address of something to download, for a plain link: the workspace goes into it. */
export function downloadUrl(workspaceSlug: string, path: string, query: Query = {}): string {
  return addressOf(path, { ...query, workspace: workspaceSlug });
}

/**
 * The API as this browser's session reaches it, in one workspace; without one for accounts and visitors. Every failure
 * is an AppError with a sentence to show; giving up by `signal` throws the signal's reason.
 */
export function api(workspaceSlug?: string) {
  const ask = async (method: string, path: string, options: Telling & { schema?: z.ZodType }) => {
    const response = await send(addressOf(path, options.query ?? {}), {
      method,
      signal: options.signal ?? null,
      credentials: 'same-origin',
      ...(options.keepalive && { keepalive: true }),
      ...requestBody(options.body, workspaceSlug),
    });
    const answer: unknown = response.status === 204 ? undefined : await readJson(response);
    if (!response.ok) throw errorOf(answer, response.status);
    return options.schema ? options.schema.parse(answer) : answer;
  };
  return callers(ask);
}

type Ask = (method: string, path: string, options: Telling & { schema?: z.ZodType }) => Promise<unknown>;

type Reader = {
  <Schema extends z.ZodType>(path: string, options: Parsed<Schema>): Promise<z.output<Schema>>;
  <Answer = unknown>(path: string, options?: Asking): Promise<Answer>;
};
type Writer = {
  <Schema extends z.ZodType>(path: string, options: Telling & Parsed<Schema>): Promise<z.output<Schema>>;
  <Answer = unknown>(path: string, options?: Telling): Promise<Answer>;
};
export type Api = { get: Reader; post: Writer; put: Writer; patch: Writer; delete: Writer };

function callers(ask: Ask): Api {
  const caller =
    (method: string) =>
    (path: string, options: Telling & { schema?: z.ZodType } = {}) =>
      ask(method, path, options) as Promise<never>;
  return {
    get: caller('GET'),
    post: caller('POST'),
    put: caller('PUT'),
    patch: caller('PATCH'),
    delete: caller('DELETE'),
  };
}

function addressOf(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== null && one !== undefined) search.append(name, one instanceof Date ? one.toISOString() : String(one));
    }
  }
  const text = search.toString();
  return `${base}/${path.replace(/^\/+/, '')}${text === '' ? '' : `?${text}`}`;
}

function requestBody(body: unknown, workspaceSlug: string | undefined): Pick<RequestInit, 'body' | 'headers'> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (workspaceSlug !== undefined) headers['x-workspace'] = workspaceSlug;
  if (body === undefined) return { headers };
  if (body instanceof Blob) return { headers: { ...headers, 'content-type': 'application/octet-stream' }, body };
  return { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** A fetch that fails has no answer at all: the network, or the server, is away. */
async function send(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (cause) {
    request.signal?.throwIfAborted();
    const sentence = 'Dramatis cannot be reached. Check the connection; nothing was lost, so try again in a moment.';
    throw new AppError('unavailable', sentence, { cause });
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    const sentence = 'The answer of the server broke off or was not understood. Try again in a moment.';
    throw new AppError('unavailable', sentence, { cause, details: { status: response.status } });
  }
}

function errorOf(answer: unknown, status: number): Error {
  const parsed = WireError.safeParse(answer);
  if (!parsed.success) {
    return new AppError('unavailable', `The server answered ${status} without saying why. Try again in a moment.`);
  }
  const { kind, message, details } = parsed.data.error;
  return isKind(kind) ? new AppError(kind, message, { ...(details && { details }) }) : new Error(message);
}

function isKind(kind: string): kind is ErrorKind {
  return kinds.some((known) => known === kind);
}
