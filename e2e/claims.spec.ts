import type { Page } from '@playwright/test';
import { type Api, expect, type SignedIn, test } from './fixtures';
import { expectNoAxeProblemsInBothThemes } from './page-checks';

const day = 86_400_000;

/** Readers as rows: each has read three times, which makes them regulars, and some have shared. */
function readersAsCsv(from: number, to: number, shares: (person: number) => boolean): string {
  const at = (days: number) => new Date(Date.now() - days * day).toISOString();
  const rows = Array.from({ length: to - from }, (_, index) => from + index).flatMap((person) => [
    ...[1, 2, 3].map((days) => `p${person},read,${at(days)}`),
    ...(shares(person) ? [`p${person},shared,${at(1)}`] : []),
  ]);
  return ['person,what,at', ...rows].join('\n');
}

async function bringIn(api: Api, csv: string): Promise<void> {
  const { id } = (await api.upload('imports?name=readers.csv', Buffer.from(csv))).body as { id: string };
  await api.post(`imports/${id}/start`, {
    kind: 'events',
    profile: { column: 'person' },
    event: { column: 'what' },
    time: { column: 'at' },
  });
  await expect
    .poll(async () => ((await api.get(`imports/${id}`)).body as { state: string }).state, { timeout: 60_000 })
    .toBe('done');
}

const regulars = { kind: 'did', event: 'read', count: { operator: 'at_least', n: 3 }, window: 'ever' };

/** Forty regulars, of whom thirty share, and a persona that stands on them. */
async function putMayaOnStage({ api }: SignedIn): Promise<void> {
  await bringIn(
    api,
    readersAsCsv(1, 41, (person) => person <= 30),
  );
  await api.post('segments', { key: 'regulars', name: 'Regulars', purpose: 'Ask them.', rule: regulars });
  const published = await api.post('segments/regulars/publish', { revision: 1, note: 'First.' });
  expect(published.status, JSON.stringify(published.body)).toBe(201);
  const made = await api.post('personas', { key: 'maya', name: 'Maya', segment: { key: 'regulars', version: 1 } });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  await refresh(api);
}

/** Counts the segment anew, and waits until that is done. */
async function refresh(api: Api): Promise<void> {
  const asked = await api.post('segments/regulars/versions/1/refresh');
  const { id } = asked.body as { id: string };
  await expect
    .poll(
      async () => {
        const { items } = (await api.get('segments/regulars/versions/1/snapshots')).body as {
          items: { id: string; state: string }[];
        };
        return items.find((snapshot) => snapshot.id === id)?.state;
      },
      { timeout: 60_000 },
    )
    .toBe('done');
}

type Claims = { items: { state: string; evidence: { settled: string | null; pending: string | null }[] }[] };
const firstClaim = async (api: Api) => ((await api.get('personas/maya/claims')).body as Claims).items[0];

const saidByWren = 'I send every second one to a friend.';

/** A study with one line that somebody marked. */
async function keepQuote(api: Api): Promise<void> {
  await api.post('studies', { key: 'readers', name: 'Readers' });
  const participant = (await api.post('participants', { pseudonym: 'Wren', consent_scope: 'company' })).body;
  const made = await api.post('interviews', {
    study: 'readers',
    title: 'Wren, first',
    held_at: new Date(Date.now() - 7 * day).toISOString(),
    participant_id: (participant as { id: string }).id,
    transcript: { text: `[00:00:04] Wren: ${saidByWren}` },
  });
  const { id } = made.body as { id: string };
  const marked = await api.post('highlights', {
    interview_id: id,
    anchor: { first_line: 0, first_offset: 0, last_line: 0, last_offset: saidByWren.length, version: 1 },
  });
  expect(marked.status, JSON.stringify(marked.body)).toBe(201);
}

