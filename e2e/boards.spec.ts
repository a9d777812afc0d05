import { expect, test } from './fixtures';

const slow = { timeout: 60_000 };

test('a funnel is kept on a new board, which a link shows without its conditions and without a way to change it', async ({
  demo,
  browser,
}) => {
  test.setTimeout(240_000);
  const { page, workspace } = demo;
  const name = `Getting started ${Date.now().toString(36)}`;
  const query = {
    steps: [
      { event: 'signed_up' },
      { event: 'onboarding_step_completed', where: [{ property: 'step', operator: 'equals', value: 5 }] },
    ],
  };
  await page.goto(`/w/${workspace.slug}/insights/funnel?${new URLSearchParams({ q: JSON.stringify(query) })}`);
  const steps = page.getByRole('figure', { name: 'Steps' }).getByRole('listitem');
  await expect(steps).toHaveCount(2, slow);
  const counts = await steps.locator('b').allTextContents();
  await page.getByRole('button', { name: 'Add to board' }).click();
  const adding = page.getByRole('dialog');
  await adding.getByLabel('Title of the tile').fill('Onboarding');
  await adding.getByRole('combobox', { name: 'Board' }).click();
  await page.getByRole('option', { name: 'A new board' }).click();
  await adding.getByLabel('Name of the new board').fill(name);
  await adding.getByRole('button', { name: 'Add the tile' }).click();
  await page.getByRole('button', { name: 'Open the board' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible(slow);
  const tile = page.getByRole('figure', { name: 'Onboarding' });
  await expect(tile.getByRole('listitem').locator('b')).toHaveText(counts, slow);

  await expect(tile).toContainText('with step 5');
  await page.getByRole('button', { name: 'Share' }).click();
  const sharing = page.getByRole('dialog');
  await sharing.getByLabel('For whom').fill('The agency');
  await sharing.getByRole('button', { name: 'Make a link' }).click();
  const address = await sharing.getByLabel('The link', { exact: true }).inputValue();

  const visitor = await browser.newPage();
  await visitor.goto(address);
  const shared = visitor.getByRole('figure', { name: 'Onboarding' });
  await expect(shared.getByRole('listitem').locator('b')).toHaveText(counts, slow);
  await expect(shared).not.toContainText('with step');
  await expect(visitor.getByRole('button', { name: /Edit|Share|Add/ })).toHaveCount(0);
  await visitor.close();
});

test('a tile that cannot be drawn says so, and leaves the others standing', async ({ demo }) => {
  const { page, workspace } = demo;
  await page.route('**/api/v1/boards/answer', async (route) => {
    const answer = await route.fetch();
    const body = Object(await answer.json());
    await route.fulfill({ response: answer, json: body.insight === 'trend' ? { ...body, answer: {} } : body });
  });
  await page.goto(`/w/${workspace.slug}/boards/customer-value`);
  await expect(page.getByRole('article', { name: 'Revenue, month by month' }).getByRole('alert')).toContainText(
    'could not be drawn',
    slow,
  );
  await expect(page.getByRole('article', { name: 'Revenue', exact: true }).getByTestId('figure')).toBeVisible(slow);
  await page.unrouteAll({ behavior: 'wait' });
});
