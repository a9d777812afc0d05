import { putTwoOnStage } from './buyers';
import { expect, test } from './fixtures';
import { atWidth, expectNoAxeProblemsInBothThemes, expectNoSidewaysScroll } from './page-checks';

test('where people stop on a map becomes an opportunity, which several people change at once', async ({ signedIn }) => {
  const { page, workspace, api } = signedIn;
  await putTwoOnStage(signedIn);
  const stages = [
    { id: 'joins', name: 'Joins', event: { event: 'signed_up' } },
    { id: 'buys', name: 'Buys', event: { event: 'orders' } },
  ];
  const content = { persona: 'theo', stages, within_days: 90 };
  expect((await api.post('journey-maps', { key: 'way', name: 'The way', content })).status).toBe(201);
  await page.goto(`/w/${workspace.slug}/maps/way`);
  // Nobody has sent "orders": the stage says so, and offers the one that was meant.
  await expect(page.getByText('No event "orders" has come in').first()).toBeVisible();
  await page.getByRole('button', { name: 'Use order', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: /Joins/ })).toContainText('3 stop here');
  await page.getByRole('button', { name: 'Change Joins' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Make it an opportunity' }).press('Enter');
  await expect(page.getByText('“Joins”" is among the opportunities.')).toBeVisible();

  await page.goto(`/w/${workspace.slug}/opportunities`);
  const row = page.getByRole('row', { name: /Fewer stop at “Joins”/ });
  await expect(row).toContainText('when added: 3 profiles stop here');
  await expect(row.getByRole('link', { name: 'a stage of a map' })).toBeVisible();
  await row.getByRole('button', { name: /^Change/ }).click();
  const { id } = Object((await api.get('opportunities')).body).items[0];
  expect((await api.patch(`opportunities/${id}`, { state: 'testing' })).status).toBe(200);
  await page.getByRole('dialog').getByLabel('Hypothesis').fill('They do not see the price.');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await expect(row).toContainText('They do not see the price.');
  await expect(row.getByRole('combobox', { name: /^State of/ })).toHaveText('Testing');

  await row.getByRole('button', { name: /^Change/ }).click();
  await page.getByRole('dialog').getByLabel('Hypothesis').fill('It is too dear.');
  expect((await api.patch(`opportunities/${id}`, { hypothesis: 'They wait for a sale.' })).status).toBe(200);
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  const conflict = page.getByRole('dialog', { name: 'Somebody else wrote here meanwhile' });
  await expect(conflict).toContainText('They wait for a sale.');
  await expect(conflict).toContainText('It is too dear.');
  await conflict.getByRole('button', { name: 'Keep mine' }).click();
  await expect(row).toContainText('It is too dear.');
  await expectNoAxeProblemsInBothThemes(page);

  await page.route(`**/opportunities/${id}`, (route) => route.abort());
  await row.getByRole('combobox', { name: /^State of/ }).press('Enter');
  await page.getByRole('option', { name: 'Won' }).press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Dramatis cannot be reached.' })).toBeVisible();
  await expect(row.getByRole('combobox', { name: /^State of/ })).toHaveText('Testing');
  await page.unroute(`**/opportunities/${id}`);
  await page.getByRole('combobox', { name: 'State', exact: true }).click();
  await page.getByRole('option', { name: 'Parked' }).click();
  await expect(page.getByText('None of them fits. Choose another state or persona.')).toBeVisible();
  await page.getByRole('combobox', { name: 'State', exact: true }).click();
  await page.getByRole('option', { name: 'Every state' }).click();
  await row.getByRole('button', { name: /off the list$/ }).click();
  await expect(page.getByText('No opportunity yet.')).toBeVisible();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'is off the list.' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(row).toBeVisible();
  // Somebody else takes it off; whoever still changes it is told.
  expect((await api.delete(`opportunities/${id}`)).status).toBe(200);
  await row.getByRole('combobox', { name: /^State of/ }).click();
  await page.getByRole('option', { name: 'Won' }).click();
  await expect(page.getByText(/There is no opportunity|no longer/)).toBeVisible();
  await expect(row).toHaveCount(0);

  await page.getByRole('button', { name: 'Add one' }).click();
  await page.getByRole('dialog').getByLabel('What might be won').fill('A second order');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /A second order/ })).toContainText('It is about no persona yet.');
  await atWidth(page, 'narrow');
  await expectNoSidewaysScroll(page);
});
