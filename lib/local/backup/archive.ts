import { once } from 'node:events';
import type { Writable } from 'node:stream';

const blockBytes = 512;
/** Streams of unknown length are kept as numbered pieces, so neither side ever holds more than one of them. */
const pieceBytes = 4 * 1024 * 1024;

export interface ArchiveEntry {
  name: string;
  body: Buffer;
}

/** Writes a tar file that any tar can list: one entry per piece. */
export class ArchiveWriter {
  private readonly sink: Writable;

  constructor(sink: Writable) {
    this.sink = sink;
  }

  async json(name: string, value: unknown): Promise<void> {
    await this.entry(name, Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
  }

  async stream(name: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    let held: Uint8Array[] = [];
    let size = 0;
    let number = 0;
    const flush = async () => {
      number += 1;
      await this.entry(`${name}/${String(number).padStart(6, '0')}`, Buffer.concat(held));
      held = [];
      size = 0;
    };
    for await (const chunk of chunks) {
      held.push(chunk);
      size += chunk.length;
      if (size >= pieceBytes) await flush();
    }
    if (size > 0 || number === 0) await flush();
  }

  async end(): Promise<void> {
    await this.write(Buffer.alloc(2 * blockBytes));
  }

  private async entry(name: string, body: Buffer): Promise<void> {
    await this.write(header(name, body.length));
    await this.write(body);
    await this.write(Buffer.alloc(padding(body.length)));
  }

  private async write(bytes: Buffer): Promise<void> {
    // `once` rejects when the sink fails, and takes its listeners back either way.
    if (!this.sink.write(bytes)) await once(this.sink, 'drain');
  }
}

/** The entries of an archive in their order. Throws when it ends before its end mark. */
export async function* readArchive(source: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
  const bytes = new ByteReader(source);
  for (;;) {
    const head = await bytes.take(blockBytes);
    if (head.every((byte) => byte === 0)) return;
    const { name, size } = readHeader(head);
    const body = await bytes.take(size);
    await bytes.take(padding(size));
    yield { name, body };
  }
}

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(blockBytes);
  if (Buffer.byteLength(name) > 99) throw new Error(`The name ${name} is too long for the archive.`);
  block.write(name, 0);
  block.write('0000600\0', 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('00000000000\0', 136);
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\u000000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function readHeader(block: Buffer): { name: string; size: number } {
  if (block.toString('latin1', 257, 262) !== 'ustar') throw new Error('This file is not a backup of Dramatis.');
  const text = (from: number, to: number) => block.toString('utf8', from, to).replace(/\0.*$/s, '');
  return { name: text(0, 100), size: Number.parseInt(text(124, 136), 8) };
}

function padding(size: number): number {
  return (blockBytes - (size % blockBytes)) % blockBytes;
}

class ByteReader {
  private readonly iterator: AsyncIterator<Uint8Array>;
  private rest = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.iterator = source[Symbol.asyncIterator]();
  }

  async take(size: number): Promise<Buffer> {
    const parts: Uint8Array[] = [this.rest];
    let held = this.rest.length;
    while (held < size) {
      const next = await this.iterator.next();
      if (next.done) throw new Error('The backup is cut off: it ends in the middle. Use another copy.');
      parts.push(next.value);
      held += next.value.length;
    }
    const all = Buffer.concat(parts);
    this.rest = all.subarray(size);
    return all.subarray(0, size);
  }
}
