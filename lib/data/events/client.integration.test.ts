import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { connectEvents, type EventStore } from './client';

let events: EventStore;
beforeAll(() => {
  events = connectEvents(process.env.CLICKHOUSE_URL ?? '');
});
afterAll(() => events.close());

/** A table of its own for one test. */
async function makeTable(): Promise<string> {
  const table = `scratch_${randomUUID().replaceAll('-', '')}`;
  await events.command(`CREATE TABLE ${table} (n UInt64, word String) ENGINE = MergeTree ORDER BY n
    SETTINGS non_replicated_deduplication_window = 100`);
  return table;
}

async function countRows(table: string): Promise<number> {
  const [row] = await events.query<{ n: number }>(`SELECT toUInt32(count()) AS n FROM ${table}`);
  return row?.n ?? 0;
}

/** Whether the server works on a statement that carries `mark`. */
async function isRunning(mark: string): Promise<boolean> {
  const sql =
    'SELECT 1 FROM system.processes WHERE position(query, {mark: String}) > 0 AND position(query, {self: String}) = 0';
  return (await events.query(sql, { params: { mark, self: 'system.processes' } })).length > 0;
}

/** Counts for minutes, unless it is stopped. */
const slow = 'SELECT sum(cityHash64(number)) AS s FROM numbers(1000000000000)';

