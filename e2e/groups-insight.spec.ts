import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { atWidth, expectNoAxeProblemsInBothThemes, expectNoSidewaysScroll } from './page-checks';
import { bringWritersIn, quarterAgo } from './writers';

const slow = { timeout: 60_000 };
const behind = (page: Page) => page.getByRole('complementary', { name: 'What it means' });
const features = [{ kind: 'count', event: 'write', days: 90 }];
const at = (slug: string, query: object) => `/w/${slug}/insights/groups?q=${encodeURIComponent(JSON.stringify(query))}`;

test('groups are found and kept; a quarter later who moved is people, and the groups are found again', async ({
  signedIn,
}) => {
  test.setTimeout(300_000);
  const { page, workspace, api } = signedIn;
  await bringWritersIn(api);
  const earlier = new Date(Date.now() - quarterAgo * 86_400_000).toISOString();

  await test.step('two groups, whose members are as many as it says', async () => {
    await page.goto(at(workspace.slug, { features, as_of: earlier }));
    await expect(page.getByText('60 profiles', { exact: true })).toHaveCount(2, { timeout: 120_000 });
    await expect(page.getByText(/^All features are measured in standard deviations/)).toBeVisible();
    await page.getByRole('button', { name: 'The group itself' }).first().click();
    await expect(behind(page).getByText('60', { exact: true })).toBeVisible(slow);
    await expectNoAxeProblemsInBothThemes(page);
  });

  await test.step('they are kept under names', async () => {
    await page.getByRole('button', { name: 'Keep these groups' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Kinds of writers');
    const first = await dialog.getByLabel('Name of group 1').inputValue();
    await dialog.getByLabel('Name of group 1').fill(first.startsWith('Low') ? 'Rare' : 'Often');
    await dialog.getByLabel('Name of group 2').fill(first.startsWith('Low') ? 'Often' : 'Rare');
    await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(page.getByText(/^Everybody of now, in the groups of “Kinds of writers”/)).toBeVisible(slow);
  });

  await test.step('who moved since is a matrix of people', async () => {
    const model = { model: 'kinds-of-writers', version: 1 };
    await page.goto(at(workspace.slug, { features, model }));
    await expect(page.getByText('65 profiles; it was 50.0%', { exact: true })).toBeVisible(slow);
    await page.getByRole('radio', { name: 'Who moved' }).click();
    await expect(page.getByText('105 stayed in their group, 15 changed it, 0 came new.')).toBeVisible(slow);
    await page.getByRole('button', { name: 'was Often, is now Rare: 10' }).click();
    await expect(behind(page).getByText('From Often to Rare')).toBeVisible(slow);
    await behind(page).getByRole('button', { name: 'See profiles' }).click();
    await expect(page.getByRole('dialog').getByRole('link', { name: /^w00\d$/ })).toHaveCount(10, slow);
    await page.keyboard.press('Escape');
    await expectNoAxeProblemsInBothThemes(page);
    await atWidth(page, 'narrow');
    await expectNoSidewaysScroll(page);
    await atWidth(page, 'wide');
  });

  await test.step('they are found again, renamed and deleted', async () => {
    await page.getByRole('radio', { name: 'Groups', exact: true }).click();
    await page.getByRole('button', { name: 'Find them again' }).click();
    await expect(page.getByRole('combobox', { name: 'Kept groups' })).toHaveText('Kinds of writers v2', slow);
    await expect(page.getByText('65 profiles; it was 54.2%', { exact: true })).toBeVisible(slow);
    await page.getByRole('button', { name: 'More about “Kinds of writers”' }).click();
    await page.getByRole('menuitem', { name: 'Rename …' }).click();
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Writers');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await expect(page.getByRole('combobox', { name: 'Kept groups' })).toHaveText('Writers v2', slow);
    await page.getByRole('button', { name: 'More about “Writers”' }).click();
    await page.getByRole('menuitem', { name: 'Delete …' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await expect(page.getByRole('button', { name: 'Keep these groups' })).toBeEnabled({ timeout: 120_000 });
    expect((await api.get('group-models')).body).toMatchObject({ items: [] });
  });
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
