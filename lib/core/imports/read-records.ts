import { Parser } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { AppError } from '@/lib/core/errors';

/** One record of a file: the line it starts on (the first is 1) and its cells as they are written. */
export type FileRecord = { line: number; cells: string[] };
/** A line that is no record. `text` is its beginning. */
export type BrokenLine = { line: number; reason: string; text: string };

export type RecordFormat = {
  /** One character, or `whitespace` for runs of blanks. */
  delimiter: string;
  /** How many columns there are, once known: a quote that swallows lines is then noticed. */
  width?: number;
};

/** Takes the bytes of a file in UTF-8 as they come and gives its records. Memory stays below a few records. */
export interface RecordReader {
  push(chunk: Buffer): Promise<void>;
  end(): Promise<void>;
  /** What was read since the last call. */
  take(): { records: FileRecord[]; broken: BrokenLine[] };
}

export const longestRecordBytes = 1_000_000;
const mostRepairs = 10_000;
const newline = 0x0a;
const carriageReturn = 0x0d;

export function recordReader(format: RecordFormat): RecordReader {
  return format.delimiter === 'whitespace' ? new BlankReader() : new CsvReader(format);
}

const tooLong = 'This row is longer than 1 MB.';
const neverClosed = 'A quote opens in this row and is not closed.';

/** What both readers keep: finished records, the bytes of the unfinished one, and the number of its first line. */
class Progress {
  line = 1;
  tail: Buffer = Buffer.alloc(0);
  /** Inside a line that was refused for its length: bytes are dropped up to its end. */
  isSkipping = false;
  #records: FileRecord[] = [];
  #broken: BrokenLine[] = [];

  add(cells: string[], breaks = 0): void {
    if (cells.length > 1 || cells[0] !== '') this.#records.push({ line: this.line, cells });
    this.line += 1 + breaks;
  }

  refuse(reason: string, text: Buffer): void {
    this.#broken.push({ line: this.line, reason, text: text.toString('utf8', 0, 1000).replace(/[\r\n]+$/, '') });
    this.line += 1;
  }

  /** The part of a chunk after the end of the line that is being skipped. */
  afterSkipped(chunk: Buffer): Buffer {
    if (!this.isSkipping) return chunk;
    const end = chunk.indexOf(newline);
    this.isSkipping = end === -1;
    return end === -1 ? Buffer.alloc(0) : chunk.subarray(end + 1);
  }

  take(): { records: FileRecord[]; broken: BrokenLine[] } {
    const taken = { records: this.#records, broken: this.#broken };
    this.#records = [];
    this.#broken = [];
    return taken;
  }
}

/** csv-parse with its records given to a function instead of a stream, which would cost more than parsing them. */
class RecordParser extends Parser {
  readonly #onRecord: (cells: string[], bytes: number) => boolean;
  #stopped: Error | null = null;

  constructor(delimiter: string, lineEnds: string[], onRecord: (cells: string[], bytes: number) => boolean) {
    super({
      delimiter,
      record_delimiter: lineEnds,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRecordBytes,
    });
    this.#onRecord = onRecord;
    this.on('error', () => undefined);
  }

