import { bringOneMoreIn, bringPeopleIn } from './buyers';
import { expect, test } from './fixtures';
import { expectNoAxeProblemsInBothThemes } from './page-checks';

test('a frozen answer keeps its numbers while the data moves on, and leads back to its question', async ({
  signedIn,
}) => {
  test.slow();
  const { page, workspace, api } = signedIn;
  await bringPeopleIn(api);
  const query = { series: [{ measure: 'events', event: 'order' }], period: 'month', periods: 3 };
  const made = await api.post('frozen-answers', { title: 'Orders by month', insight: { kind: 'trend', query } });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const { id } = made.body as { id: string };
  await bringOneMoreIn(api);

  await page.goto(`/w/${workspace.slug}/insights`);
  await page.getByRole('link', { name: 'Orders by month' }).click();
  await expect(page).toHaveURL(new RegExp(`/insights/frozen/${id}$`));
  const frozen = page.getByRole('figure');
  await frozen.getByRole('button', { name: 'Show the table' }).click();
  const cells = async () => (await page.getByRole('figure').getByRole('cell').allInnerTexts()).map(Number);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  expect(sum(await cells())).toBe(60);
  await expectNoAxeProblemsInBothThemes(page);

  await page.getByRole('link', { name: 'Ask it now' }).click();
  await expect(page).toHaveURL(/\/insights\/trend\?/);
  await page.getByRole('figure').first().getByRole('button', { name: 'Show the table' }).click();
  await expect.poll(async () => sum(await cells())).toBe(63);
});
