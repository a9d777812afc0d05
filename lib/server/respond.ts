import 'server-only';
import { randomUUID } from 'node:crypto';
import { AppError, type ErrorKind } from '@/lib/core/errors';
import { describeDatabaseAbsence } from '@/lib/data/prisma-client';
import { isStreamedFile, type StreamedFile } from '@/lib/services/streamed-file';
import { readByteRange } from './byte-range';
import { log } from './log';

/** The only place that knows how an error kind is said in HTTP. */
export const statusOf: Record<ErrorKind, number> = {
  invalid: 400,
  signed_out: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
};

const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** What a use case returned, as an answer: JSON, a streamed file or the part of it that was asked for, or 204 for nothing. */
export function answerOf(result: unknown, status: number | undefined, asked?: Headers): Response | Promise<Response> {
  if (isStreamedFile(result)) return result.ready ? answerPart(result, result.ready, asked) : answerFile(result);
  if (result === undefined) return new Response(null, { status: status ?? 204, headers: always });
  return Response.json(result, { status: status ?? 200, headers: always });
}

/** A file that lies ready may be asked for from its middle, as a player does that jumps ahead. */
function answerPart(
  file: StreamedFile,
  { bytes, part }: NonNullable<StreamedFile['ready']>,
  asked: Headers | undefined,
): Response | Promise<Response> {
  const headers = { ...file.headers, 'accept-ranges': 'bytes' };
  // Nothing says which version of a file somebody has, so a part on condition of its version is answered whole.
  const range = asked?.has('if-range') ? null : readByteRange(asked?.get('range') ?? null, bytes);
  if (range === 'outside') {
    return new Response(null, { status: 416, headers: { ...always, 'content-range': `bytes */${bytes}` } });
  }
  if (range === null) return answerFile({ ...file, headers: { ...headers, 'content-length': String(bytes) } });
  const { start, end } = range;
  const length = { 'content-length': String(end - start + 1), 'content-range': `bytes ${start}-${end}/${bytes}` };
  return answerFile({ ...file, chunks: part(range), headers: { ...headers, ...length } }, 206);
}

/** The first chunk is awaited before anything is promised, so that a failure there is still a proper error. */
async function answerFile(file: StreamedFile, status = 200): Promise<Response> {
  const chunks = file.chunks[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let next: IteratorResult<Uint8Array | string> | undefined = await chunks.next();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = next ?? (await chunks.next());
        next = undefined;
        if (done) controller.close();
        else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
      } catch (error) {
        // Too late for an answer: the connection breaks, so that nobody takes half a file for a whole one.
        log.warn('A download broke off.', { file: file.fileName, error });
        throw error;
      }
    },
    async cancel() {
      await chunks.return?.();
    },
  });
  const name = `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`;
  const headers = { ...always, 'content-type': file.contentType, 'content-disposition': name, ...file.headers };
  return new Response(body, { status, headers });
}

/** Whatever was thrown, as an answer: sentences for people, and for a bug only the number it is written down under. */
export function answerError(thrown: unknown, request: Request): Response {
  const error = thrown instanceof AppError ? thrown : describeDatabaseAbsence(thrown);
  if (!error) return answerBug(thrown, request);
  if (error.kind === 'unavailable')
    log.warn(error.message, { cause: error.cause, path: new URL(request.url).pathname });
  const { kind, message, details = {} } = error;
  const wait = details.retry_after_seconds;
  const headers = { ...always, ...(typeof wait === 'number' && { 'retry-after': String(wait) }) };
  return Response.json({ error: { kind, message, details } }, { status: statusOf[kind], headers });
}

function answerBug(thrown: unknown, request: Request): Response {
  // The asker has gone and took the question back: nobody reads this, and nothing is wrong.
  if (request.signal.aborted) return new Response(null, { status: 499 });
  const incident = randomUUID().slice(0, 8);
  log.error('A request failed.', {
    incident,
    method: request.method,
    path: new URL(request.url).pathname,
    error: thrown,
  });
  const message = `Something went wrong on our side. It is written down as incident ${incident}; tell whoever runs this server.`;
  return Response.json({ error: { kind: 'bug', message, details: { incident } } }, { status: 500, headers: always });
}
