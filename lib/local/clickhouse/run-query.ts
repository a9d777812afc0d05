import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '@/lib/local/clickhouse/answer';
import type { Engine, Outcome, Session } from '@/lib/local/clickhouse/engine';
import { Lane } from '@/lib/local/clickhouse/lane';
import { PipePool } from '@/lib/local/clickhouse/pipe-pool';
import type { QueryRequest } from '@/lib/local/clickhouse/request';
import { quote, setStatement } from '@/lib/local/clickhouse/request-settings';
import { readStatement, type Statement } from '@/lib/local/clickhouse/statement';

const readsAtOnce = 16;
const writesAtOnce = 8;
const longSetBytes = 200_000;

export interface QueryLimits {
  maxExecutionSeconds: number;
  maxMemoryBytes: number;
}

type Select = Extract<Statement, { kind: 'select' }>;
type InsertData = Extract<Statement, { kind: 'insert_data' }>;

/** Runs one query of the HTTP front on the engine and writes its answer. */
export class QueryRunner {
  private readonly reads = new Lane(readsAtOnce);
  private readonly writes = new Lane(writesAtOnce);
  private readonly pipes: PipePool;
  private readonly engine: Engine;
  private readonly scratchDirectory: string;
  private readonly limits: QueryLimits;

  constructor(engine: Engine, scratchDirectory: string, limits: QueryLimits) {
    this.engine = engine;
    this.scratchDirectory = scratchDirectory;
    this.limits = limits;
    this.pipes = new PipePool(join(scratchDirectory, 'pipes'), readsAtOnce);
  }

  async run(request: QueryRequest, answer: Answer, signal: AbortSignal): Promise<void> {
    const statement = readStatement(request.sql);
    switch (statement.kind) {
      case 'select':
        return this.reads.run(signal, () => this.select(statement, request, answer, signal));
      case 'insert_data':
        return this.writes.run(signal, () => this.insert(statement, request, answer));
      case 'insert_select':
        return this.writes.run(signal, () => this.cancellable(statement.text, request, answer, signal));
      case 'kill':
        return this.plain(statement.text, request, answer);
      case 'command':
        return this.writes.run(signal, () => this.plain(statement.text, request, answer));
    }
  }

  private select(statement: Select, request: QueryRequest, answer: Answer, signal: AbortSignal): Promise<void> {
    const format = statement.format ?? request.defaultFormat;
    const give = (into: string) => `${statement.beforeFormat}\n${into} FORMAT ${format}${statement.afterFormat}`;
    return this.engine.withSession(async (session) => {
      await this.prepare(session, request);
      const cancel = this.killOnAbort(request, signal);
      try {
        if (request.waitEndOfQuery) await sendWhole(answer, format, await session.run(give('')));
        else await this.selectStreamed(session, give, format, answer);
      } finally {
        cancel.stop();
      }
    });
  }

  private async selectStreamed(
    session: Session,
    give: (into: string) => string,
    format: string,
    answer: Answer,
  ): Promise<void> {
    const pipe = this.pipes.take();
    const finished = settled(session.run(give(`INTO OUTFILE ${quote(pipe.path)} TRUNCATE`))).finally(() =>
      pipe.endWriting(),
    );
    try {
      for await (const chunk of pipe.reader) {
        answer.begin(format);
        await answer.write(chunk);
      }
    } finally {
      // Whoever waits in the lane takes the pipe next: nobody may still write into it.
      await finished;
      await pipe.giveBack();
    }
    const result = await finished;
    if (!result.ok) throw result.error;
    answer.begin(format, result.value);
    answer.end();
  }

  private insert(statement: InsertData, request: QueryRequest, answer: Answer): Promise<void> {
    return this.engine.withSession(async (session) => {
      await this.prepare(session, request);
      const outcome = await this.insertRows(session, statement, request);
      answer.begin('TabSeparated', outcome);
      answer.end();
    });
  }

  /**
   * Rows go in by a file. Given to the library within the statement, they end at the first empty line, in any format: the
   * rest of a quoted text would be lost, or run as SQL.
   */
  private async insertRows(session: Session, statement: InsertData, request: QueryRequest): Promise<Outcome> {
    const { into, settings, format, inlineData } = statement;
    const fromFile = (path: string) =>
      session.run(`${into} FROM INFILE ${quote(path)} COMPRESSION 'none' ${settings} FORMAT ${format}`);
    if (request.rows.kind === 'file') return written(await fromFile(request.rows.path));
    const rows = Buffer.concat([Buffer.from(inlineData), request.rows.bytes]);
    if (rows.length === 0) return nothingWritten;
    const path = join(this.scratchDirectory, `rows-${randomUUID()}`);
    try {
      await writeFile(path, rows, { mode: 0o600 });
      return written(await fromFile(path));
    } finally {
      await rm(path, { force: true });
    }
  }

  private cancellable(sql: string, request: QueryRequest, answer: Answer, signal: AbortSignal): Promise<void> {
    const cancel = this.killOnAbort(request, signal);
    return this.plain(sql, request, answer).finally(() => cancel.stop());
  }

  private plain(sql: string, request: QueryRequest, answer: Answer): Promise<void> {
    return this.engine.withSession(async (session) => {
      await this.prepare(session, request);
      await sendWhole(answer, request.defaultFormat, await session.run(sql, request.defaultFormat));
    });
  }

  private async prepare(session: Session, request: QueryRequest): Promise<void> {
    const settings = new Map([
      ['max_memory_usage', String(this.limits.maxMemoryBytes)],
      ['max_execution_time', String(this.limits.maxExecutionSeconds)],
      // An acknowledged insert is a written part, never a buffer in memory.
      ['async_insert', '0'],
      ...request.settings,
      ['log_comment', request.queryId],
    ]);
    const set = setStatement({ settings, params: request.params });
    if (set.length > longSetBytes) await session.run(`SET max_query_size = ${set.length * 4}`);
    const use = request.database ? `USE \`${request.database.replace(/[`\\]/g, '\\$&')}\`; ` : '';
    await session.run(`${use}${set}`);
  }

  /** The library cannot interrupt a call, so another session kills it, again and again until it has gone. */
  private killOnAbort(request: QueryRequest, signal: AbortSignal): { stop(): void } {
    let over = false;
    const kill = async () => {
      while (!over) {
        await this.engine.withSession((session) =>
          session.run(`KILL QUERY WHERE Settings['log_comment'] = ${quote(request.queryId)} ASYNC`),
        );
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const start = () => void kill().catch((error) => console.error('A cancelled query could not be killed:', error));
    if (signal.aborted) start();
    else signal.addEventListener('abort', start, { once: true });
    return {
      stop: () => {
        over = true;
        signal.removeEventListener('abort', start);
      },
    };
  }
}

async function sendWhole(answer: Answer, format: string, outcome: Outcome): Promise<void> {
  answer.begin(format, outcome);
  await answer.write(outcome.bytes);
  answer.end();
}

function written(outcome: Outcome): Outcome {
  return { ...outcome, rowsWritten: outcome.rowsRead, bytesWritten: outcome.bytesRead };
}

const nothingWritten: Outcome = {
  bytes: new Uint8Array(0),
  elapsedMs: 0,
  rowsRead: 0,
  bytesRead: 0,
  rowsWritten: 0,
  bytesWritten: 0,
};

type Settled<T> = { ok: true; value: T } | { ok: false; error: unknown };

function settled<T>(promise: Promise<T>): Promise<Settled<T>> {
  return promise.then(
    (value) => ({ ok: true, value }),
    (error: unknown) => ({ ok: false, error }),
  );
}
