import { AppError } from '@/lib/core/errors';
import type { Encoding } from './detected-file';

const boms: { bytes: number[]; encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

const otherKinds: { bytes: number[]; sentence: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    sentence: 'This is a workbook or a zip archive. Save the sheet as CSV and bring that in.',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    sentence: 'This is an old Excel workbook. Save the sheet as CSV and bring that in.',
  },
  { bytes: [0x1f, 0x8b], sentence: 'This file is compressed. Unpack it and bring in the file inside.' },
  { bytes: [0x25, 0x50, 0x44, 0x46], sentence: 'This is a PDF. Bring in a CSV file of the data behind it.' },
];

/**
 * The encoding of a text file, from its first bytes and whether all of it is valid UTF-8. Latin-1 is read as
 * windows-1252, its superset. Throws `invalid` with a sentence for what is no text at all.
 */
export function detectEncoding(start: Uint8Array, isUtf8: boolean): Encoding {
  const marked = boms.find(({ bytes }) => startsWith(start, bytes));
  if (marked !== undefined) return marked.encoding;
  const other = otherKinds.find(({ bytes }) => startsWith(start, bytes));
  if (other !== undefined) throw new AppError('invalid', other.sentence);
  const wide = wideEncoding(start);
  if (wide !== null) return wide;
  if (controlShare(start) > 0.1) {
    throw new AppError('invalid', 'This is no text file. Bring in a CSV file: rows of text with a delimiter.');
  }
  return isUtf8 ? 'utf-8' : 'windows-1252';
}

/** Turns the bytes of a file into UTF-8 without a byte order mark, chunk by chunk. */
export function utf8Decoder(encoding: Encoding): (chunk: Uint8Array | null) => Buffer {
  if (encoding === 'utf-8') return withoutMark();
  const decoder = new TextDecoder(encoding);
  return (chunk) => Buffer.from(chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true }), 'utf8');
}

function withoutMark(): (chunk: Uint8Array | null) => Buffer {
  let start: Buffer | null = Buffer.alloc(0);
  return (chunk) => {
    const bytes = chunk === null ? Buffer.alloc(0) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (start === null) return bytes;
    start = Buffer.concat([start, bytes]);
    // The mark may be cut between two chunks.
    if (start.length < 3 && chunk !== null) return Buffer.alloc(0);
    const whole = start;
    start = null;
    return startsWith(whole, [0xef, 0xbb, 0xbf]) ? whole.subarray(3) : whole;
  };
}

function startsWith(bytes: Uint8Array, expected: number[]): boolean {
  return expected.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 without a mark: Western text has a zero in every other byte. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length - (bytes.length % 2), 4096);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (pairs >= 2 && odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le';
  if (pairs >= 2 && even > pairs * 0.4 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}

function controlShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, 4096);
  let controls = 0;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1;
  }
  return length === 0 ? 0 : controls / length;
}
