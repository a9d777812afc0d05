import { expect, it } from 'vitest';
import { wrapText } from '@/components/charts/wrap-text';

const widthOf = (text: string) => text.length;

it('breaks a long address behind the signs of its parts, and loses nothing', () => {
  const address = 'http://localhost/w/quillwright/insights/trend?q=abc&part=2';
  const lines = wrapText(address, 24, widthOf);
  expect(lines).toEqual(['http://localhost/w/', 'quillwright/insights/', 'trend?q=abc&part=2']);
  expect(lines.join('')).toBe(address);
});

it('breaks anywhere where no sign is near, and leaves a short one in one line', () => {
  expect(wrapText('%7B%22series%22', 6, widthOf)).toEqual(['%7B%22', 'series', '%22']);
  expect(wrapText('%7B%22series%22%3A', 7, widthOf)).toEqual(['%7B%22s', 'eries', '%22%3A']);
  expect(wrapText('short', 24, widthOf)).toEqual(['short']);
  expect(wrapText('ab', 0, widthOf)).toEqual(['a', 'b']);
});
