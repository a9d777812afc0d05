import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { type Api, expect, test } from './fixtures';
import { type Schema, sampleOf } from './sample-of';

/** Whatever the walled workspace holds is named with this word; no stranger may ever read it. */
const secret = `wall${randomUUID().slice(0, 8)}`;
const methods = ['get', 'post', 'put', 'patch', 'delete'];

type Content = Record<string, { schema: Schema }>;
type Operation = {
  operationId: string;
  security: Record<string, unknown>[];
  parameters: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: Content };
};
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } };
type Call = {
  name: string;
  method: string;
  path: string;
  isNamed: boolean;
  isThere: boolean;
  address: string;
  body: unknown;
};

const pages = [
  '/segments',
  '/personas',
  '/maps',
  '/content',
  '/priorities',
  '/playbooks',
  '/opportunities',
  '/maturity',
  '/research',
  '/research/highlights',
  '/research/participants',
  '/data/imports',
  '/data/events',
  '/data/profiles',
  '/settings',
];

async function describedApi(request: APIRequestContext): Promise<Document> {
  return (await request.get('/api/v1/openapi.json')).json();
}

/** Everything that needs a workspace, with the names of things in `api`'s workspace, and a body that fits. */
async function callsInto(api: Api, document: Document): Promise<Call[]> {
  const calls: Call[] = [];
  for (const [path, operations] of Object.entries(document.paths)) {
    const names = await findNames(api, path);
    for (const method of methods) {
      const operation = operations[method];
      if (operation?.security.some((way) => 'apiKey' in way))
        calls.push(callOf(path, method, operation, { names, document }));
    }
  }
  expect(calls.length).toBeGreaterThan(40);
  return calls;
}

function callOf(
  path: string,
  method: string,
  operation: Operation,
  { names, document }: { names: Record<string, string>; document: Document },
): Call {
  const { schemas } = document.components;
  const json = operation.requestBody?.content['application/json']?.schema;
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map((parameter) => `${parameter.name}=${encodeURIComponent(String(sampleOf(parameter.schema, schemas)))}`);
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? randomUUID()));
  return {
    name: `${method.toUpperCase()} ${path}`,
    method,
    path,
    isNamed: path.includes('{'),
    isThere: [...path.matchAll(/\{([^}]+)\}/g)].every(([, name = '']) => names[name] !== undefined),
    address: query.length > 0 ? `${filled}?${query.join('&')}` : filled,
    body: json ? sampleOf(json, schemas) : undefined,
  };
}

/** Real names for the parts of a path: of the first thing that the list before it holds. */
async function findNames(api: Api, path: string): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  const parts = path.replace('/api/v1/', '').split('/');
  for (const [i, part] of parts.entries()) {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined) continue;
    const list = parts.slice(0, i).map((before) => names[before.slice(1, -1)] ?? before);
    const found = await api.get(list.join('/'));
    const first = Object(found.body).items?.[0] ?? {};
    const value = first[name] ?? first.key ?? first.id ?? first.profile_id ?? first.name;
    if (value !== undefined) names[name] = String(value);
  }
  return names;
}

/** One of everything, each with the secret in it. What this version cannot make is not there to be walled. */
async function furnish(api: Api): Promise<void> {
  const rule = { kind: 'did', event: `${secret} order` };
  // Fifty people who order once or twice, as groups are made of no fewer.
  const orders = Array.from(
    { length: 75 },
    (_, i) => `${secret}-${i % 50},2026-01-0${1 + (i % 9)}T10:00:00Z,${secret} order`,
  );
  const csv = `person,when,what\n${orders.join('\n')}\n`;
  const mapping = {
    kind: 'events',
    profile: { column: 'person' },
    event: { column: 'what' },
    time: { column: 'when', format: 'iso' },
  };
  const uploaded = await api.upload(`imports?name=${secret}.csv`, csv);
  const { id } = Object(uploaded.body);
  if (uploaded.status === 201) {
    await api.post(`imports/${id}/start`, mapping);
    await expect
      .poll(async () => Object((await api.get(`imports/${id}`)).body).state, { timeout: 30_000 })
      .toMatch(/^done/);
  }
  await api.post('mappings', { name: secret, mapping });
  await api.post('segments', { key: secret, name: secret, rule });
  await api.post(`segments/${secret}/publish`, { revision: 1, note: secret, purpose: secret });
  const counted = { kind: 'count', event: `${secret} order`, days: 730 };
  const scored = { event: `${secret} order`, property: 'amount' };
  await api.post('group-models', { key: secret, name: secret, query: { features: [counted], k: 2 } });
  await api.post('rfm-models', { key: secret, name: secret, query: scored });
  await api.post('personas', { key: secret, name: secret });
  await api.post(`personas/${secret}/claims`, { section: 'behaviours', text: `${secret} reads a lot.` });
  await api.post(`personas/${secret}/versions`, { revision: 2, note: secret });
  await api.post(`personas/${secret}/links`, { name: secret });
  await api.post('boards', { key: secret, name: secret });
  await api.post('journey-maps', { key: secret, name: secret });
  await api.post(`journey-maps/${secret}/links`, { name: secret });
  await api.post('content-maps', { key: secret, name: secret });
  await api.post(`content-maps/${secret}/links`, { name: secret });
  await api.post('priority-matrices', { key: secret, name: secret });
  await api.post(`priority-matrices/${secret}/links`, { name: secret });
  await api.post('playbooks', { key: secret, name: secret });
  await api.post(`playbooks/${secret}/links`, { name: secret });
  await api.post('opportunities', { title: secret });
  await furnishResearch(api);
  await api.post('api-keys', { name: secret, scope: 'read' });
  await api.post('invitations', { role: 'viewer', email: `${secret}@example.org` });
}

