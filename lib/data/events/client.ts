import 'server-only';
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { type ClickHouseClient, ClickHouseLogLevel, type ClickHouseSettings, createClient } from '@clickhouse/client';
import type { z } from 'zod';
import { describeFailure, isConnectionLoss } from './describe-failure';
import { WholeAnswers } from './whole-answers';

export type Settings = ClickHouseSettings;

export type QueryOptions = {
  /** Bound as `{name: Type}` in the text. */
  params?: Record<string, unknown>;
  /** Ends the question, here and on the server. */
  signal?: AbortSignal;
  settings?: Settings;
  queryId?: string;
};

export type InsertOptions = {
  /** Blocks with a token that was taken already are acknowledged and not written again. */
  token?: string;
  settings?: Settings;
  signal?: AbortSignal;
};

/**
 * Of every question, unless it brings its own. Whole numbers of 64 bits and more arrive as text. Each question is
 * another text, so compiling its expressions to machine code costs more than it brings: a third of the time of a small
 * one, a second of one with 200 conditions. Looking up each of many values in the index of a table takes longer than
 * reading the table: 3.5 s against 0.1 s for 600,000 of them.
 */
const settings: Settings = {
  compile_expressions: 0,
  use_index_for_in_with_subqueries_max_values: '10000',
  max_execution_time: 30,
  max_memory_usage: '2000000000',
  output_format_json_quote_64bit_integers: 1,
  date_time_input_format: 'best_effort',
};
/** Above any `max_execution_time` in use: the server answers first, and says why. */
const requestTimeoutMs = 30 * 60_000;
const connections = 16;
const retryDelaysMs = [50, 200, 600];

type Attempt<Result> = () => Promise<Result>;

/** ClickHouse, embedded or not. Questions that fail for a reason a person can act on throw AppError. */
export class EventStore {
  readonly #client: ClickHouseClient;
  readonly #whole: WholeAnswers;
  /** Its own connection, so that a question can be stopped while every other connection is taken. */
  readonly #control: ClickHouseClient;

  constructor(url: string) {
    const common = {
      url,
      request_timeout: requestTimeoutMs,
      clickhouse_settings: settings,
      application: 'dramatis',
      // Who asks hears of every failure, and logs it if it is theirs to log.
      log: { level: ClickHouseLogLevel.OFF },
    };
    this.#client = createClient({ ...common, max_open_connections: connections, use_multipart_params_auto: true });
    this.#whole = new WholeAnswers(url, { connections, timeoutMs: requestTimeoutMs });
    this.#control = createClient({ ...common, max_open_connections: 2 });
  }

  /** All rows of a question, each parsed by `schema`. They are held in memory here and there: many rows are for `stream`. */
  async query<Schema extends z.ZodType>(
    sql: string,
    options: QueryOptions & { schema: Schema },
  ): Promise<z.output<Schema>[]>;
  async query<Row = Record<string, unknown>>(sql: string, options?: QueryOptions): Promise<Row[]>;
  async query(sql: string, options: QueryOptions & { schema?: z.ZodType } = {}): Promise<unknown[]> {
    const { params = {} } = options;
    const own = { ...settings, ...options.settings };
    const rows = await this.#ask(options, ({ query_id: queryId, abort_signal: signal }) =>
      again(signal, () => this.#whole.ask({ sql, queryId, params, settings: own, signal })),
    );
    const { schema } = options;
    return schema ? rows.map((row) => schema.parse(row)) : rows;
  }

  /** Rows in blocks as they come, so that memory stays flat. Leaving the loop early stops the question. */
  async *stream<Row = Record<string, unknown>>(sql: string, options: QueryOptions = {}): AsyncGenerator<Row[]> {
    const { signal, queryId = randomUUID() } = options;
    let isDone = false;
    try {
      const result = await this.#ask({ ...options, queryId }, (request) =>
        again(signal, () => this.#client.query({ query: sql, format: 'JSONEachRow', ...request })),
      );
      for await (const rows of result.stream<Row>()) yield rows.map((row) => row.json<Row>());
      isDone = true;
    } catch (error) {
      signal?.throwIfAborted();
      throw describeFailure(error);
    } finally {
      if (!isDone) this.#kill(queryId);
    }
  }

