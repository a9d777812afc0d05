import 'server-only';
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { AppError } from '@/lib/core/errors';

/** Where an upload lies: both parts are uuids, so that no name leads out of its folder. */
export type UploadId = { workspaceId: string; id: string };
export type Upload = { bytes: number; sha256: string; isUtf8: boolean };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const largestUploadBytes = 2_000_000_000;

/** Files that were sent in, kept in the data directory while their import may need them. */
export class FileStore {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = `${dataDir}/uploads`;
  }

  /** Streams a body to disk. A body that breaks off or is too large leaves nothing behind. */
  async write(
    upload: UploadId,
    body: AsyncIterable<Uint8Array>,
    { maxBytes = largestUploadBytes }: { maxBytes?: number } = {},
  ): Promise<Upload> {
    const path = this.#path(upload);
    const unfinished = `${path}.part`;
    await mkdir(`${this.#folder}/${upload.workspaceId}`, { recursive: true, mode: 0o700 });
    try {
      const written = await writeAll(unfinished, body, maxBytes);
      await rename(unfinished, path);
      return written;
    } catch (error) {
      await rm(unfinished, { force: true });
      throw describeWriteFailure(error);
    }
  }

  /** Throws `conflict` when the file is gone: it is kept while its import may still be started or run again. */
  async read(
    upload: UploadId,
    range: { start?: number; end?: number } = {},
  ): Promise<{ chunks: Readable; bytes: number }> {
    const path = this.#path(upload);
    const found = await stat(path).catch(() => null);
    if (found === null) {
      throw new AppError('conflict', 'The file of this import is no longer kept. Bring it in again.');
    }
    return { chunks: createReadStream(path, { highWaterMark: 256 * 1024, ...range }), bytes: found.size };
  }

  /** The first bytes of a file, and whether they are all of it. */
  async readStart(upload: UploadId, length: number): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
    const { chunks, bytes } = await this.read(upload, { end: length - 1 });
    const parts: Buffer[] = [];
    for await (const chunk of chunks) parts.push(chunk);
    return { bytes: Buffer.concat(parts), isWhole: bytes <= length };
  }

  async remove(upload: UploadId): Promise<void> {
    await rm(this.#path(upload), { force: true });
  }

  #path({ workspaceId, id }: UploadId): string {
    if (!uuid.test(workspaceId) || !uuid.test(id)) throw new Error('An upload is named by two uuids.');
    return `${this.#folder}/${workspaceId}/${id}`;
  }
}

export function uploadFiles(dataDir: string): FileStore {
  return new FileStore(dataDir);
}

async function writeAll(path: string, body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Upload> {
  const hash = createHash('sha256');
  const encoding = utf8Check();
  const file = await open(path, 'w', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) {
        const largest = `${Math.floor(maxBytes / 1_000_000).toLocaleString('en')} MB`;
        throw new AppError(
          'invalid',
          `This file is larger than ${largest}. Split it and bring in the parts one by one.`,
        );
      }
      hash.update(chunk);
      encoding.take(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex'), isUtf8: encoding.holds() };
}

/** Whether all chunks together are valid UTF-8; a character may be cut between two of them. */
function utf8Check(): { take: (chunk: Uint8Array) => void; holds: () => boolean } {
  let isValid = true;
  let cut = Buffer.alloc(0);
  return {
    take: (chunk) => {
      if (!isValid) return;
      const bytes = cut.length === 0 ? Buffer.from(chunk) : Buffer.concat([cut, chunk]);
      const complete = bytes.length - unfinishedBytes(bytes);
      isValid = isUtf8(bytes.subarray(0, complete));
      cut = bytes.subarray(complete);
    },
    holds: () => isValid && cut.length === 0,
  };
}

/** How many bytes at the end begin a character that needs more. */
function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < charLength(byte) ? back : 0;
  }
  return 0;
}

function charLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

function describeWriteFailure(error: unknown): unknown {
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    return new AppError('unavailable', 'There is no room left on the disk for this file.', { cause: error });
  }
  return error;
}
