import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { AppError } from '@/lib/core/errors';
import { discardBody, type RequestBody, readBody, statementText } from '@/lib/local/clickhouse/request-body';
import { type RequestSettings, readRequestSettings } from '@/lib/local/clickhouse/request-settings';

/** One query as the ClickHouse HTTP protocol carries it. `rows` is what follows the statement, if anything does. */
export interface QueryRequest extends RequestSettings {
  sql: string;
  rows: RequestBody;
  queryId: string;
  database: string | undefined;
  defaultFormat: string;
  waitEndOfQuery: boolean;
  compressAnswer: boolean;
}

export async function readQueryRequest(request: IncomingMessage, spoolDirectory: string): Promise<QueryRequest> {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const body = await readBody(request, spoolDirectory);
  try {
    const form = await readForm(request, body);
    const settings = readRequestSettings([...query, ...form]);
    const statement = form.get('query') ?? query.get('query');
    return {
      ...settings,
      sql: statement ?? (await statementText(body)),
      rows: statement === null || form.size > 0 ? await spent(body) : body,
      queryId: query.get('query_id') || randomUUID(),
      database: query.get('database') ?? headerOf(request, 'x-clickhouse-database'),
      defaultFormat: query.get('default_format') ?? headerOf(request, 'x-clickhouse-format') ?? 'TabSeparated',
      waitEndOfQuery: isOn(query.get('wait_end_of_query')) || isOn(query.get('http_wait_end_of_query')),
      compressAnswer: isOn(query.get('enable_http_compression')) && acceptsGzip(request),
    };
  } catch (error) {
    await discardBody(body);
    throw error;
  }
}

/** Whether the request carries the token, as a password (basic or `X-ClickHouse-Key`), a bearer token or in the query. */
export function carriesToken(request: IncomingMessage, token: string): boolean {
  const [scheme, credentials = ''] = (request.headers.authorization ?? '').split(' ');
  const basic = scheme === 'Basic' ? Buffer.from(credentials, 'base64').toString('utf8') : '';
  const offered = [
    basic.slice(basic.indexOf(':') + 1),
    scheme === 'Bearer' ? credentials : '',
    headerOf(request, 'x-clickhouse-key') ?? '',
  ];
  return offered.some((text) => sameText(text, token));
}

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

async function readForm(request: IncomingMessage, body: RequestBody): Promise<Map<string, string>> {
  const contentType = request.headers['content-type'] ?? '';
  if (!contentType.startsWith('multipart/form-data')) return new Map();
  if (body.kind === 'file') throw new AppError('invalid', 'The form is over 8 MB. Send fewer or smaller parameters.');
  const form = await new Response(new Uint8Array(body.bytes), { headers: { 'content-type': contentType } }).formData();
  return new Map([...form].map(([name, value]) => [name, String(value)]));
}

/** A body that was the statement itself, or a form, has no rows left. */
async function spent(body: RequestBody): Promise<RequestBody> {
  await discardBody(body);
  return { kind: 'memory', bytes: Buffer.alloc(0) };
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true';
}

function acceptsGzip(request: IncomingMessage): boolean {
  return (headerOf(request, 'accept-encoding') ?? '').includes('gzip');
}