/** What a marketer does with a persona: reads it, and takes its card and its sheet along on paper. */
async function readAndPrint(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('button', { name: 'Often shares what she reads.' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Publish|Add a claim|Edit)/ })).toHaveCount(0);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  await page.goto(`${path}/hypothesis`);
  await expect(page.getByText('Whoever shares stays a year.')).toBeVisible();
  await expect(page.getByRole('button', { name: /the sheet/ })).toHaveCount(0);
  const sheet = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
}

test('a product manager backs a claim by a quote and a number and publishes it, a marketer prints it, and its owner is asked to look when the data turn', async ({
  signedIn,
  joined,
}) => {
  test.setTimeout(240_000);
  await keepQuote(signedIn.api);
  const manager = await joined('editor');
  const { page, api, workspace } = manager;
  await putMayaOnStage(manager);
  // Whoever is new meets the Cast first.
  await page.goto(`/w/${workspace.slug}`);
  await expect(page.getByRole('heading', { name: 'The Cast' })).toBeVisible();

  await page.goto(`/w/${workspace.slug}/personas/maya`);
  await page.getByRole('button', { name: 'Add a claim: Behaviours' }).click();
  await page.getByLabel('The claim').fill('Often shares what she reads.');
  await page.getByRole('button', { name: 'Add the claim' }).click();
  const claim = page.locator('[id^="claim-"]').filter({ hasText: 'Often shares what she reads.' });
  await expect(claim.getByText('Bare')).toBeVisible();

  await claim.getByRole('button', { name: 'Add a number' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Event' }).click();
  await page.getByRole('option', { name: 'shared' }).click();
  await dialog.getByRole('combobox', { name: 'It supports the claim when it is' }).click();
  await page.getByRole('option', { name: 'at least' }).click();
  await dialog.getByLabel('Threshold, in percent').fill('50');
  await expect(dialog.getByText('75%')).toBeVisible();
  await expectNoAxeProblemsInBothThemes(page);
  await dialog.getByRole('button', { name: 'Add the number' }).click();
  await expect(claim.getByText('Supported')).toBeVisible();

  await claim.getByRole('heading').getByRole('button').click();
  await expect(claim.getByText('One number speaks for it, and nothing speaks against it.')).toBeVisible();
  await expectNoAxeProblemsInBothThemes(page);

  await claim.getByRole('button', { name: 'Add a quote' }).click();
  await dialog.getByRole('listitem').filter({ hasText: saidByWren }).getByRole('button').click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(claim.getByText(saidByWren)).toBeVisible();

  await page.goto(`/w/${workspace.slug}/personas/maya/hypothesis`);
  await page.getByRole('button', { name: 'Write the sheet' }).click();
  await dialog.getByLabel(/^We believe/).fill('Whoever shares stays a year.');
  await dialog.getByRole('button', { name: 'Save the sheet' }).click();
  await expect(page.getByRole('article')).toContainText('Whoever shares stays a year.');

  await page.goto(`/w/${workspace.slug}/personas/maya`);
  await page.getByRole('button', { name: 'Publish v1' }).click();
  await page.getByLabel('What is new, in a line').fill('What we know so far.');
  await page.getByRole('dialog').getByRole('button', { name: 'Publish v1' }).click();
  await expect(page.getByText('Maya v1 is published.')).toBeVisible();
  const marketer = await joined('viewer');
  await readAndPrint(marketer.page, `/w/${workspace.slug}/personas/maya`);

  await bringIn(
    api,
    readersAsCsv(100, 500, () => false),
  );
  await refresh(api);
  // Judged after the refresh, not with it: two refreshes before it is judged would count as one.
  const lastSaid = async () => {
    const [number] = (await firstClaim(api))?.evidence ?? [];
    return number?.pending ?? number?.settled;
  };
  await expect.poll(lastSaid, { timeout: 60_000 }).not.toBe('supports');
  await refresh(api);
  await expect.poll(async () => (await firstClaim(api))?.state, { timeout: 60_000 }).toBe('contradicted');

  const asked = async () => JSON.stringify((await api.get('to-dos')).body);
  await expect.poll(asked, { timeout: 60_000 }).toContain('claim_contradicted');
  await page.goto(`/w/${workspace.slug}`);
  await page.getByRole('link', { name: /Often shares what she reads.* is contradicted/ }).click();
  await expect(page.getByText('Contradicted').first()).toBeVisible();
  await expect(page.getByText(/speaks against it/).first()).toBeVisible();
});

test('a claim that holds two assertions is offered to be split, and questioned by whoever reads it', async ({
  signedIn,
}) => {
  const { page, api, workspace } = signedIn;
  await api.post('personas', { key: 'maya', name: 'Maya' });
  await page.goto(`/w/${workspace.slug}/personas/maya`);
  await page.getByRole('button', { name: 'Add a claim: Behaviours' }).click();
  await page.getByLabel('The claim').fill('Writes every weekday, and starts before nine in the morning.');
  await page.getByRole('button', { name: 'Add 2 claims' }).click();
  const claim = page.locator('[id^="claim-"]').filter({ hasText: 'Starts before nine in the morning.' });
  await expect(claim).toBeVisible();

  await claim.getByRole('heading').getByRole('button').click();
  await claim.getByRole('button', { name: 'Question it' }).click();
  await page.getByLabel('Why do you doubt it?').fill('I saw two who start at noon.');
  await page.getByRole('button', { name: 'Ask the owner' }).click();
  await expect(claim.getByText('questioned by 1')).toBeVisible();
  await claim.getByLabel('Your answer').fill('Those two were on holiday.');
  await claim.getByRole('button', { name: 'Answer' }).click();
  await expect(claim.getByText('questioned by 1')).toBeHidden();

  await claim.getByRole('button', { name: 'Take it away' }).click();
  await expect(claim).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(claim).toBeVisible();
});

test('somebody who is named in a comment is asked to look, and it stands among what was done', async ({ signedIn }) => {
  const { page, api, workspace } = signedIn;
  await api.post('personas', { key: 'maya', name: 'Maya' });
  await page.goto(`/w/${workspace.slug}/personas/maya`);
  const card = page.locator('#activity');
  await expect(card.getByText(/created the persona Maya/)).toBeVisible();

  await card.getByLabel('Write a comment').pressSequentially('Who has seen this? @');
  const people = card.getByRole('listbox', { name: 'Members' });
  await expect(people).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(people).toBeHidden();
  await expectNoAxeProblemsInBothThemes(page);
  await card.getByRole('button', { name: 'Comment' }).click();
  await expect(card.locator('li').filter({ hasText: 'Who has seen this?' })).toBeVisible();

  await card.getByRole('button', { name: 'Take it away' }).click();
  await expect(card.getByText('Who has seen this?')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card.getByText('Who has seen this?')).toBeVisible();
});

test('claims are put in order from their menu and by keys, and stay so', async ({ signedIn }) => {
  const { page, api, workspace } = signedIn;
  await api.post('personas', { key: 'maya', name: 'Maya' });
  for (const text of ['Comes first.', 'Comes second.', 'Comes third.']) {
    await api.post('personas/maya/claims', { section: 'goals', text });
  }
  await page.goto(`/w/${workspace.slug}/personas/maya`);
  const order = page.getByRole('region', { name: 'Goals' }).getByRole('heading', { level: 3 });
  // A claim stands in its new place at once; a reload before the answer would show the old one.
  const kept = () => page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
  await page.getByRole('button', { name: 'Order of “Comes third.”' }).click();
  const first = kept();
  await page.getByRole('menuitem', { name: 'Move up' }).click();
  await first;
  await expect(order).toHaveText(['Comes first.', 'Comes third.', 'Comes second.']);
  await page.getByRole('button', { name: 'Comes first.', exact: true }).focus();
  const second = kept();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(order).toHaveText(['Comes third.', 'Comes first.', 'Comes second.']);
  await second;
  await page.reload();
  await expect(order).toHaveText(['Comes third.', 'Comes first.', 'Comes second.']);
});
