import type { Page } from '@playwright/test';
import { expectLiveCountNear } from './buyers';
import { expect, test } from './fixtures';
import { atWidth, expectNoAxeProblemsInBothThemes, expectNoSidewaysScroll } from './page-checks';

const slow = { timeout: 60_000 };
const behind = (page: Page) => page.getByRole('complementary', { name: 'What it means' });
const figure = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });

test('the adoption of a feature: each of its numbers is people, and becomes a segment of the same size', async ({
  demo,
}) => {
  test.setTimeout(240_000);
  const { page, workspace } = demo;
  const answered = page.waitForResponse('**/api/v1/insights/adoption');
  await page.goto(`/w/${workspace.slug}/insights/adoption`);
  const { about } = (await (await answered).json()) as { about: { as_of: string } };
  for (const name of ['First use', 'Breadth', 'Depth', 'Days used']) await expect(figure(page, name)).toBeVisible(slow);
  await figure(page, 'Depth').getByRole('button', { name: 'Show the table' }).click();
  const users = figure(page, 'Depth').getByRole('row', { name: /^1 / }).getByRole('button');
  const count = (await users.textContent()) ?? '';
  const asked = page.waitForRequest(/insights\/adoption\/cell/);
  await users.click();
  // However long the answer has stood there, its people are those of its moment.
  expect((await asked).postDataJSON()).toMatchObject({ query: { as_of: about.as_of } });
  await expect(behind(page).getByText(count, { exact: true })).toBeVisible(slow);
  await behind(page).getByRole('link', { name: 'Make a segment' }).click();
  await expectLiveCountNear(page, count);
});

test('a point of the first use opens who used it and who did not, in both themes and at 390 px', async ({ demo }) => {
  test.setTimeout(300_000);
  const { page, workspace } = demo;
  await page.goto(`/w/${workspace.slug}/insights/adoption`);
  await expect(figure(page, 'First use')).toBeVisible(slow);
  await figure(page, 'First use').getByRole('button', { name: 'Show the table' }).click();
  await figure(page, 'First use')
    .getByRole('row', { name: /^day 7/ })
    .getByRole('button')
    .last()
    .click();
  await expect(behind(page).getByRole('link', { name: 'Make a segment' })).toBeVisible(slow);
  await behind(page).getByRole('radio', { name: 'Who did not' }).click();
  await expect(behind(page).getByText(/^Newcomers watched for so long who never .* within 7 days$/)).toBeVisible(slow);
  await expectNoAxeProblemsInBothThemes(page);
  await atWidth(page, 'narrow');
  await expectNoSidewaysScroll(page);
});

test('where nothing was used it says so, and what to do', async ({ demo, signedIn }) => {
  test.setTimeout(240_000);
  const { page, workspace } = demo;
  const query = encodeURIComponent(JSON.stringify({ feature: { event: 'a name nobody sends' } }));
  await page.goto(`/w/${workspace.slug}/insights/adoption?q=${query}`);
  await expect(page.getByText(/^No event “a name nobody sends” has come in/)).toBeVisible(slow);
  await expect(page.getByText('nobody used it')).toBeVisible();
  await signedIn.page.goto(`/w/${signedIn.workspace.slug}/insights/adoption`);
  await expect(signedIn.page.getByRole('heading', { name: 'No feature has been used yet.' })).toBeVisible(slow);
  await expectNoAxeProblemsInBothThemes(signedIn.page);
});
