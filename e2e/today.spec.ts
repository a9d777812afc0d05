import { bringPeopleIn, publishBuyers } from './buyers';
import { expect, test } from './fixtures';
import { atWidth, expectNoAxeProblemsInBothThemes, expectNoSidewaysScroll } from './page-checks';

test('the home page leads a new workspace on, then says what changed and how what is followed stands', async ({
  signedIn,
}) => {
  test.slow();
  const { page, workspace, api } = signedIn;
  const home = `/w/${workspace.slug}`;
  const followed = page.getByRole('complementary', { name: 'Where to go on' });

  await test.step('nothing is there: the first step is the next action', async () => {
    await page.goto(home);
    await expect(page.getByRole('link', { name: 'Bring in a file' })).toBeVisible();
    await expectNoAxeProblemsInBothThemes(page);
  });

  await test.step('a segment is published, and followed', async () => {
    await bringPeopleIn(api);
    await publishBuyers(signedIn);
    await page.goto(`${home}/segments/buyers`);
    await page.getByRole('button', { name: 'Follow Buyers' }).click();
    await expect(page.getByRole('button', { name: 'Following Buyers' })).toBeVisible();
  });

  await test.step('both are told at home', async () => {
    await expect
      .poll(async () => JSON.stringify((await api.get('today')).body), { timeout: 30_000 })
      .toContain('"stands":"6 profiles"');
    await page.goto(home);
    await expect(page.getByRole('link', { name: 'You published Buyers as v1.' })).toBeVisible();
    await expect(page.getByText('people.csv was brought in: 90 rows.')).toBeVisible();
    await expect(followed.getByRole('link', { name: 'Buyers' })).toBeVisible();
    await expect(followed.getByText('6 profiles')).toBeVisible();
    await expectNoAxeProblemsInBothThemes(page);
    await atWidth(page, 'narrow');
    await expectNoSidewaysScroll(page);
    await atWidth(page, 'wide');
  });

  await test.step('what is no longer followed is gone from it', async () => {
    await page.getByRole('link', { name: 'You published Buyers as v1.' }).click();
    await page.getByRole('button', { name: 'Following Buyers' }).click();
    await expect(page.getByRole('button', { name: 'Follow Buyers' })).toBeVisible();
    await page.goto(home);
    await expect(page.getByText(/^Nothing yet\. Choose "Follow"/)).toBeVisible();
  });
});
