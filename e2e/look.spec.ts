import { test } from './fixtures';

const slow = { timeout: 90_000 };
const out = '/tmp/shots-funnels';

test('look at funnels', async ({ demo }) => {
  test.setTimeout(400_000);
  const { page, workspace } = demo;
  page.setDefaultTimeout(90_000);
  page.on('console', (m) => m.type() === 'error' && console.log('console:', m.text().slice(0, 400)));
  page.on('pageerror', (e) => console.log('pageerror:', e.message.slice(0, 400)));
  const at = (path: string) => page.goto(`/w/${workspace.slug}/${path}`);
  await page.setViewportSize({ width: 1440, height: 1500 });
  await at('insights/funnel');
  await page.getByText(/^Compared by|too few people of each/).waitFor(slow);
  await page.screenshot({ path: `${out}/f1.png` });
  await page.getByRole('button', { name: /stopped here/ }).first().click();
  await page.getByText('nothing more').waitFor(slow);
  await page.getByRole('link', { name: 'Make a segment' }).waitFor(slow);
  await page.screenshot({ path: `${out}/f2.png` });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: `${out}/f2-dark.png` });
  await page.setViewportSize({ width: 390, height: 2600 });
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${out}/f2-narrow.png` });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 1800 });
  const split = { steps: [{ event: 'signed_up' }, { event: 'document_created' }, { event: 'upgraded' }], split: { by: 'trait', name: 'plan', top: 3 } };
  await at(`insights/funnel?${new URLSearchParams({ q: JSON.stringify(split) })}`);
  await page.getByText(/^Compared by|too few people of each/).waitFor(slow);
  await page.screenshot({ path: `${out}/f3.png` });
});

test('look at boards', async ({ demo }) => {
  test.setTimeout(400_000);
  const { page, workspace } = demo;
  page.setDefaultTimeout(90_000);
  page.on('console', (m) => m.type() === 'error' && console.log('console:', m.text().slice(0, 400)));
  await page.setViewportSize({ width: 1440, height: 1700 });
  await page.goto(`/w/${workspace.slug}/boards/customer-value`);
  await page.waitForTimeout(12_000);
  await page.screenshot({ path: `${out}/b1.png` });
  let first = true;
  for (const kind of ['composition', 'separation', 'groups']) {
    await page.goto(`/w/${workspace.slug}/insights/${kind}`);
    await page.getByText(/^Exact|exact/).first().waitFor(slow).catch(() => undefined);
    await page.getByRole('button', { name: 'Add to board' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Board' }).click();
    await page.getByRole('option', { name: first ? 'A new board' : 'Look' }).click();
    if (first) await dialog.getByLabel('Name of the new board').fill('Look');
    await dialog.getByRole('button', { name: 'Add the tile' }).click();
    await page.getByText('It is on "Look" now.').waitFor(slow);
    first = false;
  }
  await page.goto(`/w/${workspace.slug}/boards/look`);
  await page.waitForTimeout(25_000);
  await page.screenshot({ path: `${out}/b2.png` });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 2200 });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${out}/b2-narrow.png` });
});
