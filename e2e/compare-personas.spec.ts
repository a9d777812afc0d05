import { putTwoOnStage } from './buyers';
import { expect, test } from './fixtures';
import { atWidth, expectNoAxeProblemsInBothThemes, expectNoSidewaysScroll } from './page-checks';

test('personas are chosen by keys and set side by side, and who cannot be compared is told', async ({ signedIn }) => {
  const { page, workspace, api } = signedIn;
  await putTwoOnStage(signedIn);
  await api.post('personas', { key: 'ida', name: 'Ida', behaviours: ['Shares a draft every morning.'] });
  await api.post('personas/maya/claims', { section: 'behaviours', text: 'Shares drafts every day.' });
  // The page is read once, so the lists of both have to be written before.
  await expect
    .poll(async () => Object((await api.get('personas/compare?keys=maya,theo')).body).overlaps, { timeout: 30_000 })
    .toHaveLength(1);
  await page.goto(`/w/${workspace.slug}/personas`);
  await page.getByRole('link', { name: 'Side by side' }).click();
  await expect(page.getByRole('columnheader', { name: /Theo/ })).toBeVisible();

  await page.getByRole('checkbox', { name: 'Theo' }).press('Space');
  await page.getByRole('checkbox', { name: 'Ida' }).setChecked(false);
  await page.getByRole('button', { name: 'Compare' }).press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Choose 2 to 4 personas to compare.' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Theo' }).press('Space');
  await page.getByRole('checkbox', { name: 'Ida' }).click();
  await page.getByRole('button', { name: 'Compare' }).press('Enter');

  const beside = page.getByRole('table');
  await expect(beside.getByRole('columnheader')).toHaveText([/Maya/, /Theo/, /Ida/]);
  await expect(beside.getByRole('row', { name: /^People/ }).getByRole('cell')).toHaveText([
    /^6/,
    /^15/,
    'No behaviour yet.',
  ]);
  await expect(page.getByText('6 are both Maya and Theo: 100.0% of Maya, 50.0% of Theo.')).toBeVisible();
  await expect(beside.locator('mark').filter({ hasText: 'morning' })).toBeVisible();
  await expectNoAxeProblemsInBothThemes(page);
  await atWidth(page, 'narrow');
  await expectNoSidewaysScroll(page);

  await page.goto(`/w/${workspace.slug}/personas/compare?keys=maya&keys=gone`);
  await expect(
    page.getByRole('alert').filter({ hasText: 'There is no persona "gone" in this workspace.' }),
  ).toBeVisible();
});