async function furnishResearch(api: Api): Promise<void> {
  await api.post('studies', { key: secret, name: secret });
  const participant = Object((await api.post('participants', { pseudonym: secret })).body).id;
  const tag = Object((await api.post('tags', { name: secret })).body).id;
  const interview = await api.post('interviews', {
    study: secret,
    title: secret,
    held_at: '2026-01-02T10:00:00Z',
    participant_id: participant,
    transcript: { text: `${secret}: I said ${secret}.` },
  });
  const anchor = { first_line: 0, first_offset: 0, last_line: 0, last_offset: 9, version: 1 };
  const marked = { interview_id: Object(interview.body).id, anchor, tag_ids: [tag], comment: secret };
  expect((await api.post('highlights', marked)).status).toBe(201);
}

test.describe('a workspace is walled', () => {
  test('for somebody who is signed in elsewhere: nothing in it is there, and nothing can be changed', async ({
    signUp,
    request,
  }) => {
    const inside = await signUp('Inside');
    const outside = await signUp('Outside');
    await furnish(inside.api);
    const before = await definitions(inside.api);
    for (const call of await callsInto(inside.api, await describedApi(request))) {
      const answer = await send(outside.page.request, call, { 'x-workspace': inside.workspace.slug });
      expect.soft(answer.status, call.name).toBe(404);
      expect.soft(answer.text, call.name).not.toContain(secret);
    }
    for (const path of ['', ...pages, `/segments/${secret}`, `/personas/${secret}`]) {
      const answer = await outside.page.request.get(`/w/${inside.workspace.slug}${path}`);
      expect.soft(answer.status(), path).toBe(404);
      expect.soft(await answer.text(), path).not.toContain(inside.workspace.name);
    }
    expect(await definitions(inside.api)).toEqual(before);
    expect((await inside.api.get('members')).body).toMatchObject({ items: [{ email: inside.person.email }] });
  });

  test('for somebody without a sign-in, or with a key that does not exist', async ({
    signedIn,
    playwright,
    baseURL,
  }) => {
    const nobody = await playwright.request.newContext({ baseURL });
    const ways: Record<string, string>[] = [
      { 'x-workspace': signedIn.workspace.slug },
      { authorization: `Bearer dk_${randomUUID()}` },
    ];
    for (const call of await callsInto(signedIn.api, await describedApi(nobody))) {
      for (const headers of ways) expect.soft((await send(nobody, call, headers)).status, call.name).toBe(401);
    }
    await nobody.dispose();
  });

  test('for another workspace that knows the names of its things, by sign-in and by key', async ({
    signUp,
    playwright,
    baseURL,
  }) => {
    const inside = await signUp('Inside');
    const outside = await signUp('Outside');
    await furnish(inside.api);
    const made = await outside.api.post('api-keys', { name: 'theirs', scope: 'admin' });
    const authorization = `Bearer ${Object(made.body).key}`;
    const key = await playwright.request.newContext({ baseURL });
    for (const call of await callsInto(inside.api, await describedApi(key))) {
      expectNothingOf(await send(outside.page.request, call, { 'x-workspace': outside.workspace.slug }), call);
      expectNothingOf(await send(key, call, { authorization }), call);
      expectNothingOf(await send(key, call, { authorization, 'x-workspace': inside.workspace.slug }), call);
    }
    await key.dispose();
  });
});

/** What somebody wrote in segments; their refresh goes on meanwhile. */
async function definitions(api: Api): Promise<unknown[]> {
  const items: Record<string, unknown>[] = Object((await api.get('segments')).body).items;
  return items.map(({ key, name, purpose, draft, retired_at }) => ({ key, name, purpose, draft, retired_at }));
}

/** What another workspace may get: its own, or a refusal. */
function expectNothingOf(answer: Answer, call: Call): void {
  const what = `${call.name}: ${answer.status} ${answer.text.slice(0, 300)}`;
  expect.soft(answer.status, what).toBeLessThan(500);
  if (!isEcho(call)) expect.soft(answer.text, what).not.toContain(secret);
  if (call.isNamed) expect.soft([400, 403, 404, 409], what).toContain(answer.status);
  // What the walled workspace has none of is named by chance, which may be no name at all.
  if (call.isNamed && call.method === 'get')
    expect.soft(call.isThere ? [404] : [400, 404], what).toContain(answer.status);
}

/** An error may say back the name that was asked for; a thing that is there may not. */
function isEcho(call: Call): boolean {
  return call.isNamed && call.address.includes(secret);
}

type Answer = { status: number; text: string };

async function send(request: APIRequestContext, call: Call, headers: Record<string, string>): Promise<Answer> {
  const answer = await request.fetch(call.address, {
    method: call.method,
    headers,
    ...(call.method !== 'get' && { data: call.body ?? {} }),
  });
  return { status: answer.status(), text: await answer.text() };
}
