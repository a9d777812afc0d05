import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { inTheme } from './page-checks';

const papers = ['A4', 'Letter'] as const;

/** How many sheets the page takes, as Chromium prints it. */
async function sheets(page: Page, format: (typeof papers)[number]): Promise<number> {
  const pdf = (await page.pdf({ format })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Ink on white whatever the theme, without what only a screen needs. */
async function expectPaper(page: Page): Promise<void> {
  await inTheme(page, 'dark');
  await page.emulateMedia({ media: 'print' });
  const root = page.locator('html');
  await expect(root).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(root).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
  // A claim is a button that opens: it is printed as what it says.
  await expect(page.locator('button:not([aria-expanded])').filter({ visible: true })).toHaveCount(0);
}

test('the Cast takes one sheet of A4 and a card with its claims three at most, with version, moment and address at the foot', async ({
  demo,
}) => {
  test.slow();
  const { page, workspace } = demo;
  const cast = `/w/${workspace.slug}/personas`;
  await page.goto(cast);
  await expect(page.getByText(/^everybody else:/).last()).toBeVisible({ timeout: 30_000 });
  await expectPaper(page);
  await expect(page.locator('[data-print-foot]')).toHaveText(/^The Cast, read .+http.+\/personas$/);
  for (const paper of papers) expect(await sheets(page, paper), paper).toBeLessThanOrEqual(paper === 'A4' ? 1 : 2);

  await page.goto(`${cast}/maya`);
  await expect(page.getByRole('heading', { name: 'What sets them apart' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/over \d+ comparisons/)).toBeVisible({ timeout: 30_000 });
  await expectPaper(page);
  await expect(page.locator('[data-print-foot]')).toHaveText(
    /^Maya(?: v\d+|, draft after v\d+), on Power writers v\d+, read .+\/personas\/maya$/,
  );
  for (const paper of papers) expect(await sheets(page, paper), paper).toBeLessThanOrEqual(3);
});
