import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** What the page says once everything that was written is kept. */
export function expectSaved(page: Page): Promise<void> {
  return expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
}

/** The connection is away while something is written; then it is back, and the change is sent again. */
export async function writeWithoutNet(page: Page, path: string, write: () => Promise<void>): Promise<void> {
  const edits = `**/${path}/edits`;
  await page.route(edits, (route) => route.abort());
  await write();
  await expect(page.getByRole('alert').filter({ hasText: 'A change is not saved.' })).toBeVisible();
  await page.unroute(edits);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectSaved(page);
}

export const conflictDialog = (page: Page) => page.getByRole('dialog', { name: 'Somebody else wrote here meanwhile' });

/** Changes are held on their way until they are let go. */
export async function holdEdits(page: Page, path: string): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(`**/${path}/edits`, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** To another page by a link of the side bar, as somebody goes who thinks that everything is kept. */
export async function goToPersonas(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Personas/ })
    .first()
    .click();
  await page.waitForURL(/\/personas$/);
}
