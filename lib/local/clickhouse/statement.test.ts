import { describe, expect, it } from 'vitest';
import { readStatement } from './statement';

describe('readStatement', () => {
  it('finds the format that the client put at the end', () => {
    expect(readStatement('SELECT 1 \nFORMAT JSONEachRow')).toEqual({
      kind: 'select',
      beforeFormat: 'SELECT 1 \n',
      format: 'JSONEachRow',
      afterFormat: '',
    });
  });

  it('keeps settings that follow the format', () => {
    expect(readStatement('SELECT 1 FORMAT CSV SETTINGS max_threads = 1;')).toMatchObject({
      format: 'CSV',
      afterFormat: ' SETTINGS max_threads = 1',
    });
  });

  it.each([
    "SELECT 'x FORMAT CSV'",
    'SELECT 1 -- FORMAT CSV',
    'SELECT 1 /* FORMAT CSV */',
    'SELECT * FROM (SELECT 1 AS format)',
    'SELECT format FROM t',
    "SELECT 'it''s \\' FORMAT CSV'",
    'SELECT $tag$ FORMAT CSV $tag$',
    'SELECT `FORMAT` FROM "t FORMAT CSV"',
  ])('sees no format in %s', (sql) => {
    expect(readStatement(sql)).toMatchObject({ kind: 'select', format: undefined });
  });

  it('takes WITH, FROM and a bracket for a select', () => {
    for (const sql of ['WITH 1 AS x SELECT x', 'FROM t SELECT a', '(SELECT 1)', '-- note\nSELECT 1']) {
      expect(readStatement(sql).kind).toBe('select');
    }
  });

  it('parts an insert from its rows, wherever the rows are', () => {
    expect(readStatement('INSERT INTO t (a, b) FORMAT JSONEachRow\n{"a":1}')).toEqual({
      kind: 'insert_data',
      into: 'INSERT INTO t (a, b) ',
      settings: '',
      format: 'JSONEachRow',
      inlineData: '{"a":1}',
    });
    expect(readStatement("INSERT INTO t VALUES (1, ';')")).toMatchObject({ format: 'Values', inlineData: "(1, ';')" });
    expect(readStatement('INSERT INTO t SETTINGS x = 1 FORMAT CSV')).toMatchObject({
      into: 'INSERT INTO t ',
      settings: 'SETTINGS x = 1 ',
    });
    expect(readStatement('INSERT INTO t SELECT 1').kind).toBe('insert_select');
  });

  it('refuses a second statement, which would run unseen', () => {
    expect(() => readStatement('SELECT 1; DROP TABLE t')).toThrow('one statement at a time');
    expect(() => readStatement('DROP TABLE a; DROP TABLE b')).toThrow('one statement at a time');
    expect(readStatement('SELECT 1;;\n-- done\n').kind).toBe('select');
  });

  it('refuses to read or write files of the server', () => {
    expect(() => readStatement("SELECT 1 INTO OUTFILE '/tmp/x'")).toThrow('INTO OUTFILE');
    expect(() => readStatement("INSERT INTO t FROM INFILE '/etc/passwd' FORMAT CSV")).toThrow('FROM INFILE');
  });

  it('kills by the id that the client gave', () => {
    expect(readStatement("KILL QUERY WHERE query_id = 'query_id' SYNC")).toEqual({
      kind: 'kill',
      text: "KILL QUERY WHERE Settings['log_comment'] = 'query_id' SYNC",
    });
  });

  it('refuses an empty query', () => {
    expect(() => readStatement(' -- nothing\n')).toThrow('The query is empty');
  });
});
