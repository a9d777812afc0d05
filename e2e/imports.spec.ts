import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { atWidth, expectNoAxeProblems, expectNoAxeProblemsInBothThemes, expectNoSidewaysScroll } from './page-checks';

const orders = [
  'customer_id,order_date,amount,country',
  'ann,2026-01-05,12.50,DE',
  'bob,2026-01-06,8,FR',
  'ann,2026-01-14,20,DE',
  'cem,2026-01-21,31,DE',
  'dia,2026-01-22,5,FR',
  'eva,yesterday,5,FR',
  'bob,2026-02-02,9.90,FR',
  'ann,2026-02-03,40,DE',
].join('\n');

async function send(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

async function bringIn(page: Page, slug: string): Promise<void> {
  await page.goto(`/w/${slug}/data/imports`);
  await send(page, 'orders.csv', orders);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByTestId('rows-refused')).toBeVisible({ timeout: 60_000 });
}

test('a file comes in, its refused row is told and can be taken along, and all of it can be undone', async ({
  signedIn,
}) => {
  test.setTimeout(180_000);
  const { page, workspace } = signedIn;
  await page.goto(`/w/${workspace.slug}/data/imports`);
  await expect(page.getByText('Nothing was brought in yet.')).toBeVisible();
  await send(page, 'orders.csv', orders);

  await expect(page.getByText('Of the first 8 rows, 7 would be taken, 1 refused.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('“yesterday” is not a time written as iso.')).toBeVisible();
  await expectNoAxeProblemsInBothThemes(page);

  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByTestId('rows-accepted')).toHaveText('7', { timeout: 60_000 });
  await expect(page.getByTestId('rows-refused')).toHaveText('1');
  await expectNoAxeProblems(page);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'All of them as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('orders refused.csv');

  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page
    .getByRole('dialog')
    .or(page.getByRole('alertdialog'))
    .getByRole('button', { name: 'Undo this import' })
    .click();
  await expect(page.getByText('All it brought was taken back')).toBeVisible({ timeout: 60_000 });
});

test('the same file a second time adds nothing, and says so', async ({ signedIn }) => {
  test.setTimeout(180_000);
  const { page, workspace } = signedIn;
  await bringIn(page, workspace.slug);
  await bringIn(page, workspace.slug);
  await expect(page.getByTestId('rows-accepted')).toHaveText('0');
  await expect(page.getByTestId('rows-duplicate')).toHaveText('7');
});

test('changed rows replace what is known when asked to, and undoing brings it back', async ({ signedIn }) => {
  test.setTimeout(180_000);
  const { page, workspace, api } = signedIn;
  const bring = async (name: string, amount: number) => {
    await page.goto(`/w/${workspace.slug}/data/imports`);
    await send(page, name, `order_id,customer_id,order_date,amount\n1,ann,2026-01-05,${amount}\n2,bob,2026-01-06,8\n`);
    await page.getByLabel('What order_id becomes').click();
    await page.getByRole('option', { name: 'the id of the row' }).click();
    await page.getByLabel('A known row with other content').click();
    await page.getByRole('option', { name: 'replaces the old one' }).click();
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await expect(page.getByTestId('rows-refused')).toHaveText('0', { timeout: 60_000 });
  };
  const amountsOfAnn = async () => {
    const { items } = (await api.get('profiles/ann/timeline')).body as { items: { properties: { amount: number } }[] };
    return items.map(({ properties }) => properties.amount);
  };
  await bring('orders.csv', 5);
  await bring('orders-mended.csv', 7);
  await expect(page.getByText('A changed row replaced the one that was known.')).toBeVisible();
  expect(await amountsOfAnn()).toEqual([7]);

  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo this import' }).click();
  await expect(page.getByText('All it brought was taken back')).toBeVisible({ timeout: 60_000 });
  expect(await amountsOfAnn()).toEqual([5]);
});

test('files that hold nothing to bring in are refused with a sentence, and leave nothing', async ({ signedIn }) => {
  const { page, workspace, api } = signedIn;
  await page.goto(`/w/${workspace.slug}/data/imports`);
  await send(page, 'empty.csv', '');
  await expect(page.getByText('This file is empty.')).toBeVisible();
  await send(page, 'header.csv', 'a,b,c\n');
  await expect(page.getByText('This file has a header and no rows below it')).toBeVisible();
  await send(page, 'book.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]));
  await expect(page.getByText('This is a workbook')).toBeVisible();
  expect((await api.get('imports')).body).toEqual({ items: [], next_cursor: null });
});

test('the page reads at 390 pixels, and an import that is not there is not found', async ({ signedIn }) => {
  const { page, workspace } = signedIn;
  await atWidth(page, 'narrow');
  await page.goto(`/w/${workspace.slug}/data/imports`);
  await expect(page.getByRole('heading', { name: 'Bring a file in' })).toBeVisible();
  const navigation = page.getByRole('navigation', { name: 'Workspace' });
  await expect(navigation.getByRole('link', { name: 'Imports' })).toBeInViewport();
  await expectNoSidewaysScroll(page);
  await expectNoAxeProblemsInBothThemes(page);
  const missing = await page.goto(`/w/${workspace.slug}/data/imports/00000000-0000-4000-8000-000000000000`);
  expect(missing?.status()).toBe(404);
});
