import type { Page } from '@playwright/test';
import { expectLiveCountNear } from './buyers';
import { expect, test } from './fixtures';
import { expectNoAxeProblemsInBothThemes } from './page-checks';

const slow = { timeout: 60_000 };
const behind = (page: Page) => page.getByRole('complementary', { name: 'What it means' });

/** The steps of getting started that the demo has: from joining to the last step of onboarding. */
const onboarding = {
  steps: [
    { event: 'signed_up' },
    { event: 'onboarding_step_completed', where: [{ property: 'step', operator: 'equals', value: 1 }] },
    { event: 'onboarding_step_completed', where: [{ property: 'step', operator: 'equals', value: 3 }] },
  ],
  within: { n: 14, unit: 'day' },
};

async function openOnboarding(page: Page, slug: string): Promise<void> {
  await page.goto(`/w/${slug}/insights/funnel?${new URLSearchParams({ q: JSON.stringify(onboarding) })}`);
  await expect(page.getByRole('figure', { name: 'Steps' })).toBeVisible(slow);
}

test('those who stopped at a step become a segment of the same size, and what they did next adds up', async ({
  demo,
}) => {
  test.setTimeout(180_000);
  const { page, workspace } = demo;
  await openOnboarding(page, workspace.slug);
  const stopped = page.getByRole('button', { name: /^[\d,]+ stopped here/ }).first();
  const count = /^[\d,]+/.exec((await stopped.textContent()) ?? '')?.[0] ?? '';
  await stopped.click();
  await expect(behind(page).getByText(count, { exact: true })).toBeVisible(slow);

  const next = behind(page).getByRole('listitem');
  await expect(next.filter({ hasText: 'nothing more' })).toBeVisible(slow);
  const shown = await next.locator('b').allTextContents();
  const sum = shown.reduce((total, text) => total + Number(text.replaceAll(',', '')), 0);
  expect(sum).toBe(Number(count.replaceAll(',', '')));

  await behind(page).getByRole('link', { name: 'Make a segment' }).click();
  await expectLiveCountNear(page, count);
});

test('a strict funnel loses more than one in order, friction is told or refused, and axe finds nothing', async ({
  demo,
}) => {
  test.setTimeout(180_000);
  const { page, workspace } = demo;
  await openOnboarding(page, workspace.slug);
  const last = page.getByRole('figure', { name: 'Steps' }).getByRole('listitem').last().locator('b');
  const ordered = Number((await last.textContent())?.replaceAll(',', ''));
  await expect(page.getByText(/Compared by|too few people of each kind/)).toBeVisible(slow);
  await expectNoAxeProblemsInBothThemes(page);
  await page.getByRole('radio', { name: 'with nothing in between' }).click();
  await expect.poll(async () => Number((await last.textContent())?.replaceAll(',', '')), slow).toBeLessThan(ordered);
});
