import { AppError } from '@/lib/core/errors';

/** One thing that was said, as the file had it. Times are milliseconds from the beginning of the recording. */
export type SpokenLine = { speaker: string; startMs: number | null; endMs: number | null; text: string };
export type TranscriptFormat = 'txt' | 'vtt' | 'srt';
export type ParsedTranscript = { format: TranscriptFormat; lines: SpokenLine[] };

export const transcriptLimits = { bytes: 2_500_000, lines: 60_000 } as const;

/**
 * Reads a transcript: WebVTT (W3C, 2019), SubRip, or plain text in which a line may begin with a time and a speaker.
 * The file's own content decides what it is. Throws `invalid` for one without a word in it.
 */
export function parseTranscript(text: string): ParsedTranscript {
  const clean = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\u0000', '');
  const format = formatOf(clean);
  const lines = format === 'txt' ? readPlain(clean) : readCues(clean);
  if (lines.length === 0) {
    throw new AppError(
      'invalid',
      'There is no spoken line in this transcript. Paste the words, or choose another file.',
    );
  }
  if (lines.length > transcriptLimits.lines) {
    const most = transcriptLimits.lines.toLocaleString('en');
    throw new AppError('invalid', `This transcript has more than ${most} lines. Split it into parts.`);
  }
  return { format, lines };
}

const cueTiming =
  /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:\s.*)?$/;

function formatOf(text: string): TranscriptFormat {
  if (/^WEBVTT(?:[ \t\n]|$)/.test(text)) return 'vtt';
  const firstLines = text.split('\n', 40);
  return firstLines.some((line) => cueTiming.test(line)) ? 'srt' : 'txt';
}

/** Cues are blocks parted by empty lines; what has no timing is a header, a note or a style. */
function readCues(text: string): SpokenLine[] {
  return text.split(/\n[ \t]*\n/).flatMap((block) => {
    const rows = block.split('\n');
    const at = rows.findIndex((row) => cueTiming.test(row));
    const timing = cueTiming.exec(rows[at] ?? '');
    if (timing === null) return [];
    return speakersIn(rows.slice(at + 1)).map((said) => ({
      ...said,
      startMs: readClock(timing[1] ?? ''),
      endMs: readClock(timing[2] ?? ''),
    }));
  });
}

type Said = { speaker: string; text: string };

/** A cue may hold several speakers, one a row; rows without one go on with what was said before. */
function speakersIn(rows: string[]): Said[] {
  const said: Said[] = [];
  for (const row of rows) {
    const voice = /^\s*<v(?:\.[^\s>]*)?\s([^>]+)>/.exec(row)?.[1];
    const text = decodeEntities(row.replaceAll(/<[^<>]*>/g, '')).trim();
    if (text === '') continue;
    const named = voice === undefined ? speakerBefore(text.replace(/^[-–—]\s+/, '')) : { speaker: voice.trim(), text };
    const last = said.at(-1);
    if (named.speaker === '' && last !== undefined && !/^[-–—]\s/.test(text)) last.text += ` ${named.text}`;
    else said.push(named);
  }
  return said;
}

/** Plain text: "[00:01:02] Maya: …", "Maya (00:01:02): …", "Maya: …"; a line alone goes on with who spoke. */
function readPlain(text: string): SpokenLine[] {
  const lines: SpokenLine[] = [];
  let heading: { speaker: string; startMs: number | null } | null = null;
  for (const row of text.split('\n').map((line) => line.trim())) {
    if (row === '') continue;
    const next = readPlainRow(row);
    if (next.text === '') {
      heading = next;
      continue;
    }
    const speaker: string = next.speaker || heading?.speaker || (lines.at(-1)?.speaker ?? '');
    lines.push({ speaker, startMs: next.startMs ?? heading?.startMs ?? null, endMs: null, text: next.text });
    heading = null;
  }
  return lines;
}

const clock = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
const leadingClock = new RegExp(String.raw`^[\[(]?(${clock})[\])]?(?:\s*[-–—]\s*|\s+|$)`);
/** A name with its time on a row of its own, as meeting tools write it: "Maya Lind  00:01:02". */
const nameAndClock = new RegExp(String.raw`^([^:[\]()\d][^:[\]()]{0,58}?)\s+[\[(]?(${clock})[\])]?\s*:?$`);
const nameWithClock = new RegExp(String.raw`^([^:[\]()]{1,60}?)\s*[\[(](${clock})[\])]\s*:?\s*(.*)$`);

function readPlainRow(row: string): Said & { startMs: number | null } {
  const headed = nameAndClock.exec(row);
  if (headed) return { speaker: (headed[1] ?? '').trim(), startMs: readClock(headed[2] ?? ''), text: '' };
  const timed = nameWithClock.exec(row);
  if (timed && isName((timed[1] ?? '').trim())) {
    return { speaker: (timed[1] ?? '').trim(), startMs: readClock(timed[2] ?? ''), text: (timed[3] ?? '').trim() };
  }
  const leading = leadingClock.exec(row);
  const rest = leading ? row.slice(leading[0].length) : row;
  return { ...speakerBefore(rest), startMs: leading ? readClock(leading[1] ?? '') : null };
}

/** "Maya: well …" is Maya speaking; "I said: well …" is not. */
function speakerBefore(row: string): Said {
  const named = /^([^:]{1,60}):(?:\s+(.*)|$)/.exec(row);
  const speaker = named?.[1]?.trim() ?? '';
  if (named === null || !isName(speaker)) return { speaker: '', text: row };
  return { speaker, text: (named[2] ?? '').trim() };
}

const opensSentence = new Set(
  'i we you he she they it this that there the and but so then because if when what my our one for example note'.split(
    ' ',
  ),
);

/** At most five words that begin like a name: a capital, or a role such as "P4". */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  const first = (words[0] ?? '').toLowerCase();
  return words.length <= 5 && /^\p{Lu}/u.test(text) && !/[.!?,;]\s/.test(text) && !opensSentence.has(first);
}

function readClock(text: string): number {
  const [seconds = '0', minutes = '0', hours = '0'] = text.replace(',', '.').split(':').reverse();
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '', quot: '"' };

function decodeEntities(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|nbsp|lrm|rlm|quot);/g, (_, name: string) => entities[name] ?? '');
}
