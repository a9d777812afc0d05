import { bringPeopleIn, publishBuyers } from './buyers';
import { expect, test } from './fixtures';
import { expectNoAxeProblemsInBothThemes } from './page-checks';

const slow = { timeout: 30_000 };

test('a segment of which nobody was interviewed says so, and people to invite are drawn from it, or taken back', async ({
  signedIn,
}) => {
  const { page, workspace, api } = signedIn;
  await bringPeopleIn(api);
  await publishBuyers(signedIn);
  await expect
    .poll(async () => (await api.get('research/heard')).body, slow)
    .toMatchObject({ segments: [{ key: 'buyers', size: 6, participants: 0 }] });
  await page.goto(`/w/${workspace.slug}/research/who-to-ask`);
  await expect(page.getByRole('row', { name: /Buyers/ })).toContainText('nobody yet');
  await page.getByRole('button', { name: 'Draw from Buyers' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/How many/).fill('4');
  await dialog.getByRole('button', { name: 'Draw', exact: true }).click();
  await expect(page.getByRole('heading', { name: '4 people to invite' })).toBeVisible(slow);
  await expect(page.getByRole('link', { name: /^p\d+$/ })).toHaveCount(4);

  const again = await api.post('invite-draws', { segment: 'buyers', count: 10 });
  expect(again.body).toMatchObject({ count: 2, pool: 2 });
  expect((await api.post('invite-draws', { segment: 'buyers', count: 10 })).status).toBe(409);
  await page
    .getByRole('region', { name: /Notifications/ })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByRole('heading', { name: 'Drawn so far' })).toBeVisible(slow);
  const draws = page.getByRole('table', { name: /Draws/ });
  await expect(draws.getByRole('row')).toHaveCount(2);
  await draws.getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: '2 people to invite' })).toBeVisible(slow);
  await expectNoAxeProblemsInBothThemes(page);
});

test('an interview stands whole beside a persona, attached from either side', async ({ signedIn }) => {
  const { page, workspace, api } = signedIn;
  await api.post('personas', { key: 'maya', name: 'Maya' });
  await api.post('studies', { key: 'mornings', name: 'Mornings' });
  const made = await api.post('interviews', {
    study: 'mornings',
    title: 'Wren at home',
    held_at: '2026-03-02T10:00:00Z',
  });
  const { id } = made.body as { id: string };
  await page.goto(`/w/${workspace.slug}/personas/maya`);
  await page.getByRole('combobox', { name: 'Attach an interview or a note' }).click();
  await page.getByRole('option', { name: /Wren at home/ }).click();
  const there = page.getByRole('link', { name: 'Wren at home' });
  await expect(there).toBeVisible();
  await there.click();
  await expect(page).toHaveURL(new RegExp(`/research/interviews/${id}`));
  await page.getByRole('button', { name: 'Take it from Maya' }).click();
  await expect(page.getByText('No persona yet.')).toBeVisible();
  await page
    .getByRole('region', { name: /Notifications/ })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByRole('button', { name: 'Take it from Maya' })).toBeVisible();
});
