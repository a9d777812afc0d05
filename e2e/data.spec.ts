import { expect, test } from './fixtures';

test('the demo shows what is in it: events with words, traits, profiles and what one of them did', async ({ demo }) => {
  test.setTimeout(120_000);
  const { page, workspace } = demo;
  await page.goto(`/w/${workspace.slug}/data/events`);
  await page.getByRole('link', { name: 'Text kept' }).click();
  await expect(page.getByRole('heading', { name: 'Text kept', level: 1 })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Properties of text_kept' })).toContainText('words');

  await page.goto(`/w/${workspace.slug}/data/traits`);
  await expect(page.getByRole('table', { name: 'Traits' })).toContainText('Plan');

  await page.goto(`/w/${workspace.slug}/data/profiles?q=p_10007`);
  await page.getByRole('link', { name: 'p_10007' }).click();
  await expect(page.getByRole('heading', { name: 'p_10007', level: 1 })).toBeVisible();
  await expect(page.getByText('Signed up', { exact: true }).first()).toBeVisible();
});

test('words that people give an event are used in sentences', async ({ signedIn }) => {
  test.setTimeout(120_000);
  const { page, api, workspace } = signedIn;
  const file = `person,what,at\np1,order,${new Date().toISOString()}`;
  const made = await api.upload('imports?name=orders.csv', Buffer.from(file));
  const { id } = made.body as { id: string };
  await api.post(`imports/${id}/start`, {
    kind: 'events',
    profile: { column: 'person' },
    event: { column: 'what' },
    time: { column: 'at' },
  });
  await expect
    .poll(async () => ((await api.get(`imports/${id}`)).body as { state: string }).state, { timeout: 30_000 })
    .toBe('done');

  await page.goto(`/w/${workspace.slug}/data/events`);
  await page.getByRole('button', { name: 'Edit order' }).click();
  await page.getByLabel(/Verb phrase/).fill('bought something');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('who bought something')).toBeVisible();
  const { body } = await api.post('segments/preview', { rule: { kind: 'did', event: 'order' } });
  expect(body).toMatchObject({ count: 1, sentence: 'Profiles who bought something.' });
});

test('a profile that is not there says so', async ({ signedIn }) => {
  const { page, workspace } = signedIn;
  await page.goto(`/w/${workspace.slug}/data/profiles/nobody`);
  await expect(page.getByRole('heading', { name: 'This page is not in the programme' })).toBeVisible();
});
