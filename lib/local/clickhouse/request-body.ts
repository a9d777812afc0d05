import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from '@/lib/core/errors';

/** A request's body, complete: a truncated one never gets this far, so it never becomes half an insert. */
export type RequestBody = { kind: 'memory'; bytes: Buffer } | { kind: 'file'; path: string };

const inMemoryBytes = 8 * 1024 * 1024;
const statementBytes = 256 * 1024 * 1024;

export async function readBody(request: IncomingMessage, directory: string): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  const source = decompressed(request);
  const iterator: AsyncIterator<Buffer> = source[Symbol.asyncIterator]();
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size > inMemoryBytes) return spool(chunks, iterator, directory);
  }
  return { kind: 'memory', bytes: Buffer.concat(chunks) };
}

/** The body as text, for statements. Throws `invalid` beyond 256 MB. */
export async function statementText(body: RequestBody): Promise<string> {
  if (body.kind === 'memory') return body.bytes.toString('utf8');
  const bytes = await readFile(body.path);
  if (bytes.length > statementBytes) {
    throw new AppError('invalid', 'The statement is over 256 MB. Send rows as a body with the statement in `query`.');
  }
  return bytes.toString('utf8');
}

export async function discardBody(body: RequestBody): Promise<void> {
  if (body.kind === 'file') await rm(body.path, { force: true });
}

async function spool(head: Buffer[], rest: AsyncIterator<Buffer>, directory: string): Promise<RequestBody> {
  const path = join(directory, `body-${randomUUID()}`);
  async function* all() {
    for (let chunk = head.shift(); chunk !== undefined; chunk = head.shift()) yield chunk;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
  try {
    await pipeline(Readable.from(all()), createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { kind: 'file', path };
}

function decompressed(request: IncomingMessage): Readable {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  switch (encoding) {
    case 'identity':
      return request;
    case 'gzip':
      return through(request, createGunzip());
    case 'deflate':
      return through(request, createInflate());
    case 'br':
      return through(request, createBrotliDecompress());
    default:
      throw new AppError('invalid', `The body is compressed with "${encoding}". Use gzip, deflate or br.`);
  }
}

function through(request: IncomingMessage, step: NodeJS.ReadWriteStream & Readable): Readable {
  request.on('error', (error) => step.destroy(error));
  request.on('aborted', () => step.destroy(new Error('The client went away in the middle of its request')));
  return request.pipe(step);
}
