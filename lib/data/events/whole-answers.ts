import 'server-only';
import { Agent as HttpAgent, type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { type ClickHouseSettings, parseError } from '@clickhouse/client';
import { boundText } from './bound-text';

type Question = {
  sql: string;
  queryId: string;
  params: Record<string, unknown>;
  settings: ClickHouseSettings;
  signal: AbortSignal | undefined;
};

/** In characters. What stands between us and the server may refuse a longer address; values then go in a form. */
const longestValues = 4096;

/** An answer that comes whole is written by one thread, and a failure has a status of its own. */
const whole: ClickHouseSettings = { wait_end_of_query: 1, output_format_parallel_formatting: 0 };

/**
 * Questions whose answers are taken whole, over connections that stay open. The library's client is made for streams: it
 * waits for a timer before each request and takes an answer through several of them, a third of the time of a small one.
 */
export class WholeAnswers {
  readonly #agent: HttpAgent;
  readonly #request: typeof requestHttp;
  readonly #target: RequestOptions;
  readonly #database: string;

  /** `timeoutMs`: after so long without a byte the server is given up. */
  constructor(address: string, { connections, timeoutMs }: { connections: number; timeoutMs: number }) {
    const { protocol, hostname, port, username, password, pathname } = new URL(address);
    const isSecure = protocol === 'https:';
    const options = { keepAlive: true, maxSockets: connections };
    this.#agent = isSecure ? new HttpsAgent(options) : new HttpAgent(options);
    this.#request = isSecure ? requestHttps : requestHttp;
    this.#database = decodeURIComponent(pathname.slice(1));
    const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
    const headers = { Authorization: `Basic ${credentials.toString('base64')}`, 'User-Agent': 'dramatis' };
    this.#target = { protocol, hostname, port, headers, method: 'POST', timeout: timeoutMs };
  }

  /** Throws ClickHouseError when the server refuses, and what the socket says when it cannot be reached. */
  async ask({ sql, queryId, params, settings, signal }: Question): Promise<unknown[]> {
    const values = Object.entries(params).map(([name, value]): [string, string] => [`param_${name}`, boundText(value)]);
    const isLong = values.reduce((length, [, value]) => length + value.length, 0) > longestValues;
    const query = new URLSearchParams([
      ['query_id', queryId],
      ['database', this.#database],
      ['default_format', 'JSONEachRow'],
      ...Object.entries({ ...settings, ...whole }).map(([name, value]): [string, string] => [name, String(value)]),
      ...(isLong ? [] : values),
    ]);
    const { body, type } = isLong
      ? await formOf([['query', sql], ...values])
      : { body: Buffer.from(sql), type: 'text/plain' };
    const headers = { ...this.#target.headers, 'Content-Type': type, 'Content-Length': body.length };
    const { status, text } = await this.#send({ path: `/?${query}`, headers, signal }, body);
    if (status !== 200) throw parseError(text);
    // A line is a row, as no text in JSON holds a line break.
    return JSON.parse(`[${text.trimEnd().replaceAll('\n', ',')}]`);
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(options: RequestOptions, body: Buffer): Promise<{ status: number | undefined; text: string }> {
    return new Promise((resolve, reject) => {
      const take = (response: IncomingMessage) =>
        textOf(response).then((text) => resolve({ status: response.statusCode, text }), reject);
      const sent = this.#request({ ...this.#target, ...options, agent: this.#agent }, take);
      sent.once('timeout', () => sent.destroy(new Error('Timeout error.')));
      sent.once('error', reject);
      sent.end(body);
    });
  }
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function formOf(entries: [string, string][]): Promise<{ body: Buffer; type: string }> {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  const encoded = new Response(form);
  return { body: Buffer.from(await encoded.arrayBuffer()), type: encoded.headers.get('content-type') ?? '' };
}
