import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from './parse-transcript';

describe('a WebVTT transcript', () => {
  const vtt = `WEBVTT - made by a meeting

NOTE Recorded on Tuesday

STYLE
::cue { color: red }

intro
00:00:01.500 --> 00:00:04.000 align:start
<v Ines>How do you <i>start</i>?

01:02:03.250 --> 01:02:05.000
<v.loud Maya Lind>I open it &amp; write.
And then I argue with it.

00:07.000 --> 00:09.000
- Ines: With whom?
- Maya Lind: With the machine.
`;

  it('keeps who spoke and when, and leaves out notes, styles and markup', () => {
    expect(parseTranscript(vtt)).toEqual({
      format: 'vtt',
      lines: [
        { speaker: 'Ines', startMs: 1_500, endMs: 4_000, text: 'How do you start?' },
        {
          speaker: 'Maya Lind',
          startMs: 3_723_250,
          endMs: 3_725_000,
          text: 'I open it & write. And then I argue with it.',
        },
        { speaker: 'Ines', startMs: 7_000, endMs: 9_000, text: 'With whom?' },
        { speaker: 'Maya Lind', startMs: 7_000, endMs: 9_000, text: 'With the machine.' },
      ],
    });
  });

  it('takes angle brackets as markup, so that no element comes through', () => {
    const { lines } = parseTranscript(
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<img src=x onerror=alert(1)>Hello <b>you</b>',
    );
    expect(lines.map(({ text }) => text)).toEqual(['Hello you']);
  });
});

describe('a SubRip transcript', () => {
  it('is known by its timings, whatever line ends and byte order marks it has', () => {
    const srt =
      '\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\nMaya: Every morning.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nBefore nine.\r\n';
    expect(parseTranscript(srt)).toEqual({
      format: 'srt',
      lines: [
        { speaker: 'Maya', startMs: 1_000, endMs: 2_500, text: 'Every morning.' },
        { speaker: '', startMs: 3_000, endMs: 4_000, text: 'Before nine.' },
      ],
    });
  });
});

describe('a plain transcript', () => {
  it.each([
    ['Maya: Every morning.', { speaker: 'Maya', startMs: null, text: 'Every morning.' }],
    ['[00:01:02] Maya: Every morning.', { speaker: 'Maya', startMs: 62_000, text: 'Every morning.' }],
    ['01:02 Maya: Every morning.', { speaker: 'Maya', startMs: 62_000, text: 'Every morning.' }],
    ['Maya (1:02): Every morning.', { speaker: 'Maya', startMs: 62_000, text: 'Every morning.' }],
    ['Maya Lind  00:01:02\nEvery morning.', { speaker: 'Maya Lind', startMs: 62_000, text: 'Every morning.' }],
    ['P4: Every morning.', { speaker: 'P4', startMs: null, text: 'Every morning.' }],
    ['Maya:\nEvery morning.', { speaker: 'Maya', startMs: null, text: 'Every morning.' }],
    ['I said: every morning.', { speaker: '', startMs: null, text: 'I said: every morning.' }],
    ['See https://example.org for more.', { speaker: '', startMs: null, text: 'See https://example.org for more.' }],
  ])('reads %j', (text, line) => {
    expect(parseTranscript(text)).toEqual({ format: 'txt', lines: [{ ...line, endMs: null }] });
  });

  it('goes on with who spoke until somebody else does', () => {
    const { lines } = parseTranscript('Maya: Every morning.\nBefore nine.\n\nInes: Why?');
    expect(lines.map(({ speaker }) => speaker)).toEqual(['Maya', 'Maya', 'Ines']);
  });
});

describe('any transcript', () => {
  it('without a word is refused', () => {
    for (const text of ['', ' \n\n', 'WEBVTT\n\n', 'Maya:']) {
      expect(() => parseTranscript(text)).toThrow(/no spoken line/);
    }
  });

  it('is read without a failure of the reader, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (noise) => {
        const { lines } = parseTranscript(`Maya: hello\n${noise}`);
        expect(lines.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });

  it.each([
    ['brackets', '<'.repeat(300_000), '<'.repeat(300_000)],
    ['a voice that does not end', `<v${' '.repeat(300_000)}`, 'hello'],
    ['white space', `Maya (00:01) ${' '.repeat(300_000)}x\u2028y`, 'x'],
  ])('with a row of nothing but %s is read', (_, row, words) => {
    const { lines } = parseTranscript(`WEBVTT\n\n00:01.000 --> 00:02.000\nhello\n${row}`);
    expect(lines.map(({ text }) => text).join(' ')).toContain(words);
    expect(parseTranscript(row.startsWith('Maya') ? row : `Maya: hello\n${row}`).lines[0]?.speaker).toBe('Maya');
  });

  it('of two megabytes is read whole', () => {
    const row = 'Maya: I write every morning before nine, and then I argue with what came out of it.\n';
    const { lines } = parseTranscript(row.repeat(Math.floor(2_000_000 / row.length)));
    expect(lines).toHaveLength(Math.floor(2_000_000 / row.length));
  });
});
