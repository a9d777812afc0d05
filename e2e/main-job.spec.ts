import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectNoAxeProblems } from './page-checks';

/** Every purchase of 23,570 customers, as it was published: separated by blanks, without a header, dates as yyyyMMdd. */
const purchases = join('lib', 'core', 'imports', 'fixtures', 'cdnow', 'CDNOW_master.txt');
const mostClicks = 12;

/** Presses, and counts: from a file to a published segment shall take a dozen at most. */
function counting() {
  let clicks = 0;
  return {
    click: async (target: Locator) => {
      clicks += 1;
      await target.click();
    },
    count: () => clicks,
  };
}

const size = (page: Page) => page.getByTestId('segment-count');

test('the main job: a file of purchases becomes a published segment behind a living persona', async ({ signedIn }) => {
  test.setTimeout(300_000);
  const { page, workspace, api } = signedIn;
  const here = `/w/${workspace.slug}`;
  const { click, count } = counting();

  await test.step('the file comes in', async () => {
    await page.goto(`${here}/data/imports`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'CDNOW_master.txt',
      mimeType: 'text/plain',
      buffer: readFileSync(purchases),
    });
    await expect(page.getByRole('heading', { name: 'CDNOW_master.txt' })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/Of the first [\d,]+ rows/)).toBeVisible({ timeout: 30_000 });
    await expectNoAxeProblems(page);
    await click(page.getByRole('button', { name: 'Bring it in' }));
    await expect(page.getByTestId('import-profiles')).toHaveText('23,570', { timeout: 120_000 });
    await expect(page.getByTestId('rows-refused')).toHaveText('0');
    await expectNoAxeProblems(page);
  });

  await test.step('the clock is set to the end of the data', async () => {
    await click(page.getByRole('button', { name: 'Set the clock to the end of the data' }));
    await expect(page.getByText('looks from the end of its data')).toBeVisible();
    await page.reload();
    await expect(page.getByText('Clock at the end of the data, 30 Jun 1998')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Set the clock to the end of the data' })).toBeHidden();
  });

  await test.step('a proposed segment becomes version 1', async () => {
    await click(page.getByRole('link', { name: /^Make a segment/ }).first());
    await expect(size(page)).toHaveText(/^[\d,]+$/, { timeout: 60_000 });
    await click(page.getByRole('button', { name: 'Publish v1' }));
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/What is it for/).fill('Write to them first.');
    await click(dialog.getByRole('button', { name: 'Publish v1' }));
    await expect(page.getByText('published as v1', { exact: true })).toBeVisible({ timeout: 60_000 });
    expect(count()).toBeLessThanOrEqual(mostClicks);
  });

  const key = page.url().split('/').at(-1) ?? '';
  const members = ((await api.get(`segments/${key}/versions/1`)).body as { member_count: number }).member_count;

  await test.step('a persona is tied to it, and shows how many people it really is', async () => {
    await page.goto(`${here}/personas/new`);
    await page.getByLabel('Name', { exact: true }).fill('Cora');
    await page.getByRole('combobox', { name: 'Segment' }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Make this persona' }).click();
    await expect(page.getByTestId('persona-size')).toHaveText(members.toLocaleString('en-GB'), { timeout: 60_000 });
  });

  await test.step('the rule changes, the persona stays until it is moved, and the old rule comes back', async () => {
    const { draft } = (await api.get(`segments/${key}`)).body as { draft: { revision: number; rule: unknown } };
    const stricter = {
      kind: 'all',
      rules: [
        draft.rule,
        {
          kind: 'aggregate',
          event: eventIn(draft.rule),
          aggregate: 'distinct_days',
          operator: 'at_least',
          value: 5,
          window: 'ever',
        },
      ],
    };
    expect((await api.patch(`segments/${key}`, { revision: draft.revision, rule: stricter })).status).toBe(200);
    await page.goto(`${here}/segments/${key}`);
    await expect(page.getByRole('region', { name: 'If published as v2' })).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Publish v2' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/What does this version change/).fill('Only those who came on five days.');
    await dialog.getByRole('button', { name: 'Publish v2' }).click();
    await expect(page.getByText('published as v2', { exact: true })).toBeVisible({ timeout: 60_000 });

    await page.goto(`${here}/segments/${key}/versions`);
    await page.getByRole('button', { name: 'Go back to v1' }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/Why go back/)
      .fill('Five days were too many.');
    await page.getByRole('dialog').getByRole('button', { name: 'Publish it as v3' }).click();
    await expect
      .poll(async () => ((await api.get(`segments/${key}/versions`)).body as { items: unknown[] }).items.length)
      .toBe(3);
    const { items } = (await api.get(`segments/${key}/versions`)).body as {
      items: { hash: string; member_count: number; membership_hash: string }[];
    };
    expect(items[0]).toMatchObject({
      hash: items[2]?.hash,
      member_count: members,
      membership_hash: items[2]?.membership_hash,
    });
    expect(items[1]?.member_count).toBeLessThan(members);
  });
});

/** The first event a rule names. */
function eventIn(rule: unknown): string {
  return /"event":"([^"]+)"/.exec(JSON.stringify(rule))?.[1] ?? '';
}
