import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectFile } from './detect-file';
import { Mapping, mostColumns } from './mapping';
import { proposeMapping } from './propose-mapping';
import { detectEncoding, utf8Decoder } from './read-encoding';

const detect = (content: string | Buffer, overrides = {}) => {
  const bytes = Buffer.from(content);
  const isUtf8 = Buffer.from(bytes.toString('utf8')).equals(bytes);
  return detectFile({ bytes, isWhole: true, encoding: detectEncoding(bytes, isUtf8) }, overrides);
};
const typesOf = async (content: string) => (await detect(content)).columns.map(({ type, format }) => format ?? type);

const cdnow = readFileSync(join(import.meta.dirname, 'fixtures/cdnow/CDNOW_master.txt')).subarray(0, 1_000_000);

describe('detecting a file', () => {
  it('reads CDNOW: runs of blanks, a header, ids with zeros, dates as yyyyMMdd', async () => {
    const file = await detectFile({ bytes: cdnow, isWhole: false, encoding: 'utf-8' });
    expect(file).toMatchObject({ delimiter: 'whitespace', header: true });
    expect(file.columns.map(({ name, type, format }) => [name, format ?? type])).toEqual([
      ['customer_id', 'text'],
      ['date', 'yyyyMMdd'],
      ['number_of_cds', 'number'],
      ['dollar_value', 'number'],
    ]);
    expect(proposeMapping(file, 'CDNOW_master.txt')).toEqual({
      kind: 'events',
      profile: { column: 'customer_id' },
      event: { constant: 'order' },
      time: { column: 'date', format: 'yyyyMMdd' },
      amount: { column: 'dollar_value' },
      properties: [{ column: 'number_of_cds', type: 'number' }],
    });
  });

  it('reads CDNOW without its header: numbered columns, the same proposal', async () => {
    const bytes = cdnow.subarray(cdnow.indexOf('\n') + 1);
    const file = await detectFile({ bytes, isWhole: false, encoding: 'utf-8' });
    expect(file.header).toBe(false);
    expect(proposeMapping(file, 'CDNOW_master.txt')).toMatchObject({
      profile: { column: 'column_1' },
      time: { column: 'column_2', format: 'yyyyMMdd' },
      amount: { column: 'column_4' },
    });
  });

  it.each([
    ['utf-8', Buffer.from('name;wert\nÄpfel;1,5\n')],
    ['utf-8', Buffer.from('\ufeffname;wert\nÄpfel;1,5\n')],
    ['utf-16le', Buffer.from('\ufeffname;wert\nÄpfel;1,5\n', 'utf16le')],
    ['utf-16le', Buffer.from('name;wert\nÄpfel;1,5\n', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeffname;wert\nÄpfel;1,5\n', 'utf16le').swap16()],
    ['windows-1252', Buffer.from('name;wert\nÄpfel;1,5\n', 'latin1')],
  ])('reads %s with its umlauts', async (encoding, bytes) => {
    const file = await detect(bytes);
    expect(file).toMatchObject({ encoding, delimiter: ';', header: true });
    expect(file.columns).toEqual([
      { name: 'name', type: 'text', samples: ['Äpfel'] },
      { name: 'wert', type: 'number', decimal: 'comma', samples: ['1,5'] },
    ]);
  });

  it('decodes a character that is cut between two chunks', () => {
    const decode = utf8Decoder('utf-16le');
    const bytes = Buffer.from('Ä€', 'utf16le');
    const parts = [decode(bytes.subarray(0, 1)), decode(bytes.subarray(1)), decode(null)];
    expect(Buffer.concat(parts).toString()).toBe('Ä€');
  });

  it.each([
    ['iso', 'id,at\na,2026-01-02T03:04:05Z\n'],
    ['iso', 'id,at\na,2026-01-02 03:04:05.678\n'],
    ['M/d/yyyy H:mm', 'id,at\na,12/1/2010 8:26\nb,1/13/2011 14:03\n'],
    ['dd/MM/yyyy', 'id,at\na,13/01/2026\nb,01/02/2026\n'],
    ['dd.MM.yyyy HH:mm', 'id;at\na;13.01.2026 10:00\n'],
    ['M/d/yyyy h:mm a', 'id,at\na,1/2/2026 4:05 PM\nb,11/12/2026 11:05 AM\n'],
    ['unix', 'id,created_at\na,1767225600\nb,1767225601\n'],
    ['unix_ms', 'id,x\na,1767225600000\nb,1767225600001\n'],
    ['d MMM yyyy', 'id,at\na,2 Jan 2026\nb,13 Feb 2026\n'],
  ])('sees times written as %s', async (format, content) => {
    expect((await typesOf(content))[1]).toBe(format);
  });

  it('says when a date could be read in two ways', async () => {
    const file = await detect('id,at\na,03/04/2026\nb,05/06/2026\n');
    expect(file.columns[1]).toMatchObject({ format: 'MM/dd/yyyy', other_format: 'dd/MM/yyyy' });
  });

  it('takes dates in two formats for times, written as most of them are', async () => {
    const mixed = 'id,at\na,31/01/2026\nb,13/02/2026\nc,2026-02-01\nd,2026-02-02\ne,28/02/2026\n';
    expect(await typesOf(mixed)).toEqual(['text', 'dd/MM/yyyy']);
    expect(await typesOf('id,on\na,31/01/2026\nb,soon\nc,2026-02-01\nd,later\n')).toEqual(['text', 'text']);
  });

  it('proposes what can be kept, however many columns a file has', async () => {
    const names = Array.from({ length: mostColumns - 2 }, (_, index) => `c${index}`);
    const file = await detect(`who,at,${names.join(',')}\na,2026-01-01,${names.map(() => 1).join(',')}\n`);
    expect(Mapping.safeParse(proposeMapping(file, 'wide.csv')).success).toBe(true);
  });

  it('sees numbers, booleans, lists, and text that only looks like a number', async () => {
    const content =
      'price,flag,tags,zip\n"$1,234.50",yes,red|blue,08123\n7,no,red,90210\n-3.5,YES,blue|green|red,10001\n';
    expect(await typesOf(content)).toEqual(['number', 'boolean', 'list', 'text']);
  });

  it('names empty and repeated headers so that each can be mapped', async () => {
    const file = await detect('id,,name,name\n1,x,y,z\n');
    expect(file.columns.map(({ name }) => name)).toEqual(['id', 'column_2', 'name', 'name_2']);
  });

  it('takes what somebody says over what it sees', async () => {
    const file = await detect('a,b\nc,d\n', { header: false, delimiter: ';' });
    expect(file).toMatchObject({ delimiter: ';', header: false, columns: [{ name: 'column_1' }] });
  });

  it('reads 200 columns', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `c${index}`);
    const file = await detect(`${names.join(',')}\n${names.map((_, index) => index).join(',')}\n`);
    expect(file.columns.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['', 'This file is empty.'],
    ['\n \n', 'This file is empty.'],
    ['a,b,c\n', 'This file has a header and no rows below it'],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'This is a workbook'],
    [Buffer.from([1, 2, 3, 4, 5, 6, 7]), 'This is no text file.'],
  ])('refuses %j with a sentence', async (content, sentence) => {
    await expect(async () => detect(content)).rejects.toThrow(sentence);
  });

  it('proposes traits for a file of people and a row id where one is named', async () => {
    const people = await detect('email,name,plan,signed_up\na@x.org,Ann,pro,2026-01-02\nb@x.org,Bo,free,2026-02-03\n');
    expect(proposeMapping(people, 'people.csv')).toMatchObject({ kind: 'profiles', profile: { column: 'email' } });
    const events = await detect('event_id,user_id,event,time,tags\n1,u1,view,2026-01-02,a|b\n2,u1,view,2026-01-03,a\n');
    expect(proposeMapping(events, 'x.csv')).toMatchObject({
      kind: 'events',
      profile: { column: 'user_id' },
      event: { column: 'event' },
      row_id: { column: 'event_id' },
      properties: [{ column: 'tags', type: 'list', split: '|' }],
    });
  });
});
