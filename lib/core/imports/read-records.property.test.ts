import fc from 'fast-check';
import { expect, it } from 'vitest';
import { detectFile } from './detect-file';
import type { Encoding } from './detected-file';
import { detectEncoding, utf8Decoder } from './read-encoding';
import { recordReader } from './read-records';

type File = {
  rows: string[][];
  delimiter: string;
  lineEnd: string;
  quotesAll: boolean;
  encoding: Encoding;
  mark: boolean;
  chunk: number;
};

const latin = fc.constantFrom(...'abcXYZ012 äöüßéñ£€"\',;|\t.-'.split(''), '\n', '\r\n');
const wide = fc.oneof(latin, fc.constantFrom('日', '本', '😀', 'Ω', 'ё', '\u2028'));

/** A file as programs write them: cells are quoted when they must be, or all of them. */
const files: fc.Arbitrary<File> = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    quotesAll: fc.boolean(),
    encoding: fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
    mark: fc.boolean(),
    chunk: fc.integer({ min: 1, max: 40 }),
    width: fc.integer({ min: 2, max: 6 }),
  })
  .chain(({ width, encoding, ...rest }) => {
    const cell = fc
      .array(encoding === 'windows-1252' ? latin : wide, { maxLength: 8 })
      .map((parts) => parts.join('').replace(/\r(?!\n)/g, ''));
    const row = fc.array(cell, { minLength: width, maxLength: width });
    return fc
      .record({ rows: fc.array(row, { minLength: 1, maxLength: 12 }), encoding: fc.constant(encoding) })
      .map((more) => ({ ...rest, ...more }));
  });

function textOf({ rows, delimiter, lineEnd, quotesAll }: File): string {
  const written = (cell: string) =>
    quotesAll || cell.includes('"') || cell.includes('\n') || cell.includes('\r') || cell.includes(delimiter)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  return rows.map((row) => row.map(written).join(delimiter) + lineEnd).join('');
}

function bytesOf(file: File): Buffer {
  const text = `${file.mark && file.encoding !== 'windows-1252' ? '\ufeff' : ''}${textOf(file)}`;
  switch (file.encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1252':
      return Buffer.from(text.replaceAll('€', '\u0080'), 'latin1');
  }
}

async function readBack(file: File, encoding: Encoding): Promise<string[][]> {
  const bytes = bytesOf(file);
  const reader = recordReader({ delimiter: file.delimiter, width: file.rows[0]?.length ?? 0 });
  const decode = utf8Decoder(encoding);
  for (let at = 0; at < bytes.length; at += file.chunk) await reader.push(decode(bytes.subarray(at, at + file.chunk)));
  await reader.push(decode(null));
  await reader.end();
  const { records, broken } = reader.take();
  expect(broken).toEqual([]);
  return records.map(({ cells }) => cells);
}

it('reads back what was written, whatever the delimiter, quotes, line ends, encoding and cuts between chunks', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (file) => {
      expect(await readBack(file, file.encoding)).toEqual(file.rows);
    }),
    { numRuns: 400 },
  );
});

it('sees the delimiter and the encoding of files with words and numbers in them', async () => {
  const word = fc.stringMatching(/^[a-zäöü]{3,10}$/);
  const plain = fc.record({
    names: fc.uniqueArray(word, { minLength: 3, maxLength: 6 }),
    numbers: fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 30, maxLength: 60 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    encoding: fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
  });
  await fc.assert(
    fc.asyncProperty(plain, async ({ names, numbers, delimiter, encoding }) => {
      const rows = [
        names,
        ...numbers.map((number) => names.map((name, index) => (index === 0 ? `ö ${name} ${number}` : String(number)))),
      ];
      const bytes = bytesOf({
        rows,
        delimiter,
        encoding,
        lineEnd: '\n',
        quotesAll: false,
        mark: encoding.startsWith('utf-16'),
        chunk: 1,
      });
      const isUtf8 = Buffer.from(bytes.toString('utf8')).equals(bytes);
      const file = await detectFile({ bytes, isWhole: true, encoding: detectEncoding(bytes, isUtf8) });
      expect(file).toMatchObject({ delimiter, encoding, header: true });
      expect(file.columns.map(({ name }) => name)).toEqual(names);
      expect(file.columns.slice(1).every(({ type }) => type === 'number')).toBe(true);
    }),
    { numRuns: 60 },
  );
});
