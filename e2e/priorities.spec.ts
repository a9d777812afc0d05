import { paying, putTwoOnStage } from './buyers';
import { conflictDialog, expectSaved, writeWithoutNet } from './documents';
import { type Api, expect, test } from './fixtures';
import { atWidth, expectNoAxeProblemsInBothThemes, expectNoSidewaysScroll } from './page-checks';

const size = {
  id: 'size',
  name: 'How many',
  weight: 30,
  better: 'more',
  source: { kind: 'live', number: 'size', scaling: 'min_max' },
};
const fit = { id: 'fit', name: 'Fit', weight: 30, better: 'more', source: { kind: 'hand' } };
const persona = (key: string) => ({ id: key, who: { kind: 'persona', key }, friction: null });
const score = (entry: string, given: number) => ({
  id: `${entry}.fit`,
  entry,
  criterion: 'fit',
  score: given,
  note: 'Said on Monday.',
});

/** By size Theo is a 5 and Maya a 1, by fit it is the other way: at equal weights Theo has 3.5 and Maya 3. */
async function makeMatrix(api: Api, entries: unknown[]): Promise<void> {
  const content = { criteria: [size, fit], entries, scores: [score('maya', 5), score('theo', 2)] };
  const made = await api.post('priority-matrices', { key: 'first', name: 'Whom first', content });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
}

test('personas are put in order by live numbers and by hand, and set against what is lost on a way', async ({
  signedIn,
}) => {
  const { page, workspace, api } = signedIn;
  await putTwoOnStage(signedIn);
  await api.post('personas', { key: 'ida', name: 'Ida' });
  await makeMatrix(api, ['maya', 'theo', 'ida'].map(persona));
  await page.goto(`/w/${workspace.slug}/priorities`);
  await page.getByRole('link', { name: /Whom first/ }).click();

  const order = page.getByRole('table', { name: 'The order, with each part of the scores' });
  await expect(order.getByRole('rowheader')).toHaveText(['Theo', 'Maya', 'Ida']);
  await expect(order.getByRole('row', { name: /Ida/ })).toContainText('stands on no published segment yet');
  await page.getByLabel('Weight of Fit').fill('60');
  await page.keyboard.press('Enter');
  await expect(order.getByRole('rowheader')).toHaveText(['Maya', 'Theo', 'Ida']);
  await page.getByRole('combobox', { name: 'Fit of Theo' }).click();
  await page.getByRole('option', { name: '5', exact: true }).click();
  await expect(order.getByRole('rowheader')).toHaveText(['Theo', 'Maya', 'Ida']);
  const criteria = page.getByRole('button', { name: /^(How many|Fit)\. Rename$/ });
  await page.getByRole('button', { name: 'Fit. Rename' }).press('Alt+ArrowUp');
  await expect(criteria).toHaveText(['Fit', 'How many']);
  await page.keyboard.press('Control+z');
  await expect(criteria).toHaveText(['How many', 'Fit']);
  await page.getByLabel('Weight of Fit').press('Alt+ArrowUp');
  await page.getByRole('combobox', { name: 'How Fit is scored' }).press('Alt+ArrowUp');
  await page.keyboard.press('Escape');
  await expect(criteria).toHaveText(['How many', 'Fit']);

  await page.getByRole('button', { name: 'Choose a way' }).click();
  for (const [step, event] of ['signed_up', 'order'].entries()) {
    await page
      .getByRole('dialog')
      .getByLabel(`Step ${step + 1}`)
      .click();
    await page.getByRole('option', { name: new RegExp(event.replace('_', '.'), 'i') }).click();
  }
  await page.getByRole('dialog').getByLabel('Days to get through').fill('90');
  await page.getByRole('dialog').getByRole('button', { name: 'Follow it' }).click();
  // Every buyer ordered; of the payers, three never did.
  const placed = page.getByRole('listitem');
  await expect(placed.filter({ hasText: /^Maya/ })).toContainText('0%');
  await expect(placed.filter({ hasText: /^Theo/ })).toContainText('20%');
  await expect(page.getByRole('figure', { name: 'Value against friction' }).locator('svg').first()).toBeVisible();
  await page.getByLabel('Share lost of Maya, in percent').fill('80');
  await page.keyboard.press('Tab');
  await expect(placed.filter({ hasText: /^Maya/ })).toContainText('80%');
  await expectSaved(page);
  await expectNoAxeProblemsInBothThemes(page);
  await atWidth(page, 'narrow');
  await expectNoSidewaysScroll(page);
});

