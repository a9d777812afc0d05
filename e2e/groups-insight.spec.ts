import type { Page } from '@playwright/test';
import { type Api, expect, test } from './fixtures';
import { atWidth, expectNoAxeProblemsInBothThemes, expectNoSidewaysScroll } from './page-checks';
import { bringWritersIn, quarterAgo } from './writers';

const slow = { timeout: 60_000 };
const behind = (page: Page) => page.getByRole('complementary', { name: 'What it means' });
const features = [{ kind: 'count', event: 'write', days: 90 }];
const at = (slug: string, query: object) => `/w/${slug}/insights/groups?q=${encodeURIComponent(JSON.stringify(query))}`;

const earlier = () => new Date(Date.now() - quarterAgo * 86_400_000).toISOString();

/** The groups of a quarter ago, kept as "Kinds of writers". */
async function keepEarlierGroups(api: Api): Promise<void> {
  await bringWritersIn(api);
  const query = { features, as_of: earlier() };
  // Whoever waits no longer than a busy machine takes stops the search: it is asked for again.
  const keep = () => api.post('group-models', { key: 'kinds', name: 'Kinds of writers', query }).catch(() => null);
  await expect.poll(async () => (await keep())?.status, { timeout: 100_000 }).toBe(201);
  const { groups } = Object((await api.get('group-models/kinds')).body).current as { groups: { name: string }[] };
  const names = groups.map(({ name }) => (name.startsWith('Few') ? 'Rare' : 'Often'));
  expect((await api.patch('group-models/kinds', { group_names: names })).status).toBe(200);
}

const kept = (slug: string, more = '') => `${at(slug, { features, model: { model: 'kinds', version: 1 } })}${more}`;

