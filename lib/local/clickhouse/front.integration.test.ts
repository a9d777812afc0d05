import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { type ClickHouseClient, ClickHouseError, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClickHouseState } from '@/lib/local/clickhouse/child-options';
import { serversForATest, type TestServers } from '@/lib/local/servers-for-a-test';
import { waitUntil } from '@/lib/local/wait-until';

const endless = 'SELECT max(sipHash64(number)) AS x FROM numbers(1000000000000)';

let servers: TestServers;
let client: ClickHouseClient;

beforeAll(async () => {
  servers = await serversForATest();
  client = createClient({
    url: servers.clickhouseUrl,
    clickhouse_settings: { output_format_json_quote_64bit_integers: 1 },
    log: { level: ClickHouseLogLevel.OFF },
  });
});

afterAll(async () => {
  await client.close();
  await servers[Symbol.asyncDispose]();
});

type QueryOptions = Omit<Parameters<ClickHouseClient['query']>[0], 'query' | 'format'>;

async function rows<Row>(query: string, options: QueryOptions = {}): Promise<Row[]> {
  const result = await client.query({ ...options, query, format: 'JSONEachRow' });
  return result.json<Row>();
}

async function table(columns = 'a UInt64, b String', settings = ''): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await client.command({ query: `CREATE TABLE ${name} (${columns}) ENGINE = MergeTree ORDER BY a ${settings}` });
  return name;
}

async function send(name: string, format: string, body: string | Buffer): Promise<void> {
  const values = Readable.from([body]);
  const { stream } = await client.exec({ query: `INSERT INTO ${name} FORMAT ${format}`, values });
  // An answer that nobody reads keeps its connection.
  for await (const chunk of stream) expect(chunk).toHaveLength(0);
}

function failure(promise: Promise<unknown>): Promise<{ code: string; type: string | undefined }> {
  return promise.then(
    () => Promise.reject(new Error('It did not fail')),
    (error: unknown) => {
      if (error instanceof ClickHouseError) return { code: error.code, type: error.type };
      throw error;
    },
  );
}

function runningQueries() {
  return rows<{ query: string }>(
    "SELECT query FROM system.processes WHERE query LIKE '%1000000000000%' AND query NOT LIKE '%processes%'",
  );
}