  /** Acknowledged rows are on disk. A lost connection is an error even when the rows arrived: repeat with the same token. */
  async insert<Row>(table: string, rows: Row[] | AsyncIterable<Row>, options: InsertOptions = {}): Promise<void> {
    const values = Array.isArray(rows) ? rows : Readable.from(rows, { objectMode: true });
    await this.#ask({ ...options, settings: { ...repeating(options.token), ...options.settings } }, (request) =>
      this.#client.insert({ table, values, format: 'JSONEachRow', ...request }),
    );
  }

  /** Rows as lines of JSON arrays in the order of `columns`: for bulk, where making objects costs more than sending. */
  async insertLines(table: string, columns: string[], lines: Buffer, options: InsertOptions = {}): Promise<void> {
    const query = `INSERT INTO ${table} (${columns.join(', ')}) FORMAT JSONCompactEachRow`;
    await this.#ask({ ...options, settings: { ...repeating(options.token), ...options.settings } }, async (request) => {
      const values = Readable.from([lines], { objectMode: false });
      const { stream } = await this.#client.exec({ query, values, ...request });
      await finished(stream.resume());
    });
  }

  /** DDL, `INSERT … SELECT`, `DELETE`: whatever answers nothing. Never repeated on its own. */
  async command(sql: string, options: QueryOptions & { token?: string } = {}): Promise<void> {
    await this.#ask({ ...options, settings: { ...repeating(options.token), ...options.settings } }, (request) =>
      this.#client.command({ query: sql, ...request }),
    );
  }

  /** Its version when it is up; throws `unavailable` when it is not. */
  async ping(): Promise<{ version: string }> {
    const [row] = await this.#ask({ settings: { max_execution_time: 5 } }, async (request) => {
      const result = await this.#control.query({
        query: 'SELECT version() AS version',
        format: 'JSONEachRow',
        ...request,
      });
      return result.json<{ version: string }>();
    });
    return { version: row?.version ?? 'unknown' };
  }

  async close(): Promise<void> {
    this.#whole.close();
    await Promise.all([this.#client.close(), this.#control.close()]);
  }

  /** Aborting a request does not stop the work behind it: the question is killed by its name. */
  #kill(queryId: string): void {
    this.#control
      .command({ query: 'KILL QUERY WHERE query_id = {id: String} ASYNC', query_params: { id: queryId } })
      // It has ended by itself, or the server is away: nothing is left to stop.
      .catch(() => undefined);
  }

  async #ask<Result>(
    options: QueryOptions,
    run: (request: {
      query_id: string;
      query_params: Record<string, unknown> | undefined;
      clickhouse_settings: Settings | undefined;
      abort_signal: AbortSignal | undefined;
    }) => Promise<Result>,
  ): Promise<Result> {
    const { signal, queryId = randomUUID() } = options;
    signal?.throwIfAborted();
    // A screen asks many questions at once: listeners in dozens are no leak, and each goes with its answer.
    if (signal) setMaxListeners(0, signal);
    const kill = () => this.#kill(queryId);
    signal?.addEventListener('abort', kill, { once: true });
    try {
      return await run({
        query_id: queryId,
        query_params: options.params,
        clickhouse_settings: options.settings,
        abort_signal: signal,
      });
    } catch (error) {
      signal?.throwIfAborted();
      throw describeFailure(error);
    } finally {
      signal?.removeEventListener('abort', kill);
    }
  }
}

/** Without a token ClickHouse takes equal blocks for one that was repeated, and drops them; two equal facts are two. */
function repeating(token: string = randomUUID()): Settings {
  return { insert_deduplication_token: token };
}

/** A question changes nothing, so a broken connection is asked again: the embedded server restarts in about a second. */
async function again<Result>(signal: AbortSignal | undefined, attempt: Attempt<Result>): Promise<Result> {
  for (const delayMs of retryDelaysMs) {
    try {
      return await attempt();
    } catch (error) {
      if (signal?.aborted || !isConnectionLoss(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
  return attempt();
}

/** `url` with the database it means when it names none. */
export function eventsUrl(url: string): string {
  const address = new URL(url);
  if (address.pathname === '/' || address.pathname === '') address.pathname = '/dramatis';
  return address.href;
}

/** Connects at the first question. `url` is `http://user:password@host:port/database`; the database is `dramatis` when unsaid. */
export function connectEvents(url: string): EventStore {
  return new EventStore(eventsUrl(url));
}
