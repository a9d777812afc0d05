import { expect, test } from './fixtures';

test('says what is up, with versions', async ({ request }) => {
  const answer = await request.get('/api/health');
  expect(answer.status()).toBe(200);
});

test('tells people, keys and strangers apart', async ({ signedIn, apiAs, signUp }) => {
  expect((await signedIn.api.get('workspace')).body).toMatchObject({ slug: signedIn.workspace.slug });

  const viewer = await apiAs('viewer');
  expect((await viewer.get('workspace')).status).toBe(200);
  expect((await viewer.post('api-keys', { name: 'one more', scope: 'read' })).status).toBe(403);

  const stranger = await signUp('Elsewhere');
  const theirs = await stranger.page.request.get('/api/v1/workspace', {
    headers: { 'x-workspace': signedIn.workspace.slug },
  });
  expect(theirs.status()).toBe(404);
});

test('answers in JSON at an address of the API that does not exist', async ({ request }) => {
  for (const method of ['GET', 'POST', 'DELETE']) {
    const answer = await request.fetch('/api/v1/segmants/x', { method });
    expect(answer.status()).toBe(404);
    expect(await answer.json()).toMatchObject({
      error: { kind: 'not_found', message: expect.stringContaining('/api/v1/segmants/x') },
    });
  }
});
