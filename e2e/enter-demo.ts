import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium, type FullConfig } from '@playwright/test';

/** Cookies of somebody inside the demo workspace. The link that lets them in works once, so it is used once. */
export const demoStateFile = 'test-results/demo-state.json';

export default async function enterDemo(config: FullConfig): Promise<void> {
  mkdirSync(dirname(demoStateFile), { recursive: true });
  const link = process.env.E2E_DEMO_LINK;
  if (!link) {
    writeFileSync(demoStateFile, '{"cookies":[],"origins":[]}');
    return;
  }
  const browser = await chromium.launch(config.projects[0]?.use.launchOptions);
  const page = await browser.newPage();
  await page.goto(link);
  await page.waitForURL(/\/w\//);
  await page.context().storageState({ path: demoStateFile });
  await browser.close();
}
