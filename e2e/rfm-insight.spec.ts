import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Api, expect, test } from './fixtures';
import { atWidth, expectNoSidewaysScroll } from './page-checks';

const slow = { timeout: 60_000 };
const customers = 23_570;
const behind = (page: Page) => page.getByRole('complementary', { name: 'What it means' });
const tiles = (page: Page) =>
  page.getByRole('group', { name: 'Customers by recency and frequency' }).getByRole('button');
const countIn = (text: string | null) => Number((/[\d,]+/.exec(text ?? '')?.[0] ?? '').replaceAll(',', ''));

/** "Champions: recency 5, frequency 5, 2,774 customers, …" */
async function sizesOf(page: Page): Promise<number[]> {
  const labels = await tiles(page).evaluateAll((all) => all.map((tile) => tile.getAttribute('aria-label') ?? ''));
  return labels.map((label) => countIn(/ ([\d,]+) customers?,/.exec(label)?.[1] ?? '0'));
}

const sumOfTiles = async (page: Page) => (await sizesOf(page)).reduce((sum, count) => sum + count, 0);

/** Every purchase of 23,570 customers of CDNOW, with the clock of the workspace at their end. */
async function bringPurchasesIn(api: Api): Promise<void> {
  const file = join('lib', 'core', 'imports', 'fixtures', 'cdnow', 'CDNOW_master.txt');
  const made = await api.upload('imports?name=CDNOW_master.txt', readFileSync(file));
  const { id } = made.body as { id: string };
  const mapping = {
    kind: 'events',
    profile: { column: 'customer_id' },
    event: { constant: 'order' },
    time: { column: 'date', format: 'yyyyMMdd' },
    amount: { column: 'dollar_value' },
  };
  expect((await api.post(`imports/${id}/start`, mapping)).status, JSON.stringify(made.body)).toBe(202);
  await expect
    .poll(async () => ((await api.get(`imports/${id}`)).body as { state: string }).state, { timeout: 120_000 })
    .toBe('done');
  expect((await api.patch('workspace', { clock: '1998-07-01T00:00:00Z' })).status).toBe(200);
}

const query = { event: 'order', property: 'amount', frequency: { count: 'days' }, window: 'ever' };
const size = (page: Page) => page.getByTestId('segment-count');

