import { expect, it } from 'vitest';
import { csvText } from '@/components/charts/csv-text';

it('quotes what would break a row and leaves a missing value empty', () => {
  expect(csvText([['plan, "pro"', 12, null]])).toBe('"plan, ""pro""",12,\r\n');
});

it('keeps a spreadsheet from running a name as a formula, and negative numbers as numbers', () => {
  expect(csvText([['=HYPERLINK("x")', -3]])).toBe('"\'=HYPERLINK(""x"")",-3\r\n');
});
