import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { createGzip, type Gzip } from 'node:zlib';
import type { Outcome } from '@/lib/local/clickhouse/engine';
import { type EngineError, toEngineError } from '@/lib/local/clickhouse/engine-error';
import type { QueryRequest } from '@/lib/local/clickhouse/request';

const contentTypes: Record<string, string> = {
  JSON: 'application/json; charset=UTF-8',
  JSONCompact: 'application/json; charset=UTF-8',
  JSONEachRow: 'application/x-ndjson; charset=UTF-8',
  JSONCompactEachRow: 'application/x-ndjson; charset=UTF-8',
  CSV: 'text/csv; charset=UTF-8; header=absent',
  CSVWithNames: 'text/csv; charset=UTF-8; header=present',
  TabSeparated: 'text/tab-separated-values; charset=UTF-8',
  TSV: 'text/tab-separated-values; charset=UTF-8',
  Native: 'application/octet-stream',
  RowBinary: 'application/octet-stream',
};

/** The answer to one query. Headers leave with the first bytes, so that an error before them gets a status of its own. */
export class Answer {
  private readonly tag = randomBytes(8).toString('hex');
  private readonly response: ServerResponse;
  private readonly request: Pick<QueryRequest, 'queryId' | 'compressAnswer'>;
  private gzip: Gzip | undefined;

  constructor(response: ServerResponse, request: Pick<QueryRequest, 'queryId' | 'compressAnswer'>) {
    this.response = response;
    this.request = request;
  }

  begin(format: string, outcome?: Outcome): void {
    if (this.response.headersSent) return;
    this.response.writeHead(200, {
      'Content-Type': contentTypes[format] ?? 'text/plain; charset=UTF-8',
      'X-ClickHouse-Format': format,
      'X-ClickHouse-Exception-Tag': this.tag,
      ...(outcome ? { 'X-ClickHouse-Summary': summaryOf(outcome) } : {}),
      ...(this.request.compressAnswer ? { 'Content-Encoding': 'gzip' } : {}),
      ...this.commonHeaders(),
    });
    if (!this.request.compressAnswer) return;
    this.gzip = createGzip({ level: 1 });
    this.gzip.pipe(this.response);
  }

  /** Resolves when more may be written, so a slow reader slows the engine instead of filling memory. */
  async write(chunk: Uint8Array): Promise<void> {
    const target = this.gzip ?? this.response;
    if (this.response.destroyed || target.write(chunk)) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        target.off('drain', done);
        this.response.off('close', done);
        resolve();
      };
      target.once('drain', done);
      this.response.once('close', done);
    });
  }

  end(): void {
    (this.gzip ?? this.response).end();
  }

  /** A status and text while nothing has been sent; afterwards the marked block that ClickHouse ends a broken result with. */
  fail(error: unknown): void {
    const problem = toEngineError(error);
    if (this.response.headersSent) {
      (this.gzip ?? this.response).write(exceptionBlock(problem.text, this.tag));
      this.end();
      return;
    }
    sendError(this.response, problem, this.commonHeaders());
  }

  private commonHeaders(): Record<string, string> {
    return { 'X-ClickHouse-Query-Id': this.request.queryId, 'X-ClickHouse-Timezone': 'UTC' };
  }
}

export function sendError(response: ServerResponse, problem: EngineError, headers: Record<string, string> = {}): void {
  response.writeHead(problem.status, {
    'Content-Type': 'text/plain; charset=UTF-8',
    'X-ClickHouse-Exception-Code': String(problem.code),
    ...headers,
  });
  response.end(`${problem.text}\n`);
}

function exceptionBlock(message: string, tag: string): string {
  const length = Buffer.byteLength(message) + 1;
  return `\r\n__exception__\r\n${tag}\r\n${message}\n${length} ${tag}\r\n__exception__\r\n`;
}

function summaryOf(outcome: Outcome): string {
  return JSON.stringify({
    read_rows: String(outcome.rowsRead),
    read_bytes: String(outcome.bytesRead),
    written_rows: String(outcome.rowsWritten),
    written_bytes: String(outcome.bytesWritten),
    total_rows_to_read: '0',
    result_rows: String(outcome.rowsWritten || outcome.rowsRead),
    result_bytes: String(outcome.bytesWritten || outcome.bytes.length),
    elapsed_ns: String(Math.round(outcome.elapsedMs * 1e6)),
  });
}