test('from the purchases of CDNOW to a group, a segment of its size, and a persona', async ({ signedIn }) => {
  test.setTimeout(400_000);
  const { page, workspace, api } = signedIn;
  const here = `/w/${workspace.slug}`;
  await bringPurchasesIn(api);
  let champions = 0;

  await test.step('everybody is in one tile, and in one group', async () => {
    await page.goto(`${here}/insights/rfm?q=${encodeURIComponent(JSON.stringify(query))}`);
    await expect(tiles(page)).toHaveCount(25, slow);
    expect(await sumOfTiles(page)).toBe(customers);
  });

  await test.step('a tile opens its group, and pressed again itself', async () => {
    await tiles(page).nth(4).click();
    await expect(behind(page).getByText('Champions', { exact: true })).toBeVisible();
    champions = countIn(
      await behind(page)
        .getByText(/^[\d,]+$/)
        .first()
        .textContent(),
    );
    const alone = (await sizesOf(page))[4] ?? 0;
    expect(champions).toBeGreaterThanOrEqual(alone);
    await tiles(page).nth(4).click();
    await expect(behind(page).getByText(alone.toLocaleString('en'), { exact: true })).toBeVisible();
    await tiles(page).nth(4).click();
  });

  await test.step('cut-offs are moved from the keyboard, and everybody stays in one tile', async () => {
    const cut = page.getByRole('slider', { name: 'Frequency, cut-off 4' });
    const before = Number(await cut.getAttribute('aria-valuenow'));
    await cut.focus();
    await page.keyboard.press('ArrowRight');
    await expect(cut).toHaveAttribute('aria-valuenow', String(before + 1), slow);
    await expect.poll(() => sumOfTiles(page), slow).toBe(customers);
    await page.goto(`${here}/insights/rfm?q=${encodeURIComponent(JSON.stringify(query))}`);
    await expect(tiles(page)).toHaveCount(25, slow);
  });

  await test.step('the group becomes a segment of the same size', async () => {
    await tiles(page).nth(4).click();
    await behind(page).getByRole('button', { name: 'Make a segment' }).click();
    await page.getByRole('button', { name: 'Save and make the segment' }).click();
    await expect(size(page)).toHaveText(champions.toLocaleString('en'), slow);
    await page.getByRole('button', { name: 'Publish v1' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/What is it for/).fill('Thank them.');
    await dialog.getByRole('button', { name: 'Publish v1' }).click();
    await expect(page.getByText('published as v1', { exact: true })).toBeVisible(slow);
  });

  await test.step('a persona stands on it', async () => {
    const key = page.url().split('/').at(-1) ?? '';
    const members = ((await api.get(`segments/${key}/versions/1`)).body as { member_count: number }).member_count;
    expect(members).toBe(champions);
    await page.goto(`${here}/personas/new`);
    await page.getByLabel('Name', { exact: true }).fill('Cora');
    await page.getByRole('combobox', { name: 'Segment' }).click();
    await page.getByRole('option', { name: /Champions/ }).click();
    await page.getByRole('button', { name: 'Make this persona' }).click();
    await expect(page.getByTestId('persona-size')).toHaveText(members.toLocaleString('en-GB'), slow);
  });
});

test('on CDNOW, a cell that is painted leaves its group and joins the other, and who moved is people', async ({
  signedIn,
}) => {
  test.setTimeout(400_000);
  const { page, workspace, api } = signedIn;
  await bringPurchasesIn(api);
  const asked = encodeURIComponent(JSON.stringify(query));

  await test.step('the map covers the grid', async () => {
    await page.goto(`/w/${workspace.slug}/insights/rfm?q=${asked}`);
    await expect(tiles(page)).toHaveCount(25, slow);
    const corner = (await sizesOf(page))[4] ?? 0;
    await tiles(page).nth(4).click();
    const figure = behind(page)
      .getByText(/^[\d,]+$/)
      .first();
    const before = countIn(await figure.textContent());
    await page.getByRole('radio', { name: 'Groups', exact: true }).click();
    await page.getByRole('button', { name: /^Change which cells/ }).click();
    const map = page.getByRole('region', { name: 'The map of groups' });
    await map.getByRole('button', { name: 'Remove Promising' }).click();
    await expect(map.getByRole('button', { name: 'Use these groups' })).toBeDisabled();
    await map.getByRole('button', { name: 'Start from the usual ones' }).click();
    await map.getByRole('radio', { name: 'Paint with Lost' }).check();
    await map.getByRole('button', { name: 'recency 5, frequency 5: Champions' }).focus();
    await page.keyboard.press('Space');
    await expect(map.getByRole('button', { name: 'recency 5, frequency 5: Lost' })).toBeVisible();
    await map.getByRole('button', { name: 'Use these groups' }).click();
    const left = `${(before - corner).toLocaleString('en')} customers`;
    await expect(page.getByRole('main').getByText(left).first()).toBeVisible(slow);
  });

  await test.step('who moved is a matrix of people', async () => {
    await page.goto(`/w/${workspace.slug}/insights/rfm?q=${asked}&view=movement`);
    const matrix = page.getByRole('table', { name: 'Movement between groups', exact: true });
    await expect(matrix).toBeVisible(slow);
    const cell = matrix.getByRole('button').first();
    const count = (await cell.textContent()) ?? '';
    await cell.click();
    await expect(behind(page).getByText(count, { exact: true }).first()).toBeVisible(slow);
    await atWidth(page, 'narrow');
    await expectNoSidewaysScroll(page);
  });
});
