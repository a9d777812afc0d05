import { expect, test } from './fixtures';

test('personas come in from a file, and what all have in common is set once for them', async ({ signedIn }) => {
  const { page, workspace } = signedIn;
  await page.goto(`/w/${workspace.slug}/personas`);
  const rows = 'name,role,goals,pains\nMaya,the daily drafter,Finish before nine,\n,nobody,,\n';
  await page
    .getByLabel('A file of personas')
    .setInputFiles({ name: 'cast.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
  await expect(page.getByText('On stage: Maya.')).toBeVisible();
  const left = page.getByRole('dialog', { name: 'Some lines were left out' });
  await expect(left.getByText(/line 3/)).toBeVisible();
  await left.getByRole('button', { name: 'Done' }).click();
  await page
    .getByLabel('A file of personas')
    .setInputFiles({ name: 'cast.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await expect(page.getByRole('dialog', { name: 'Nothing came in' })).toContainText('This file is no JSON.');

  await page.goto(`/w/${workspace.slug}/settings/personas`);
  await page.getByRole('textbox', { name: 'Title of Pains' }).fill('What hurts');
  await page.getByRole('button', { name: 'Move What hurts up' }).click();
  await page.getByLabel('Quotes count from').fill('1');
  await page.getByRole('button', { name: 'Save for all personas' }).click();
  await expect(page.getByText('Every persona follows from now on.')).toBeVisible();

  await page.goto(`/w/${workspace.slug}/personas/maya`);
  await expect(page.getByRole('heading', { level: 2, name: 'What hurts' })).toBeVisible();
  const titles = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(titles.indexOf('What hurts')).toBeLessThan(titles.indexOf('Goals'));
});
