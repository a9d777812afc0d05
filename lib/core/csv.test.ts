import { describe, expect, it } from 'vitest';
import { csvLine } from './csv';

describe('csvLine', () => {
  it('quotes only what needs quotes, and doubles them', () => {
    expect(csvLine(['plain', 'a,b', 'say "hi"', 'two\nlines'])).toBe('plain,"a,b","say ""hi""","two\nlines"\r\n');
  });

  it.each(['=1+1', '+1+A1', '-1-A1', '@SUM(A1)', '\t=1'])('keeps a spreadsheet from running %j', (text) => {
    expect(csvLine([text])).toContain(`'${text}`);
  });

  it('leaves numbers as they are, and missing cells empty', () => {
    expect(csvLine([-1.5, true, null, undefined, ''])).toBe('-1.5,true,,,\r\n');
    expect(csvLine(['-1', '+2.5'])).toBe('-1,+2.5\r\n');
  });
});
