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
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
}

test('the Cast of five takes at most two sheets, with its moment and address at the foot', async ({ demo }) => {
  test.slow();
  const { page, workspace } = demo;
  const cast = `/w/${workspace.slug}/personas`;
  await page.goto(cast);
  await expect(page.getByText(/^everybody else:/).last()).toBeVisible({ timeout: 30_000 });
  await expectPaper(page);
  await expect(page.locator('[data-print-foot]')).toHaveText(/^The Cast, read .+http.+\/personas$/);
  for (const paper of papers) expect(await sheets(page, paper), paper).toBeLessThanOrEqual(2);
});