describe('what the client asks', () => {
  it('answers a ping with and without a query', async () => {
    expect(await client.ping()).toEqual({ success: true });
    expect(await client.ping({ select: true })).toEqual({ success: true });
  });

  it('works in the database of the address', async () => {
    expect(await rows('SELECT currentDatabase() AS name')).toEqual([{ name: 'dramatis' }]);
    expect(await rows("SELECT engine FROM system.databases WHERE name = 'dramatis'")).toEqual([{ engine: 'Atomic' }]);
  });

  it('creates, alters and drops', async () => {
    const name = await table();
    await client.command({ query: `ALTER TABLE ${name} ADD COLUMN c UInt8` });
    expect(await rows(`SELECT name FROM system.columns WHERE table = '${name}' ORDER BY name`)).toHaveLength(3);
    await client.command({ query: `DROP TABLE ${name} SYNC` });
    expect(await failure(rows(`SELECT * FROM ${name}`))).toEqual({ code: '60', type: 'UNKNOWN_TABLE' });
  });

  it('lets nobody in without the token', async () => {
    const stranger = createClient({
      url: servers.clickhouseUrl.replace(/:[^:@]+@/, ':wrong@'),
      log: { level: ClickHouseLogLevel.OFF },
    });
    expect(await failure(stranger.query({ query: 'SELECT 1' }))).toMatchObject({ code: '516' });
    await stranger.close();
  });

  it('takes the token from either of the headers', async () => {
    const { port, token } = ClickHouseState.parse(
      JSON.parse(readFileSync(join(servers.dataDir, 'run', 'clickhouse.json'), 'utf8')),
    );
    const ask = (headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${port}/?query=SELECT+7`, { headers }).then((response) => response.text());
    expect(await ask({ 'X-ClickHouse-User': 'any', 'X-ClickHouse-Key': token })).toBe('7\n');
    expect(await ask({ Authorization: `Basic ${btoa(`any:${token}`)}` })).toBe('7\n');
    expect(await ask({})).toContain('AUTHENTICATION_FAILED');
  });
});

describe('inserts', () => {
  const lines = ['{"a":1,"b":"x\\ny"}', '{"a":"18446744073709551615","b":"it\'s"}'].join('\n');
  const binary = Buffer.from([10, 0, 0, 0, 0, 0, 0, 0, 3, 0, 255, 39, 32, 0, 0, 0, 0, 0, 0, 0, 1, 65]);

  it.each([
    { format: 'JSONEachRow', body: lines, count: 2 },
    { format: 'JSONCompactEachRow', body: '[1,"x"]\n[2,"y"]\n', count: 2 },
    { format: 'CSV', body: '1,"a\nb"\n2,c\n', count: 2 },
    { format: 'TabSeparated', body: '\t\n2\tc\n', count: 2 },
    { format: 'CSVWithNames', body: 'b,a\nx,1\n', count: 1 },
  ])('takes $format', async ({ format, body, count }) => {
    const name = await table();
    await send(name, format, body);
    expect(await rows(`SELECT count() AS n FROM ${name}`)).toEqual([{ n: String(count) }]);
  });

  it('takes rows that follow an empty line, and text that holds one', async () => {
    const name = await table();
    const drop = `DROP TABLE ${name}`;
    await send(name, 'CSV', `1,"a\n\n${drop}"\n2,"b\n\n"\n`);
    await send(name, 'JSONEachRow', '{"a":3}\n\n{"a":4}\n');
    await client.command({
      query: `INSERT INTO ${name} SETTINGS max_threads = 1 VALUES (5, 'c\n\n; ${drop}'), (2 * 3, lower('D'))`,
    });
    expect(await rows(`SELECT a, b FROM ${name} ORDER BY a`)).toEqual([
      { a: '1', b: `a\n\n${drop}` },
      { a: '2', b: 'b\n\n' },
      { a: '3', b: '' },
      { a: '4', b: '' },
      { a: '5', b: `c\n\n; ${drop}` },
      { a: '6', b: 'd' },
    ]);
  });

  it('takes back what it gave, in its own format, whatever bytes are in it', async () => {
    const name = await table();
    const { stream } = await client.exec({
      query: 'SELECT number AS a, toString(number) AS b FROM numbers(100000) FORMAT Native',
    });
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    await send(name, 'Native', Buffer.concat(chunks));
    expect(await rows(`SELECT count() AS n, sum(a) AS s FROM ${name}`)).toEqual([{ n: '100000', s: '4999950000' }]);
  });

  it('takes binary rows that begin with what looks like white space', async () => {
    const name = await table();
    await send(name, 'RowBinary', binary);
    expect(await rows(`SELECT a, hex(b) AS b FROM ${name} ORDER BY a`)).toEqual([
      { a: '10', b: '00FF27' },
      { a: '32', b: '41' },
    ]);
  });

  it('takes and gives compressed bodies', async () => {
    const compressing = createClient({
      url: servers.clickhouseUrl,
      compression: { request: true, response: true },
    });
    const name = await table();
    const values = Array.from({ length: 5_000 }, (_, a) => ({ a, b: `text ${a}` }));
    await compressing.insert({ table: name, values, format: 'JSONEachRow' });
    const result = await compressing.query({
      query: `SELECT toString(count()) AS n FROM ${name}`,
      format: 'JSONEachRow',
    });
    expect(await result.json()).toEqual([{ n: '5000' }]);
    await compressing.close();
  });

  it('takes a body larger than it keeps in memory, in any format', async () => {
    const name = await table();
    async function* csv() {
      for (let at = 0; at < 300_000; at += 1_000) {
        yield Array.from({ length: 1_000 }, (_, i) => `${at + i},"line ${at + i}\nand more text"\n`).join('');
      }
    }
    await client.insert({ table: name, values: Readable.from(csv(), { objectMode: false }), format: 'CSV' });
    expect(await rows(`SELECT count() AS n, uniqExact(a) AS u FROM ${name}`)).toEqual([{ n: '300000', u: '300000' }]);
  });

  it('adds a block once, however often it is sent with its token', async () => {
    const name = await table('a UInt64, b String', 'SETTINGS non_replicated_deduplication_window = 100');
    const insert = (token: string) =>
      client.insert({
        table: name,
        values: [{ a: 1, b: 'x' }],
        format: 'JSONEachRow',
        clickhouse_settings: { insert_deduplication_token: token },
      });
    await insert('first');
    await insert('first');
    await insert('second');
    expect(await rows(`SELECT count() AS n FROM ${name}`)).toEqual([{ n: '2' }]);
  });

  it('adds nothing of a body that breaks off', async () => {
    const name = await table();
    async function* broken() {
      yield { a: 1, b: 'x' };
      await Promise.reject(new Error('the sender died'));
    }
    const insert = client.insert({ table: name, values: Readable.from(broken()), format: 'JSONEachRow' });
    await expect(insert).rejects.toThrow('the sender died');
    expect(await rows(`SELECT count() AS n FROM ${name}`)).toEqual([{ n: '0' }]);
  });

  it('says which row it could not read, and adds none', async () => {
    const name = await table();
    await expect(send(name, 'JSONEachRow', '{"a":1}\n{"a":"word"}\n')).rejects.toThrow('at row 2');
    expect(await rows(`SELECT count() AS n FROM ${name}`)).toEqual([{ n: '0' }]);
  });

  it('says how many rows were written', async () => {
    const name = await table();
    const { summary } = await client.insert({ table: name, values: [{ a: 1 }, { a: 2 }], format: 'JSONEachRow' });
    expect(summary).toMatchObject({ written_rows: '2' });
  });
});

describe('parameters', () => {
  it.each([
    "it's",
    "'; DROP TABLE t; --",
    'back\\slash',
    "\\' OR 1 = 1 --",
    '\\\\',
    'tab\tline\nreturn\r',
    'zero\0byte',
    '\\N',
    '{s:String}',
    '/* */ -- #',
    'Zürich 東京 😀',
    '',
  ])('brings the text %j back as it was', async (s) => {
    expect(await rows('SELECT {s:String} AS s', { query_params: { s } })).toEqual([{ s }]);
    expect(await rows('SELECT {s:Array(String)} AS s', { query_params: { s: [s, 'x'] } })).toEqual([{ s: [s, 'x'] }]);
    expect(await rows('SELECT {s:Map(String, String)} AS s', { query_params: { s: { [`k${s}`]: s } } })).toEqual([
      { s: { [`k${s}`]: s } },
    ]);
  });

  it('keeps every digit and type', async () => {
    const id = randomUUID();
    expect(
      await rows(
        `SELECT {i:Int64} AS i, {u:UInt64} AS u, {d:DateTime64(3, 'UTC')} AS d, {f:Float64} AS f, {b:Bool} AS b,
                {n:Nullable(String)} AS n, {id:UUID} AS id, {list:Array(Int64)} AS list, {none:Array(String)} AS none`,
        {
          query_params: {
            ...{ i: '-9223372036854775808', u: 18446744073709551615n, d: new Date(1_700_000_000_123), f: 0.1, b: true },
            ...{ n: null, id, list: [1, -2], none: [] },
          },
        },
      ),
    ).toEqual([
      {
        ...{ i: '-9223372036854775808', u: '18446744073709551615', d: '2023-11-14 22:13:20.123', f: 0.1, b: true },
        ...{ n: null, id, list: ['1', '-2'], none: [] },
      },
    ]);
  });

  it('takes a list of a hundred thousand', async () => {
    const ids = Array.from({ length: 100_000 }, (_, i) => `profile-${i}`);
    expect(await rows('SELECT length({ids:Array(String)}) AS n', { query_params: { ids } })).toEqual([{ n: '100000' }]);
  });

  it('keeps one request’s parameters and settings from the next', async () => {
    await rows('SELECT {secret:String} AS s', {
      query_params: { secret: 'x' },
      clickhouse_settings: { max_threads: 1 },
    });
    expect(await failure(rows('SELECT {secret:String} AS s'))).toMatchObject({ type: 'UNKNOWN_QUERY_PARAMETER' });
    const [after] = await rows<{ changed: boolean }>("SELECT changed FROM system.settings WHERE name = 'max_threads'");
    expect(after?.changed).toBeFalsy();
  });

  it('never mixes up requests that run at the same time', async () => {
    const asked = Array.from({ length: 100 }, (_, i) => `value ${i}`);
    const answers = await Promise.all(
      asked.map((s) => rows<{ s: string }>('SELECT {s:String} AS s', { query_params: { s } })),
    );
    expect(answers.map(([row]) => row?.s)).toEqual(asked);
  });
});

describe('errors', () => {
  it.each([
    { query: 'SELECT nope', code: '47', type: 'UNKNOWN_IDENTIFIER' },
    { query: 'SELEC 1', code: '62', type: 'SYNTAX_ERROR' },
    { query: 'SELECT throwIf(1)', code: '395', type: 'FUNCTION_THROW_IF_VALUE_IS_NON_ZERO' },
    { query: 'SELECT 1; SELECT 2', code: '36', type: 'BAD_ARGUMENTS' },
  ])('says $type with its number', async ({ query, code, type }) => {
    expect(await failure(rows(query))).toEqual({ code, type });
  });

  it('refuses a setting that reaches beyond the query', async () => {
    const asked = rows('SELECT 1', { clickhouse_settings: { log_queries: 1 } });
    expect(await failure(asked)).toEqual({ code: '115', type: 'UNKNOWN_SETTING' });
  });

  it('refuses a setting whose value tries to become SQL', async () => {
    const name = await table();
    const crafted = rows('SELECT 1', {
      clickhouse_settings: { max_threads: `1'; DROP TABLE ${name}; --` as unknown as number },
    });
    expect(await failure(crafted)).toMatchObject({ code: '27' });
    expect(await rows(`SELECT count() AS n FROM ${name}`)).toEqual([{ n: '0' }]);
  });

  it('breaks a result off with the error that came in the middle of it', async () => {
    const result = await client.query({
      query: 'SELECT number, throwIf(number = 3000000) FROM numbers(5000000)',
      format: 'JSONEachRow',
    });
    await expect(
      (async () => {
        for await (const batch of result.stream()) expect(batch.length).toBeGreaterThan(0);
      })(),
    ).rejects.toMatchObject({ code: '395' });
  });

  it('sends no half of a result that was asked for whole', async () => {
    const whole = rows('SELECT number, throwIf(number = 3000000) FROM numbers(5000000)', {
      clickhouse_settings: { wait_end_of_query: 1 },
    });
    expect(await failure(whole)).toMatchObject({ code: '395' });
  });
});

