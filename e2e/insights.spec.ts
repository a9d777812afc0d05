import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const slow = { timeout: 60_000 };
const behind = (page: Page) => page.getByRole('complementary', { name: 'What it means' });

/** Opens the table beside a chart and presses its first number that is not nothing. */
async function pressFirstNumber(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Show the table' }).first().click();
  const number = page
    .getByRole('table')
    .getByRole('button')
    .filter({ hasText: /^[1-9]/ })
    .first();
  const text = (await number.textContent()) ?? '';
  await number.click();
  return text;
}

/** The number that was pressed is the size of the segment that is made of it. */
async function expectSegmentOf(page: Page, count: string): Promise<void> {
  await expect(behind(page).getByText(count, { exact: true })).toBeVisible(slow);
  await behind(page).getByRole('link', { name: 'Make a segment' }).click();
  await expect(page.getByTestId('segment-count')).toHaveText(count, slow);
}

test('a point of a trend becomes a segment of the same size', async ({ demo }) => {
  test.setTimeout(180_000);
  const { page, workspace } = demo;
  await page.goto(`/w/${workspace.slug}/insights/trend`);
  await expect(page.getByRole('figure').first()).toBeVisible(slow);
  await expectSegmentOf(page, await pressFirstNumber(page));
});

test('a column of the lifecycle becomes a segment of the same size', async ({ demo }) => {
  test.setTimeout(180_000);
  const { page, workspace } = demo;
  await page.goto(`/w/${workspace.slug}/insights/lifecycle`);
  await expect(page.getByRole('figure').first()).toBeVisible(slow);
  await expectSegmentOf(page, await pressFirstNumber(page));
});

test('segments stand side by side, and who is in both can be seen', async ({ demo }) => {
  test.setTimeout(180_000);
  const { page, workspace } = demo;
  await page.goto(`/w/${workspace.slug}/insights/composition`);
  const overlap = page.getByRole('table', { name: 'Overlap of the segments' });
  await expect(overlap).toBeVisible(slow);
  const few = overlap.getByText(/^[1-9]\d?$/).first();
  const count = (await few.textContent()) ?? '';
  await few.click();
  await expect(behind(page).getByText(count, { exact: true })).toBeVisible(slow);
  await behind(page).getByRole('button', { name: 'See profiles' }).click();
  await expect(page.getByRole('dialog').getByRole('link', { name: /^p_/ })).toHaveCount(Number(count), slow);
});

test('what tells about an outcome is ranked, and each part opens its people', async ({ demo }) => {
  test.setTimeout(180_000);
  const { page, workspace } = demo;
  await page.goto(`/w/${workspace.slug}/insights/separation`);
  const ranking = page.getByRole('figure', { name: 'What tells most' });
  await expect(ranking).toBeVisible(slow);
  await ranking.getByRole('listitem').getByRole('listitem').getByRole('button').first().click();
  await expect(behind(page).getByRole('link', { name: 'Make a segment' })).toBeVisible(slow);
});

test('groups are found with a rule for each, or said not to be there', async ({ demo }) => {
  test.setTimeout(240_000);
  const { page, workspace } = demo;
  await page.goto(`/w/${workspace.slug}/insights/groups`);
  await expect(page.getByRole('table', { name: 'Each number of groups' })).toBeVisible({ timeout: 120_000 });
  await page.getByRole('radio', { name: '3', exact: true }).click();
  await expect(page.getByText(/of those the rule names are in the group/)).toHaveCount(3, { timeout: 120_000 });
});
