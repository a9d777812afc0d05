import { bringPeopleIn, publishBuyers, row } from './buyers';
import { expect, test } from './fixtures';
import { atWidth, expectNoAxeProblemsInBothThemes, expectNoSidewaysScroll } from './page-checks';

test('who counts is a rule of its own: counted while it is written, saved, undone, and the base of every share', async ({
  signedIn,
}) => {
  test.slow();
  const { page, workspace, api } = signedIn;
  await bringPeopleIn(api);
  await publishBuyers(signedIn);
  const baseRule = async () => ((await api.get('workspace')).body as { base_rule: unknown }).base_rule;
  const base = page.getByTestId('base-count');
  await page.goto(`/w/${workspace.slug}/settings`);
  await page.getByRole('link', { name: 'Who counts' }).click();

  await test.step('without a condition, everybody', async () => {
    await expect(page.getByText('Everybody counts.', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save who counts' })).toBeDisabled();
    await expectNoAxeProblemsInBothThemes(page);
  });

  await test.step('those on pro or team', async () => {
    await page.getByRole('button', { name: 'Condition', exact: true }).click();
    await page.getByRole('option', { name: /^plan/ }).click();
    await page.getByRole('option', { name: /^pro/ }).click();
    await page.getByRole('option', { name: /^team/ }).click();
    await page.keyboard.press('Escape');
    await expect(base).toHaveText('15');
    await expect(page.getByText('50.0% of 30')).toBeVisible();
    await expect(page.getByText('15 are left out.')).toBeVisible();
    // Ten of p16 to p30, drawn by a hash of the workspace.
    await expect(page.getByRole('link', { name: /^p(1[6-9]|2\d|30)$/ })).toHaveCount(10);
    await expectNoAxeProblemsInBothThemes(page);
    await page.getByRole('button', { name: 'Save who counts' }).click();
    await expect(page.getByText('Shares are over those who count.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save who counts' })).toBeDisabled();
    expect(await baseRule()).toMatchObject({ rules: [{ kind: 'trait', name: 'plan', value: ['pro', 'team'] }] });
  });

  await test.step('shares are over them, and nobody entered or left a segment', async () => {
    await page.goto(`/w/${workspace.slug}/segments/buyers`);
    await expect(page.getByTestId('segment-count')).toHaveText('6');
    await expect(page.getByText('40.0% of 15')).toBeVisible();
    await page.goto(`/w/${workspace.slug}/segments`);
    await expect(page.getByText('40.0% of 15')).toBeVisible({ timeout: 30_000 });
  });

  await test.step('a published segment is a condition, too; what is not saved is not kept', async () => {
    await page.goto(`/w/${workspace.slug}/settings/who-counts`);
    await expect(base).toHaveText('15');
    await page.getByRole('button', { name: 'Condition', exact: true }).click();
    await page.getByRole('option', { name: /Buyers/ }).click();
    await expect(row(page, /Buyers/)).toBeVisible();
    await expect(base).toHaveText('6');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(base).toHaveText('15');
    await atWidth(page, 'narrow');
    await expectNoSidewaysScroll(page);
    await atWidth(page, 'wide');
  });

  await test.step('everybody again, and back', async () => {
    await page.getByRole('button', { name: 'Count everybody' }).click();
    await page.getByRole('button', { name: 'Save who counts' }).click();
    await expect.poll(baseRule).toBeNull();
    await page
      .getByRole('region', { name: /Notifications/ })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(base).toHaveText('15');
    expect(await baseRule()).not.toBeNull();
  });
});

test('somebody who may not change who counts reads it', async ({ signUp }) => {
  const owner = await signUp();
  await owner.api.patch('workspace', { base_rule: { kind: 'did', event: 'order' } });
  const made = await owner.api.post('invitations', { role: 'viewer', expires_in_days: 7 });
  const { path } = made.body as { path: string };
  const viewer = await signUp('Elsewhere');
  await viewer.page.goto(path);
  await viewer.page.getByRole('button', { name: /Join/ }).click();
  await viewer.page.waitForURL(new RegExp(`/w/${owner.workspace.slug}`));
  await viewer.page.goto(`/w/${owner.workspace.slug}/settings/who-counts`);
  await expect(viewer.page.getByText(/did “order”/)).toBeVisible();
  await expect(viewer.page.getByRole('button', { name: 'Save who counts' })).toBeHidden();
  await expect(viewer.page.getByRole('button', { name: 'Condition', exact: true })).toBeHidden();
});