describe('limits', () => {
  it('ends what takes too long', async () => {
    const asked = rows(endless, { clickhouse_settings: { max_execution_time: 1 } });
    expect(await failure(asked)).toEqual({ code: '159', type: 'TIMEOUT_EXCEEDED' });
  });

  it('ends what takes too much memory', async () => {
    const asked = rows('SELECT length(groupArray(number)) AS n FROM numbers(100000000)', {
      clickhouse_settings: { max_memory_usage: '50000000' },
    });
    expect(await failure(asked)).toEqual({ code: '241', type: 'MEMORY_LIMIT_EXCEEDED' });
  });

  it('stops the work when the caller gives up', async () => {
    const giveUp = new AbortController();
    const asked = rows(endless, { abort_signal: giveUp.signal });
    expect(await waitUntil(async () => (await runningQueries()).length === 1, { timeoutMs: 10_000, everyMs: 20 })).toBe(
      true,
    );
    giveUp.abort();
    await expect(asked).rejects.toThrow('aborted');
    expect(await waitUntil(async () => (await runningQueries()).length === 0, { timeoutMs: 10_000, everyMs: 20 })).toBe(
      true,
    );
  });

  it('stops the work when the reader of a result goes away', async () => {
    const result = await client.query({ query: 'SELECT number FROM numbers(1000000000000)', format: 'JSONEachRow' });
    for await (const batch of result.stream()) {
      if (batch.length > 0) break;
    }
    expect(await waitUntil(async () => (await runningQueries()).length === 0, { timeoutMs: 10_000, everyMs: 20 })).toBe(
      true,
    );
  });

  it('kills a query by the id its caller gave it', async () => {
    const asked = failure(rows(endless, { query_id: 'mine' }));
    expect(await waitUntil(async () => (await runningQueries()).length === 1, { timeoutMs: 10_000, everyMs: 20 })).toBe(
      true,
    );
    await client.command({ query: 'KILL QUERY WHERE query_id = {id:String}', query_params: { id: 'mine' } });
    expect(await asked).toMatchObject({ type: 'QUERY_WAS_CANCELLED' });
  });

  it('answers many more at once than it works on, while others give up', async () => {
    const many = createClient({
      url: servers.clickhouseUrl,
      max_open_connections: 1000,
      log: { level: ClickHouseLogLevel.OFF },
    });
    const ask = async (number: number): Promise<string> => {
      const answer = await many.query({ query: `SELECT ${number} WHERE ${number} % 2 = 0`, format: 'TabSeparated' });
      return answer.text();
    };
    const leave = async (afterMs: number): Promise<void> => {
      const query = "SELECT repeat('x', 1000) FROM numbers(300000)";
      const asked = many.query({ query, format: 'JSONEachRow', abort_signal: AbortSignal.timeout(afterMs) });
      await asked.then((answer) => answer.text()).catch(() => undefined);
    };
    const numbers = Array.from({ length: 600 }, (_, index) => index);
    const asked = numbers.map(async (number) => {
      const [answer] = await Promise.all([ask(number), ...(number % 4 === 0 ? [leave(number % 37)] : [])]);
      return answer;
    });
    const answers = await Promise.all(asked).finally(() => many.close());
    expect(answers).toEqual(numbers.map((number) => (number % 2 === 0 ? `${number}\n` : '')));
  });

  it('answers small questions while large ones run', async () => {
    const giveUp = new AbortController();
    const large = Array.from({ length: 4 }, () =>
      rows(endless, { abort_signal: giveUp.signal }).catch(() => 'given up'),
    );
    expect(await waitUntil(async () => (await runningQueries()).length === 4, { timeoutMs: 20_000, everyMs: 20 })).toBe(
      true,
    );
    expect(await rows('SELECT 1 AS x')).toEqual([{ x: 1 }]);
    giveUp.abort();
    expect(await Promise.all(large)).toEqual(['given up', 'given up', 'given up', 'given up']);
  });
});