test('of two who note one score both are shown, who is retired says so, and what cannot be sent waits', async ({
  signedIn,
}) => {
  const { page, workspace, api } = signedIn;
  await putTwoOnStage(signedIn);
  const rare = { key: 'rare', name: 'Rare', purpose: 'Ask them.', rule: paying };
  expect((await api.post('segments', rare)).status).toBe(201);
  expect((await api.post('segments/rare/publish', { revision: 1, note: 'First.' })).status).toBe(201);
  const segment = { id: 'rare', who: { kind: 'segment', key: 'rare', version: 1 }, friction: null };
  await makeMatrix(api, [persona('maya'), persona('theo'), segment]);
  // A matrix that is put away does not hold its segments.
  expect((await api.delete('priority-matrices/first')).status).toBe(200);
  expect((await api.post('segments/rare/retire')).status).toBe(200);
  expect((await api.post('priority-matrices/first/restore')).status).toBe(200);
  await page.goto(`/w/${workspace.slug}/priorities/first`);
  await expect(page.getByText('This segment was retired.').first()).toBeVisible();
  const edit = async (...edits: unknown[]) =>
    expect((await api.post('priority-matrices/first/edits', { edits })).status).toBe(200);

  await page.getByRole('button', { name: 'Why Fit of Theo: Said on Monday.' }).click();
  const said = { kind: 'set', list: 'scores', id: 'theo.fit', field: 'note', was: 'Said on Monday.' };
  await edit({ ...said, is: 'Said on Tuesday.' });
  await page.getByRole('textbox', { name: 'Why Fit of Theo' }).fill('Never said.');
  await page.keyboard.press('Escape');
  await expect(conflictDialog(page).getByRole('heading', { name: /Theo, Fit/ })).toBeVisible();
  await expect(conflictDialog(page).getByText('Said on Tuesday.')).toBeVisible();
  await conflictDialog(page).getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.getByRole('button', { name: 'Why Fit of Theo: Never said.' })).toBeVisible();
  await expectSaved(page);

  await page.getByLabel('Weight of Fit').fill('40');
  const weighed = { kind: 'set', list: 'criteria', id: 'fit' };
  await edit(
    { ...weighed, field: 'weight', was: 30, is: 50 },
    { ...weighed, field: 'name', was: 'Fit', is: 'Our fit' },
  );
  // What they did has come in: the number that is being written is over the old one all the same.
  await expect(page.getByLabel('Weight of Our fit')).toHaveValue('40');
  await page.getByLabel('Weight of Our fit').press('Enter');
  await expect(conflictDialog(page).getByText('50', { exact: true })).toBeVisible();
  await conflictDialog(page).getByRole('button', { name: 'Take theirs' }).click();
  await expect(page.getByLabel('Weight of Our fit')).toHaveValue('50');

  await writeWithoutNet(page, 'priority-matrices/first', () =>
    page.getByRole('button', { name: 'Take rare out', exact: true }).click(),
  );
  expect(Object((await api.get('priority-matrices/first')).body).names).toHaveLength(2);
});

test('live numbers that could not be read are said to be so, and are not missing scores', async ({ signedIn }) => {
  const { page, workspace, api } = signedIn;
  await putTwoOnStage(signedIn);
  await makeMatrix(api, ['maya', 'theo'].map(persona));
  const json = { error: { kind: 'invalid', message: 'Asked wrongly.' } };
  await page.route('**/priority-matrices/first/numbers', (route) => route.fulfill({ status: 400, json }));
  await page.goto(`/w/${workspace.slug}/priorities/first`);
  await expect(page.getByText('The live numbers could not be read. Asked wrongly.')).toBeVisible();
  const maya = page.getByRole('table', { name: /^The order/ }).getByRole('row', { name: /Maya/ });
  await expect(maya).toContainText('not counted');
  await expect(maya).not.toContainText('missing');
});
