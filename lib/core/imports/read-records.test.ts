import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnNames, detectFile } from './detect-file';
import { detectEncoding } from './read-encoding';
import { longestRecordBytes, recordReader } from './read-records';

const spectrum = join(import.meta.dirname, 'fixtures/csv-spectrum');

async function readAll(text: Buffer | string, options: { delimiter?: string; width?: number; chunk?: number } = {}) {
  const { delimiter = ',', chunk = 7, width } = options;
  const bytes = Buffer.from(text);
  const reader = recordReader({ delimiter, ...(width === undefined ? {} : { width }) });
  for (let at = 0; at < bytes.length; at += chunk) await reader.push(bytes.subarray(at, at + chunk));
  await reader.end();
  return reader.take();
}

describe('records of csv-spectrum', () => {
  const names = readdirSync(join(spectrum, 'csvs')).map((name) => name.replace('.csv', ''));
  it.each(names)('%s reads as its JSON says', async (name) => {
    const bytes = readFileSync(join(spectrum, 'csvs', `${name}.csv`));
    const expected = JSON.parse(readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8'));
    const detected = await detectFile({ bytes, isWhole: true, encoding: detectEncoding(bytes, true) });
    expect([detected.header, detected.delimiter]).toEqual([true, ',']);
    const { records } = await readAll(bytes);
    const [header, ...rows] = records.map(({ cells }) => cells);
    const keys = columnNames(header ?? []);
    const found = rows.map((cells) => Object.fromEntries(keys.map((key, index) => [key, cells[index]])));
    expect(found).toEqual(expected);
  });
});

describe('records', () => {
  it('gives each record the line it starts on, blank lines and lines within quotes counted', async () => {
    const { records } = await readAll('a,b\r\n\r\n"1\r\n2",x\r\n3,y\r\n');
    expect(records).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1\r\n2', 'x'] },
      { line: 5, cells: ['3', 'y'] },
    ]);
  });

  it('takes both kinds of line ends in one file', async () => {
    const { records } = await readAll('a,b\r\n1,2\n3,4\r\n');
    expect(records.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('takes the line ends of old Macs', async () => {
    const { records } = await readAll('a,b\r1,2\r3,4', { chunk: 100 });
    expect(records).toHaveLength(3);
  });

  it('refuses a line whose quote is never closed and reads what comes after it', async () => {
    const { records, broken } = await readAll('a,b\n1,"open\n2,x\n3,y\n', { width: 2 });
    expect(broken).toEqual([{ line: 2, reason: 'A quote opens in this row and is not closed.', text: '1,"open' }]);
    expect(records.map(({ line }) => line)).toEqual([1, 3, 4]);
  });

  it('blames one line when a stray quote swallows others up to the next quote', async () => {
    const { records, broken } = await readAll('1,"abc,2\n3,def\n5,"x"\n6,z\n', { width: 2 });
    expect(broken.map(({ line }) => line)).toEqual([1]);
    expect(records.map(({ cells }) => cells)).toEqual([
      ['3', 'def'],
      ['5', 'x'],
      ['6', 'z'],
    ]);
  });

  it.each([',', 'whitespace'])(
    'refuses one line of 100 MB (delimiter %j) in flat memory, and takes the lines around it',
    async (delimiter) => {
      const reader = recordReader({ delimiter, width: 2 });
      const cell = delimiter === ',' ? ',' : ' ';
      await reader.push(Buffer.from(`a${cell}b\n`));
      const chunk = Buffer.alloc(1_000_000, 'x');
      const before = process.memoryUsage().rss;
      let peak = before;
      for (let n = 0; n < 100; n += 1) {
        await reader.push(chunk);
        peak = Math.max(peak, process.memoryUsage().rss);
      }
      await reader.push(Buffer.from(`\nc${cell}d\n`));
      await reader.end();
      const { records, broken } = reader.take();
      expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
        [1, 'a', 'b'],
        [3, 'c', 'd'],
      ]);
      expect(broken).toEqual([{ line: 2, reason: 'This row is longer than 1 MB.', text: 'x'.repeat(1000) }]);
      expect(peak - before).toBeLessThan(60 * longestRecordBytes);
    },
  );

  it('refuses a line of a million delimiters', async () => {
    const { broken } = await readAll(`a,b\n${','.repeat(5_000_000)}\n1,2\n`, { chunk: 65_536, width: 2 });
    expect(broken.map(({ reason }) => reason)).toEqual(['This row is longer than 1 MB.']);
  });

  it('takes quotes inside an unquoted cell as they are', async () => {
    const { records } = await readAll('5" disk,2\n');
    expect(records[0]?.cells).toEqual(['5" disk', '2']);
  });

  it('reads runs of blanks as one delimiter, around the line none', async () => {
    const { records } = await readAll(' 00001 19970101  1   11.77\r\n 00002\t19970112 1 12.00', {
      delimiter: 'whitespace',
    });
    expect(records.map(({ cells }) => cells)).toEqual([
      ['00001', '19970101', '1', '11.77'],
      ['00002', '19970112', '1', '12.00'],
    ]);
  });
});