describe.runIf(process.platform === 'linux')('memory', () => {
  it('stays flat on both sides while two million rows pass', async () => {
    const childPid = ClickHouseState.parse(
      JSON.parse(readFileSync(join(servers.dataDir, 'run', 'clickhouse.json'), 'utf8')),
    ).pid;
    const resident = () => ({ child: residentMegabytes(childPid), self: residentMegabytes(process.pid) });
    // What a first result needs for its blocks and buffers is kept for later ones.
    await passRows(500_000, () => undefined);
    const before = resident();
    const peak = { ...before };
    const count = await passRows(2_000_000, () => {
      const now = resident();
      peak.child = Math.max(peak.child, now.child);
      peak.self = Math.max(peak.self, now.self);
    });
    expect(count).toBe(2_000_000);
    // The result is 460 MB.
    expect(peak.child - before.child).toBeLessThan(150);
    expect(peak.self - before.self).toBeLessThan(150);
  });
});

async function passRows(count: number, onBatch: () => void): Promise<number> {
  const query = `SELECT number, repeat('x', 200) AS text FROM numbers(${count})`;
  const result = await client.query({ query, format: 'JSONEachRow' });
  let passed = 0;
  for await (const batch of result.stream()) {
    passed += batch.length;
    onBatch();
  }
  return passed;
}

function residentMegabytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) / 1024;
}

it('takes a spelled-out request from any HTTP client', async () => {
  const url = new URL(servers.clickhouseUrl);
  const headers = { Authorization: `Basic ${btoa(`${url.username}:${url.password}`)}`, 'Content-Encoding': 'gzip' };
  const body = new Uint8Array(gzipSync("SELECT 1 AS x, 'y' AS y"));
  const response = await fetch(`${url.origin}/?default_format=JSONCompactEachRow`, { method: 'POST', headers, body });
  expect(await response.text()).toBe('[1, "y"]\n');
  expect(response.headers.get('x-clickhouse-format')).toBe('JSONCompactEachRow');
});
