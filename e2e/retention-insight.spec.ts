import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { atWidth, expectNoAxeProblemsInBothThemes, expectNoSidewaysScroll } from './page-checks';

const slow = { timeout: 60_000 };
const behind = (page: Page) => page.getByRole('complementary', { name: 'What it means' });
const map = (page: Page) => page.getByRole('grid');
/** A cell by its sentence: "Of the 3,510 who began in …, 1,545 (44.0%, …) returned 2 weeks later." */
const cell = (page: Page, later: string) =>
  map(page)
    .getByRole('button', { name: new RegExp(`^Of the .* returned ${later}\\.`) })
    .first();

async function countsOf(page: Page, later: string): Promise<{ of: number; returned: number }> {
  const says = (await cell(page, later).getAttribute('aria-label')) ?? '';
  const [, of = '', returned = ''] = /^Of the ([\d,]+) who .*, ([\d,]+) \(/.exec(says) ?? [];
  return { of: Number(of.replaceAll(',', '')), returned: Number(returned.replaceAll(',', '')) };
}

const written = (count: number) => count.toLocaleString('en-US');

test('a cell says who returned and who did not, and becomes a segment of the same size', async ({ demo }) => {
  test.setTimeout(240_000);
  const { page, workspace } = demo;
  await page.goto(`/w/${workspace.slug}/insights/retention`);
  await expect(map(page)).toBeVisible(slow);
  const { of, returned } = await countsOf(page, '2 weeks later');
  await cell(page, '2 weeks later').click();
  await expect(behind(page).getByText(written(returned), { exact: true })).toBeVisible(slow);
  await behind(page).getByRole('radio', { name: 'Who did not' }).click();
  await expect(behind(page).getByText(written(of - returned), { exact: true })).toBeVisible(slow);
  await behind(page).getByRole('link', { name: 'Make a segment' }).click();
  await expect(page.getByTestId('segment-count')).toHaveText(written(of - returned), slow);
});

test('the map is moved through with arrow keys, each cell told in a sentence', async ({ demo }) => {
  test.setTimeout(240_000);
  const { page, workspace } = demo;
  await page.goto(`/w/${workspace.slug}/insights/retention`);
  await cell(page, '1 week later').focus();
  const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, '2 weeks later')).toBeFocused();
  await expect(page.getByText(/^Of the .* returned 2 weeks later\.$/)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: first, exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(behind(page).getByRole('link', { name: 'Make a segment' })).toBeVisible(slow);
});

test('who came into a segment and stayed away is frozen as a list, which the segment made of it says', async ({
  demo,
}) => {
  test.setTimeout(240_000);
  const { page, workspace } = demo;
  const query = { start: { segment: 'power-writers', version: 1 }, periods: 6 };
  await page.goto(`/w/${workspace.slug}/insights/retention?q=${encodeURIComponent(JSON.stringify(query))}`);
  await expect(map(page)).toBeVisible(slow);
  const { returned } = await countsOf(page, '2 weeks later');
  await cell(page, '2 weeks later').click();
  await expect(behind(page).getByText(written(returned), { exact: true })).toBeVisible(slow);
  await behind(page).getByRole('button', { name: 'Freeze as a segment' }).click();
  await expect(page.getByTestId('segment-count')).toHaveText(written(returned), slow);
  const rule = page.getByRole('region', { name: 'Rule' });
  await expect(rule.getByText('frozen', { exact: true })).toBeVisible();
  await expect(rule.getByText(/profiles as of/)).toBeVisible();
  await expect(page.getByText(/^Profiles in “Came into “?.* as it was on \d+ \w+ \d{4}\.$/)).toBeVisible();
});

test('parts of a split stand beside each other with their intervals, in both themes and at 390 px', async ({
  demo,
}) => {
  test.setTimeout(300_000);
  const { page, workspace } = demo;
  const query = { start: { first: true }, split: { by: 'trait', name: 'plan', top: 3 } };
  await page.goto(`/w/${workspace.slug}/insights/retention?q=${encodeURIComponent(JSON.stringify(query))}&view=parts`);
  await expect(page.getByRole('figure', { name: 'Retention by part' })).toBeVisible(slow);
  await expect(page.getByRole('figure', { name: 'Returned 1 week later' })).toBeVisible();
  await expectNoAxeProblemsInBothThemes(page);
  await atWidth(page, 'narrow');
  await expectNoSidewaysScroll(page);
  await page.getByRole('radio', { name: 'Curves' }).click();
  await expect(page.getByRole('figure', { name: 'Retention of each part' })).toBeVisible(slow);
  await page.getByRole('radio', { name: 'Cohorts' }).click();
  await expect(map(page)).toBeVisible();
  await expectNoAxeProblemsInBothThemes(page);
  await expectNoSidewaysScroll(page);
});

test('where there is nothing to count it says why, and what to do', async ({ demo, signedIn }) => {
  test.setTimeout(240_000);
  const { page, workspace } = demo;
  const open = (query: object) =>
    page.goto(`/w/${workspace.slug}/insights/retention?q=${encodeURIComponent(JSON.stringify(query))}`);
  await open({ date_to: '2040-01-01' });
  await expect(page.getByText(/lie after the moment that is looked from/)).toBeVisible(slow);
  await expect(page.getByRole('heading', { name: 'Nobody began in this time.' })).toBeVisible();
  await open({ start: { event: 'a name nobody sends' } });
  await expect(page.getByText(/^No event “a name nobody sends” has come in/)).toBeVisible(slow);
  await open({ start: { segment: 'power-writers', version: 99 } });
  await expect(page.getByText(/There is no version 99/)).toBeVisible(slow);
  await signedIn.page.goto(`/w/${signedIn.workspace.slug}/insights/retention`);
  await expect(signedIn.page.getByRole('heading', { name: 'There is nobody to look at yet.' })).toBeVisible(slow);
  await expectNoAxeProblemsInBothThemes(signedIn.page);
});
