import { describe, expect, it } from 'vitest';
import { quote, readRequestSettings, setStatement } from './request-settings';

describe('readRequestSettings', () => {
  it('tells parameters, settings and the protocol apart', () => {
    const read = readRequestSettings([
      ['query', 'SELECT 1'],
      ['query_id', 'q'],
      ['param_name', 'x'],
      ['max_threads', '2'],
      ['wait_end_of_query', '1'],
    ]);
    expect([...read.params]).toEqual([['name', 'x']]);
    expect([...read.settings]).toEqual([['max_threads', '2']]);
  });

  it.each([
    'user_files_path',
    'max_threads = 1, x',
    'log_queries',
    'format_schema',
    'allow_introspection_functions',
    'SQL_x',
  ])('refuses the setting %s', (name) => {
    expect(() => readRequestSettings([[name, '1']])).toThrow('may not be sent');
  });

  it('refuses a parameter name that is no identifier', () => {
    expect(() => readRequestSettings([["param_a' = 1, param_b", 'x']])).toThrow('not a parameter name');
  });
});

describe('setStatement', () => {
  it('quotes every value', () => {
    const settings = new Map([['max_threads', "2', readonly = '0"]]);
    const params = new Map([['a', 'back\\slash']]);
    expect(setStatement({ settings, params })).toBe(
      "SET max_threads = '2\\', readonly = \\'0', param_a = 'back\\\\slash'",
    );
  });

  it('keeps a zero byte, which would end the text in the library', () => {
    expect(quote('a\0b')).toBe("'a\\0b'");
  });
});
