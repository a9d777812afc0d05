import { expect, type SignedIn, test } from './fixtures';
import { expectNoAxeProblemsInBothThemes } from './page-checks';

const day = 86_400_000;

/** Twelve readers: the first five have read at least three times in the last month. */
function readersAsCsv(): string {
  const now = Date.now();
  const rows = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((person) =>
    Array.from({ length: person <= 5 ? 3 : 1 }, (_, time) => {
      const at = new Date(now - (time + 1) * day).toISOString();
      return `p${person},read,${at}`;
    }),
  );
  return ['person,what,at', ...rows].join('\n');
}

const regulars = { kind: 'did', event: 'read', count: { operator: 'at_least', n: 3 }, window: 'ever' };

/** Readers are in, and "Regulars" is published as v1. */
async function publishRegulars({ api }: SignedIn): Promise<void> {
  const made = await api.upload('imports?name=readers.csv', Buffer.from(readersAsCsv()));
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
  await api.post('segments', { key: 'regulars', name: 'Regulars', purpose: 'Ask them.', rule: regulars });
  const published = await api.post('segments/regulars/publish', { revision: 1, note: 'First.' });
  expect(published.status, JSON.stringify(published.body)).toBe(201);
}

test('a persona begins with a name, is tied to a segment, and then shows how many people it really is', async ({
  signedIn,
}) => {
  test.setTimeout(120_000);
  const { page, workspace } = signedIn;
  await publishRegulars(signedIn);
  await page.goto(`/w/${workspace.slug}/personas`);
  await expect(page.getByRole('heading', { name: 'The Cast' })).toBeVisible();
  await page.getByRole('link', { name: 'Make the first persona' }).click();

  await page.getByLabel('Name', { exact: true }).fill('Maya');
  await page.getByLabel('Role or archetype').fill('the regular reader');
  await page.getByLabel('Goals').fill('Know by breakfast\nMiss nothing');
  await page.getByRole('combobox', { name: 'Segment' }).click();
  await page.getByRole('option', { name: /Regulars/ }).click();
  await expectNoAxeProblemsInBothThemes(page);
  await page.getByRole('button', { name: 'Make this persona' }).click();

  await page.waitForURL(/personas\/maya$/);
  await expect(page.getByRole('heading', { name: 'Maya', level: 1, exact: true })).toBeVisible();
  await expect(page.getByTestId('persona-size')).toHaveText('5');
  await expect(page.getByText('Miss nothing')).toBeVisible();
  await expectNoAxeProblemsInBothThemes(page);
});

test('a persona that stands on an older version says so, moves, and moves back', async ({ signedIn }) => {
  test.setTimeout(120_000);
  const { page, api, workspace } = signedIn;
  await publishRegulars(signedIn);
  await api.post('personas', { key: 'maya', name: 'Maya', segment: { key: 'regulars', version: 1 } });
  const { body } = await api.get('segments/regulars');
  const { draft } = body as { draft: { revision: number } };
  const stricter = { ...regulars, count: { operator: 'at_least', n: 4 } };
  await api.patch('segments/regulars', { revision: draft.revision, rule: stricter });
  await api.post('segments/regulars/publish', { revision: draft.revision + 1, note: 'Stricter.' });

  await page.goto(`/w/${workspace.slug}/personas/maya`);
  await expect(page.getByText('Maya stands on v1 of Regulars.')).toBeVisible();
  await page.getByRole('button', { name: 'Move to v2' }).click();
  await expect(page.getByText('Maya now stands on v2.')).toBeVisible();
  await expect(page.getByTestId('persona-size')).toHaveText('0');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByTestId('persona-size')).toHaveText('5');
});

test('two people who write one card lose nothing', async ({ signedIn }) => {
  const { page, api, workspace } = signedIn;
  await api.post('personas', { key: 'maya', name: 'Maya' });
  await page.goto(`/w/${workspace.slug}/personas/maya/edit`);
  await page.getByLabel('In one line').fill('Mine');
  const theirs = await api.patch('personas/maya', { revision: 1, summary: 'Theirs', role: 'the other' });
  expect(theirs.status).toBe(200);

  await page.getByRole('button', { name: 'Save the card' }).click();
  await expect(page.getByText('Changed meanwhile')).toBeVisible();
  await expect(page.getByLabel('In one line')).toHaveValue('Mine');
  await page.getByRole('button', { name: 'Keep mine, and save over theirs' }).click();
  await page.getByRole('button', { name: 'Save the card' }).click();
  await page.waitForURL(/personas\/maya$/);
  expect((await api.get('personas/maya')).body).toMatchObject({ summary: 'Mine', revision: 3 });
});

test('a viewer is told who writes cards, before a card is written', async ({ signedIn, joined }) => {
  await signedIn.api.post('personas', { key: 'maya', name: 'Maya' });
  const { page, workspace } = await joined('viewer');
  for (const path of ['new', 'maya/edit']) {
    await page.goto(`/w/${workspace.slug}/personas/${path}`);
    await expect(page.getByRole('heading', { name: 'Writing a card takes an editor or a researcher' })).toBeVisible();
  }
});

test('a persona can leave the Cast, and comes back by undo', async ({ signedIn }) => {
  const { page, api, workspace } = signedIn;
  await api.post('personas', { key: 'maya', name: 'Maya' });
  await page.goto(`/w/${workspace.slug}/personas/maya`);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(page.getByText('Maya has left the Cast.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => ((await api.get('personas/maya')).body as { archived_at: string | null }).archived_at)
    .toBeNull();
});