  override push(record: string[] | null): boolean {
    if (record === null) return super.push(null);
    if (this.#stopped === null && !this.#onRecord(record, this.info.bytes)) this.#stopped = new Error(neverClosed);
    return true;
  }

  feed(chunk: Buffer): Promise<Error | null> {
    return new Promise((resolve) => {
      this.write(chunk, (failure) => resolve(failure ?? this.#stopped));
    });
  }

  finish(): Promise<Error | null> {
    return new Promise((resolve) => {
      this.once('error', resolve);
      this.once('end', () => resolve(this.#stopped));
      this.resume();
      this.end();
    });
  }
}

class CsvReader implements RecordReader {
  readonly #format: RecordFormat;
  readonly #progress = new Progress();
  #parser: RecordParser | null = null;
  /** How many bytes of the current parser's input are finished records. */
  #finished = 0;
  #dropped = 0;
  #repairs = 0;

  constructor(format: RecordFormat) {
    this.#format = format;
  }

  take() {
    return this.#progress.take();
  }

  async push(chunk: Buffer): Promise<void> {
    let rest = this.#progress.afterSkipped(chunk);
    while (rest.length > 0) {
      const parser = this.#parser ?? this.#open(rest);
      this.#progress.tail = Buffer.concat([this.#progress.tail, rest]);
      const error = await parser.feed(rest);
      this.#dropFinished();
      const isOverlong = this.#progress.tail.length > 2 * longestRecordBytes;
      rest = error === null && !isOverlong ? Buffer.alloc(0) : this.#repair(error);
    }
  }

  async end(): Promise<void> {
    while (this.#parser !== null) {
      const parser = this.#parser;
      const error = await parser.finish();
      this.#dropFinished();
      this.#parser = null;
      if (error !== null) await this.push(this.#repair(error));
    }
  }

  #open(start: Buffer): RecordParser {
    this.#finished = 0;
    this.#dropped = 0;
    const lineEnds = start.includes(newline) ? ['\r\n', '\n'] : ['\r\n', '\n', '\r'];
    this.#parser = new RecordParser(this.#format.delimiter, lineEnds, (cells, bytes) => {
      const breaks = lineBreaksIn(cells);
      if (breaks > 0 && this.#hasStrayQuote(cells, bytes)) return false;
      this.#progress.add(cells, breaks);
      this.#finished = bytes;
      return true;
    });
    return this.#parser;
  }

  /** Over several lines, cells that are too few, too many or not strictly quoted come from one stray quote. */
  #hasStrayQuote(cells: string[], bytes: number): boolean {
    const { width, delimiter } = this.#format;
    if (width !== undefined && cells.length !== width) return true;
    if (!cells.some((cell) => cell.includes('"'))) return false;
    const raw = this.#progress.tail.subarray(this.#finished - this.#dropped, bytes - this.#dropped);
    try {
      parse(raw, { delimiter, relax_column_count: true });
      return false;
    } catch {
      return true;
    }
  }

  #dropFinished(): void {
    this.#progress.tail = this.#progress.tail.subarray(this.#finished - this.#dropped);
    this.#dropped = this.#finished;
  }

  /** Refuses the first line of what could not be read, and gives back the bytes after it to read again. */
  #repair(error: Error | null): Buffer {
    this.#repairs += 1;
    if (this.#repairs > mostRepairs) {
      throw new AppError(
        'invalid',
        `After ${mostRepairs} rows with broken quotes the reading stopped at line ${this.#progress.line}. Is the delimiter right?`,
      );
    }
    const { tail } = this.#progress;
    this.#parser = null;
    this.#progress.tail = Buffer.alloc(0);
    const end = tail.indexOf(newline);
    const lineLength = end === -1 ? tail.length : end;
    const isLong = lineLength > longestRecordBytes || (error === null && end === -1);
    this.#progress.refuse(isLong ? tooLong : neverClosed, tail.subarray(0, lineLength));
    this.#progress.isSkipping = end === -1;
    return end === -1 ? Buffer.alloc(0) : tail.subarray(end + 1);
  }
}

function lineBreaksIn(cells: string[]): number {
  let breaks = 0;
  for (const cell of cells) if (cell.includes('\n')) breaks += cell.split('\n').length - 1;
  return breaks;
}

/** Cells between runs of blanks and tabs; blanks around a line do not count. A cell in quotes may hold blanks. */
class BlankReader implements RecordReader {
  readonly #progress = new Progress();

  take() {
    return this.#progress.take();
  }

  async push(chunk: Buffer): Promise<void> {
    const bytes = Buffer.concat([this.#progress.tail, this.#progress.afterSkipped(chunk)]);
    const only = bytes.includes(newline) ? newline : carriageReturn;
    const end = bytes.lastIndexOf(only);
    if (end !== -1) this.#addLines(bytes.subarray(0, end), only);
    this.#progress.tail = bytes.subarray(end + 1);
    if (this.#progress.tail.length <= longestRecordBytes) return;
    this.#progress.refuse(tooLong, this.#progress.tail);
    this.#progress.isSkipping = true;
    this.#progress.tail = Buffer.alloc(0);
  }

  async end(): Promise<void> {
    if (this.#progress.tail.length > 0) this.#addLines(this.#progress.tail, newline);
    this.#progress.tail = Buffer.alloc(0);
  }

  #addLines(bytes: Buffer, separator: number): void {
    for (const line of bytes.toString('utf8').split(String.fromCharCode(separator))) {
      if (line.length > longestRecordBytes) this.#progress.refuse(tooLong, Buffer.from(line.slice(0, 4000)));
      else this.#progress.add(cellsBetweenBlanks(line));
    }
  }
}

function cellsBetweenBlanks(line: string): string[] {
  const text = line.trim();
  if (!text.includes('"')) return text.split(/[ \t]+/);
  const cells = text.match(/"(?:[^"]|"")*"(?=[ \t]|$)|[^ \t]+/g) ?? [''];
  return cells.map((cell) => (/^".*"$/.test(cell) && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}
