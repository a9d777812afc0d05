import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeStores, stores } from '@/lib/server/stores';
import { createApiKey } from '@/lib/services/accounts/create-api-key';
import { runImport } from '@/lib/services/imports/run-import';
import { runUndo } from '@/lib/services/imports/run-undo';
import { GET as getMapping } from '../mappings/[name]/route';
import { POST as saveMapping } from '../mappings/route';
import { POST as cancel } from './[id]/cancel/route';
import { POST as preview } from './[id]/preview/route';
import { GET as refused } from './[id]/refused.csv/route';
import { GET as one, DELETE as undo } from './[id]/route';
import { POST as start } from './[id]/start/route';
import { GET as list, POST as upload } from './route';

type Door = (request: Request, segment: { params: Promise<Record<string, string>> }) => Promise<Response>;

const mapping = {
  kind: 'events',
  profile: { column: 'who' },
  event: { constant: 'order' },
  time: { column: 'at' },
  amount: { column: 'price', times: 'pieces' },
  filters: [{ column: 'price', operator: 'at_most', value: 0 }],
};
const file = 'who,at,price,pieces\na,2026-01-01,2.5,4\nb,yesterday,1,1\na,2026-01-02,0,1\na,2026-01-03,1.5,1\n';

let key = '';
let workspaceId = '';
const actor = () => ({ kind: 'member', id: randomUUID(), name: 'Ada', workspaceId, role: 'admin' }) as const;
const ctx = () => ({ ...stores(), actor: actor(), now: new Date() });

beforeAll(async () => {
  workspaceId = (await stores().db.workspace.create({ data: { slug: randomUUID(), name: 'API' } })).id;
  key = (await createApiKey(ctx(), { name: 'test', scope: 'write' })).key;
});
afterAll(closeStores);

async function ask(door: Door, params: Record<string, string>, body?: unknown, query = '') {
  const json = typeof body === 'string' ? body : JSON.stringify(body);
  const text = body === undefined ? null : json;
  const request = new Request(`http://localhost/api/v1/imports${query}`, {
    method: text === null ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: text,
  });
  const response = await door(request, { params: Promise.resolve(params) });
  const answer = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, body: isJson ? JSON.parse(answer) : answer };
}

it('takes a file, previews, starts, reports refused rows and undoes, in the shapes of the API', async () => {
  const made = await ask(upload, {}, file, '?name=orders.csv');
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    state: 'uploaded',
    detected: {
      delimiter: ',',
      encoding: 'utf-8',
      header: true,
      columns: [{ name: 'who', type: 'text', samples: ['a', 'b'] }, {}, {}, {}],
    },
    proposal: { kind: 'events' },
  });
  const { id } = made.body;

  expect((await ask(preview, { id }, mapping)).body).toMatchObject({
    problems: [],
    sample: { taken: 2, filtered: 1, refused: 1 },
  });
  expect((await ask(start, { id }, { ...mapping, profile: { column: 'nobody' } })).status).toBe(400);
  expect(await ask(start, { id }, mapping)).toMatchObject({ status: 202, body: { state: 'queued' } });
  expect((await ask(start, { id }, mapping)).status).toBe(409);
  await runImport(ctx(), { workspaceId, importId: id });
  expect((await ask(one, { id })).body).toMatchObject({
    id,
    state: 'done_with_refusals',
    rows: { read: 4, accepted: 2, changed: 0, duplicate: 0, filtered: 1, refused: 1 },
    report: { events: 2, profiles: 1 },
  });
  expect(await ask(refused, { id })).toEqual({
    status: 200,
    body: 'line,column,reason,who,at,price,pieces\r\n3,at,“yesterday” is not a time written as iso.,b,yesterday,1,1\r\n',
  });
  expect((await ask(list, {})).body).toMatchObject({ items: [{ id }], next_cursor: null });
  expect((await ask(cancel, { id }, {})).status).toBe(409);
  expect((await ask(undo, { id }, {})).status).toBe(202);
  await runUndo(ctx(), { workspaceId, importId: id });
  expect((await ask(one, { id })).body.state).toBe('undone');
});

it('starts with a saved mapping in one call, and tells a wrong one before anything is kept', async () => {
  expect((await ask(saveMapping, {}, { name: 'weekly', mapping })).status).toBe(201);
  expect((await ask(getMapping, { name: 'weekly' })).body.mapping).toEqual(mapping);
  const started = await ask(upload, {}, file, '?name=w.csv&mapping=weekly&start=true');
  expect(started).toMatchObject({ status: 201, body: { state: 'queued' } });
  const wrong = await ask(upload, {}, 'x,y\n1,2\n', '?name=w.csv&mapping=weekly&start=true');
  expect(wrong).toMatchObject({
    status: 400,
    body: { error: { kind: 'invalid', message: expect.stringContaining('no column "who"') } },
  });
  expect((await ask(upload, {}, file, '?mapping=monthly&start=true')).status).toBe(404);
  expect((await ask(upload, {}, file, '?start=true')).body.error.message).toContain('name a saved mapping');
});

it('answers a mapping that is none with the place that is wrong', async () => {
  const { body } = await ask(upload, {}, file, '?name=orders.csv');
  const messageOf = async (wrong: unknown) => (await ask(start, { id: body.id }, wrong)).body.error.message;
  expect(await messageOf({ ...mapping, time: {} })).toBe('time › column: This is missing.');
  expect(await messageOf({ ...mapping, bogus: 1 })).toBe('There is no field "bogus" here.');
  expect(await messageOf({ ...mapping, time: { column: 'at', zone: 'Mars' } })).toContain('no time zone');
  expect((await ask(one, { id: randomUUID() })).status).toBe(404);
});