test('groups are found, as many people as each says, and kept under names', async ({ signedIn }) => {
  test.setTimeout(240_000);
  const { page, workspace, api } = signedIn;
  await bringWritersIn(api);
  await page.goto(at(workspace.slug, { features, as_of: earlier() }));
  await expect(page.getByText('60 profiles', { exact: true })).toHaveCount(2, { timeout: 120_000 });
  await expect(page.getByText(/^All features are measured in standard deviations/)).toBeVisible();
  await page.getByRole('button', { name: 'The group itself' }).first().click();
  await expect(behind(page).getByText('60', { exact: true })).toBeVisible(slow);
  await page.getByRole('button', { name: 'Keep these groups' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Kinds of writers');
  await dialog.getByLabel('Name of group 1').fill('One kind');
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByText(/^Everybody of now, in the groups of “Kinds of writers”/)).toBeVisible(slow);
  await expect(page.getByRole('heading', { name: 'One kind' })).toBeVisible();
});

test('who moved between kept groups is a matrix of people, which reads at 390 px', async ({ signedIn }) => {
  test.setTimeout(240_000);
  const { page, workspace, api } = signedIn;
  await keepEarlierGroups(api);
  await page.goto(kept(workspace.slug, '&view=moved'));
  await expect(page.getByText('105 stayed in their group, 15 changed it, 0 came new.')).toBeVisible(slow);
  await page.getByRole('button', { name: 'was Often, is now Rare: 10' }).click();
  await expect(behind(page).getByText('From Often to Rare')).toBeVisible(slow);
  await behind(page).getByRole('button', { name: 'See profiles' }).click();
  await expect(page.getByRole('dialog').getByRole('link', { name: /^w00\d$/ })).toHaveCount(10, slow);
  await page.keyboard.press('Escape');
  await atWidth(page, 'narrow');
  await expectNoSidewaysScroll(page);
});

test('kept groups are found again in later data, renamed and deleted', async ({ signedIn }) => {
  test.setTimeout(240_000);
  const { page, workspace, api } = signedIn;
  await keepEarlierGroups(api);
  await page.goto(kept(workspace.slug));
  await expect(page.getByText('65 profiles; it was 50.0%', { exact: true })).toBeVisible(slow);
  await page.getByRole('button', { name: 'Find them again' }).click();
  const chosen = page.getByRole('combobox', { name: 'Kept groups' });
  await expect(chosen).toHaveText('Kinds of writers v2', slow);
  await expect(page.getByText('65 profiles; it was 54.2%', { exact: true })).toBeVisible(slow);
  await page.getByRole('button', { name: 'More about “Kinds of writers”' }).click();
  await page.getByRole('menuitem', { name: 'Rename …' }).click();
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Writers');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(chosen).toHaveText('Writers v2', slow);
  await page.getByRole('button', { name: 'More about “Writers”' }).click();
  await page.getByRole('menuitem', { name: 'Delete …' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByRole('button', { name: 'Keep these groups' })).toBeEnabled({ timeout: 120_000 });
  expect((await api.get('group-models')).body).toMatchObject({ items: [] });
});

test('where there is one crowd, no groups are made up', async ({ signedIn }) => {
  test.setTimeout(180_000);
  const { page, workspace, api } = signedIn;
  await bringWritersIn(api);
  const rare = {
    kind: 'did',
    event: 'write',
    count: { operator: 'less_than', n: 10 },
    window: { last: { n: 90, unit: 'day' } },
  };
  await page.goto(at(workspace.slug, { features: [{ kind: 'recency', event: 'write', days: 90 }], filter: rare }));
  await expect(page.getByRole('heading', { name: 'No groups here' })).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('button', { name: 'Keep these groups' })).toBeDisabled();
});

test('what tells who pays is ranked, and the part that is pressed is as many people as it says', async ({
  signedIn,
}) => {
  test.setTimeout(180_000);
  const { page, workspace, api } = signedIn;
  await bringWritersIn(api);
  const query = {
    outcome: { kind: 'did', event: 'pay' },
    features: [...features, { kind: 'trait', name: 'side' }],
  };
  await page.goto(`/w/${workspace.slug}/insights/separation?q=${encodeURIComponent(JSON.stringify(query))}`);
  const ranking = page.getByRole('figure', { name: 'What tells most' });
  const [writes, side] = [
    ranking.getByRole('listitem').filter({ hasText: /^write/ }),
    ranking.getByText('no more than chance'),
  ];
  await expect(writes.first()).toBeVisible(slow);
  await expect(side).toHaveCount(1);
  const part = writes.first().getByRole('listitem').getByRole('button').last();
  const [, share = '', of = ''] = /([\d.]+)% yes of (\d+)/.exec((await part.textContent()) ?? '') ?? [];
  expect(Number(share)).toBeGreaterThan(90);
  await part.click();
  await expect(behind(page).getByText(of, { exact: true })).toBeVisible(slow);
});

async function splitBy(page: Page, ...segments: string[]): Promise<void> {
  for (const [index, name] of segments.entries()) {
    const field = index === 0 ? 'Split by' : 'One more segment beside these';
    await page.getByRole('combobox', { name: field }).click();
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  }
}

test('what counts within a segment stands beside everybody, and a part of it opens its people', async ({ demo }) => {
  test.setTimeout(300_000);
  const { page, workspace } = demo;
  const told = [{ kind: 'count', event: 'prompt_sent' }, { kind: 'active_days' }, { kind: 'trait', name: 'role' }];
  const query = { outcome: { kind: 'did', event: 'text_kept' }, features: told };
  await page.goto(`/w/${workspace.slug}/insights/separation?q=${encodeURIComponent(JSON.stringify(query))}`);
  await expect(page.getByRole('figure', { name: 'What tells most' })).toBeVisible(slow);
  await splitBy(page, 'Trial about to end', 'Power writers');
  const beside = page.getByRole('table', { name: 'What counts within each segment' });
  const heads = [/^Variable/, /^Everybody/, /^Trial about to end/, /^Power writers/];
  await expect(beside.getByRole('columnheader')).toHaveText(heads, { timeout: 120_000 });
  // All of them keep texts: there is nobody to tell them from.
  await expect(beside.getByText('It takes two outcomes that at least 10 profiles had each.')).toBeVisible();
  await expect(page.getByText(/^Within segments 3 variables were judged at once/)).toBeVisible();
  await beside
    .getByRole('button', { name: /, Trial about to end: / })
    .first()
    .click();
  const own = page.getByRole('figure', { name: 'What tells most within Trial about to end' });
  const part = own.getByRole('button').and(page.locator(':focus'));
  const [, of = ''] = / of ([\d,]+)$/.exec((await part.textContent()) ?? '') ?? [];
  await part.click();
  await expect(behind(page).getByText(of, { exact: true })).toBeVisible(slow);
  await expect(behind(page).getByRole('heading', { name: /\(Trial about to end\)$/ })).toBeVisible();
  await page.reload();
  await expect(own).toBeVisible({ timeout: 120_000 });
  await expect(behind(page).getByText(of, { exact: true })).toBeVisible(slow);
  await expectNoAxeProblemsInBothThemes(page);
  await atWidth(page, 'narrow');
  await expectNoSidewaysScroll(page);
});

test('members of segments are counted over the groups of everybody, and a count opens its people', async ({ demo }) => {
  test.setTimeout(300_000);
  const { page, workspace } = demo;
  const query = { features: [{ kind: 'active_days', days: 90 }], k: 3 };
  await page.goto(at(workspace.slug, query));
  await splitBy(page, 'Power writers', 'Quiet payers');
  const figure = page.getByRole('figure', { name: 'Groups within each segment' });
  await expect(figure).toBeVisible({ timeout: 180_000 });
  const lines = figure.getByRole('listitem').filter({ hasText: 'Power writers' }).getByRole('button');
  await expect(lines).toHaveCount(3);
  const said = await lines.allTextContents();
  const counts = said.map((line) => Number(/\] ([\d,]+)/.exec(line)?.[1]?.replaceAll(',', '')));
  const all = await figure
    .getByText(/ profiles$/)
    .nth(1)
    .textContent();
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(all?.replaceAll(/\D/g, '')));
  expect(said.join()).toMatch(/than everybody else: [+−]/);
  const most = counts.indexOf(Math.max(...counts));
  await lines.nth(most).click();
  const count = (counts[most] ?? 0).toLocaleString('en-US');
  await expect(behind(page).getByText(count, { exact: true })).toBeVisible(slow);
  await expect(behind(page).getByRole('heading', { name: /\(Power writers\)$/ })).toBeVisible();
  await page.reload();
  await expect(figure).toBeVisible({ timeout: 180_000 });
  await expect(behind(page).getByText(count, { exact: true })).toBeVisible(slow);
  await expectNoAxeProblemsInBothThemes(page);
  await atWidth(page, 'narrow');
  await expectNoSidewaysScroll(page);
});
