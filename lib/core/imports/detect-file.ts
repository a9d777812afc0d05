import { AppError } from '@/lib/core/errors';
import { detectColumn } from './detect-column';
import type { DetectedFile, Encoding } from './detected-file';
import { mostColumns } from './mapping';
import { utf8Decoder } from './read-encoding';
import { readNumber } from './read-number';
import { type FileRecord, recordReader } from './read-records';
import { readsAll } from './read-time';

/** The start of a file: enough bytes to judge by, and whether they are the whole file. */
export type FileStart = { bytes: Uint8Array; isWhole: boolean; encoding: Encoding };
/** What somebody said instead of what was seen. */
export type Overrides = { delimiter?: string | undefined; header?: boolean | undefined };

/** How much of a file is looked at. */
export const startBytes = 1_000_000;
const judgedRecords = 2_000;
const candidates = [',', '\t', ';', '|'];

/** Delimiter, header, columns and their types from the start of a file. Throws `invalid` when there is nothing to read. */
export async function detectFile(start: FileStart, overrides: Overrides = {}): Promise<DetectedFile> {
  const decode = utf8Decoder(start.encoding);
  const text = Buffer.concat([decode(start.bytes), start.isWhole ? decode(null) : Buffer.alloc(0)]);
  if (text.toString('utf8').trim() === '')
    throw new AppError('invalid', 'This file is empty. Bring in a file with a row for each event or person.');
  const delimiter = overrides.delimiter ?? (await detectDelimiter(text, start.isWhole));
  const records = await readStart(text, delimiter, start.isWhole);
  const [first, ...rest] = records;
  if (first === undefined) {
    throw new AppError(
      'invalid',
      'No row of this file could be read. The first line is longer than 1 MB or has a quote that is not closed.',
    );
  }
  if (first.cells.length > mostColumns) {
    throw new AppError(
      'invalid',
      `This file has ${first.cells.length} columns; at most ${mostColumns} can be brought in. Is "${delimiter}" the delimiter?`,
    );
  }
  const header =
    overrides.header ??
    looksLikeHeader(
      first.cells,
      rest.map(({ cells }) => cells),
    );
  if (header && rest.length === 0 && start.isWhole) {
    throw new AppError('invalid', 'This file has a header and no rows below it: there is nothing to bring in.');
  }
  const rows = header ? rest : records;
  const names = header ? columnNames(first.cells) : first.cells.map((_, index) => `column_${index + 1}`);
  const columns = names.map((name, index) =>
    detectColumn(
      name,
      rows.map(({ cells }) => cells[index] ?? ''),
      delimiter,
    ),
  );
  return { delimiter, encoding: start.encoding, header, columns };
}

/** The names in a header: trimmed, numbered where one is empty or comes twice. */
export function columnNames(cells: string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const wanted = cell.replaceAll('\0', '').trim().slice(0, 200) || `column_${index + 1}`;
    let name = wanted;
    for (let n = 2; taken.has(name); n += 1) name = `${wanted}_${n}`;
    taken.add(name);
    return name;
  });
}

async function readStart(text: Buffer, delimiter: string, isWhole: boolean): Promise<FileRecord[]> {
  const reader = recordReader({ delimiter });
  await reader.push(text);
  if (isWhole) await reader.end();
  return reader.take().records.slice(0, judgedRecords);
}

async function detectDelimiter(text: Buffer, isWhole: boolean): Promise<string> {
  const part = text.subarray(0, 100_000);
  const isAll = isWhole && part.length === text.length;
  const scored = await Promise.all(
    candidates.map(async (delimiter) => ({ delimiter, ...widthOf(await readStart(part, delimiter, isAll)) })),
  );
  const [best] = scored
    .filter(({ width, share }) => width > 1 && share > 0.8)
    .sort((a, b) => b.share - a.share || b.width - a.width);
  if (best !== undefined) return best.delimiter;
  const blank = widthOf(await readStart(part, 'whitespace', isAll));
  if (blank.width > 1 && blank.share > 0.95) return 'whitespace';
  const [any] = scored.filter(({ width }) => width > 1).sort((a, b) => b.share - a.share);
  return any?.delimiter ?? ',';
}

/** The commonest number of cells, and the share of records that have it. */
function widthOf(records: FileRecord[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1]);
  return commonest === undefined
    ? { width: 0, share: 0 }
    : { width: commonest[0], share: commonest[1] / records.length };
}

/** A header holds words: no number, no time, and nothing that comes again below it in its column. */
function looksLikeHeader(first: string[], rest: string[][]): boolean {
  const judged = rest.slice(0, 500);
  const isWord = (cell: string) => readNumber(cell.trim(), 'point') === null && !readsAll('iso', [cell]);
  if (!first.every((cell) => cell.trim() === '' || isWord(cell)) || first.every((cell) => cell.trim() === ''))
    return false;
  return !first.some((cell, index) => cell !== '' && judged.some((cells) => cells[index] === cell));
}