describe('questions', () => {
  it('bind their values, whatever they contain', async () => {
    const evil = `'; DROP TABLE events; -- \\' \n\t {x: String} "é"`;
    const params = { text: evil, list: [evil, 'b'], n: 7, id: '3f2b8f7e-9f43-4a5b-8b6c-0d6ad1f3c001' };
    const sql = 'SELECT {text: String} AS text, {list: Array(String)} AS list, {n: Int64} AS n, {id: UUID} AS id';
    expect(await events.query(sql, { params })).toEqual([{ ...params, n: '7' }]);
  });

  it('give back every value as it was bound', async () => {
    const text = fc.string({ unit: 'binary' });
    const bound = fc.record({
      text,
      texts: fc.array(text),
      nested: fc.array(fc.array(text)),
      maybe: fc.option(text),
      known: fc.array(fc.option(text)),
      whole: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      real: fc.double({ noNaN: true, noDefaultInfinity: true }),
      is: fc.boolean(),
      each: fc.array(fc.boolean()),
    });
    const sql = `SELECT {text: String} AS text, {texts: Array(String)} AS texts, {nested: Array(Array(String))} AS nested,
      {maybe: Nullable(String)} AS maybe, {known: Array(Nullable(String))} AS known, {whole: Int64} AS whole,
      {real: Float64} AS real, {is: Bool} AS is, {each: Array(Bool)} AS each`;
    await fc.assert(
      fc.asyncProperty(bound, async (params) => {
        const [row] = await events.query<typeof params>(sql, { params });
        expect({ ...row, real: row?.real || 0 }).toEqual({
          ...params,
          whole: String(params.whole),
          real: params.real || 0,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('take lists too long for an address', async () => {
    const list = Array.from({ length: 5_000 }, (_, i) => `value number ${i} with ' and \\`);
    const [row] = await events.query<{ n: number; last: string }>(
      'SELECT toUInt32(length({list: Array(String)})) AS n, {list: Array(String)}[-1] AS last',
      { params: { list } },
    );
    expect(row).toEqual({ n: 5_000, last: list.at(-1) });
  });

  it('give whole numbers beyond 53 bits as text', async () => {
    const rows = await events.query('SELECT toUInt64(18446744073709551615) AS a, toInt64(-9007199254740993) AS b');
    expect(rows).toEqual([{ a: '18446744073709551615', b: '-9007199254740993' }]);
  });

  it('may be many at once that end together, without a warning that somebody leaks', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on('warning', note);
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 14 }, (_, n) => events.query(`SELECT ${n}`, { signal })));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', note);
    expect(warnings).toEqual([]);
  });

  it('are parsed by a schema', async () => {
    const schema = z.object({ n: z.coerce.bigint() });
    expect(await events.query('SELECT toInt64(5) AS n', { schema })).toEqual([{ n: 5n }]);
  });

  it('stream a million rows in blocks', async () => {
    let rows = 0;
    let blocks = 0;
    for await (const block of events.stream<{ n: string }>('SELECT number AS n FROM numbers(1000000)')) {
      rows += block.length;
      blocks += 1;
    }
    expect(rows).toBe(1_000_000);
    expect(blocks).toBeGreaterThan(10);
  });

  it('stop on the server when their asker gives up', async () => {
    const mark = randomUUID();
    const asker = new AbortController();
    const asked = events.query(`${slow} /* ${mark} */`, { signal: asker.signal });
    asked.catch(() => undefined);
    await expect.poll(() => isRunning(mark)).toBe(true);
    asker.abort(new Error('gave up'));
    await expect(asked).rejects.toThrow('gave up');
    await expect.poll(() => isRunning(mark), { timeout: 3_000 }).toBe(false);
  });

  it('stop on the server when a stream is left early', async () => {
    const mark = randomUUID();
    for await (const block of events.stream(`SELECT number FROM numbers(100000000000) /* ${mark} */`)) {
      expect(block.length).toBeGreaterThan(0);
      break;
    }
    await expect.poll(() => isRunning(mark), { timeout: 3_000 }).toBe(false);
  });

  it('end at their time limit with a sentence', async () => {
    const asked = events.query(slow, { settings: { max_execution_time: 1 } });
    await expect(asked).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('took too long'),
    });
  });

  it('end at their memory limit with a sentence', async () => {
    const asked = events.query('SELECT groupArray(number) AS list FROM numbers(50000000)', {
      settings: { max_memory_usage: '50000000' },
    });
    await expect(asked).rejects.toMatchObject({ kind: 'unavailable', message: expect.stringContaining('more memory') });
  });

  it('say that a pattern is wrong, as the asker can mend it', async () => {
    const asked = events.query("SELECT match('a', {pattern: String}) AS m", { params: { pattern: '(' } });
    await expect(asked).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('leave a mistake of ours as the bug it is', async () => {
    await expect(events.query('SELECT nothing FROM nowhere')).rejects.not.toHaveProperty('kind');
  });
});

describe('writing', () => {
  it('keeps rows from a list and from a stream', async () => {
    const table = await makeTable();
    async function* more() {
      for (let n = 2; n < 5_000; n += 1) yield await Promise.resolve({ n, word: `w${n}` });
    }
    await events.insert(table, [{ n: 1, word: 'é\n"\\' }]);
    await events.insert(table, more());
    expect(await countRows(table)).toBe(4_999);
  });

  it('keeps equal rows that were sent twice without a token', async () => {
    const table = await makeTable();
    for (const _ of [1, 2]) await events.insert(table, [{ n: 1, word: 'a' }]);
    for (const _ of [1, 2]) await events.command(`INSERT INTO ${table} SELECT 2, 'b'`);
    expect(await countRows(table)).toBe(4);
  });

  it('takes a block with a known token once', async () => {
    const table = await makeTable();
    await events.insert(table, [{ n: 1, word: 'a' }], { token: 'block-1' });
    await events.insert(table, [{ n: 1, word: 'a' }], { token: 'block-1' });
    await events.command(`INSERT INTO ${table} SELECT 2, 'b'`, { token: 'block-2' });
    await events.command(`INSERT INTO ${table} SELECT 2, 'b'`, { token: 'block-2' });
    expect(await countRows(table)).toBe(2);
  });
});

describe('a server that is away', () => {
  it('is unavailable, in a sentence', async () => {
    const nobody = connectEvents('http://127.0.0.1:9/dramatis');
    await expect(nobody.query('SELECT 1')).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(nobody.ping()).rejects.toMatchObject({ kind: 'unavailable' });
    await nobody.close();
  });

  it('is asked again when it breaks a connection, as a question changes nothing', async () => {
    let calls = 0;
    const server = createServer((socket) => {
      calls += 1;
      socket.once('data', () => {
        if (calls < 3) socket.resetAndDestroy();
        else socket.end('HTTP/1.1 200 OK\r\nContent-Length: 8\r\nConnection: close\r\n\r\n{"n":1}\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const flaky = connectEvents(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
    expect(await flaky.query('SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await flaky.close();
    server.close();
  });
});
