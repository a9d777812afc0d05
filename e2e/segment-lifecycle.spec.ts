import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { bringOneMoreIn, bringPeopleIn, count, ordered, paying, publishBuyers, row } from './buyers';
import { type Api, expect, test } from './fixtures';
import { expectNoAxeProblemsInBothThemes } from './page-checks';

type Use = { kind: string; key: string; version: number };

async function usesOf(api: Api, key: string): Promise<string[]> {
  const { used_by } = (await api.get(`segments/${key}`)).body as { used_by: Use[] };
  return used_by.map((use) => `${use.key} at v${use.version}`).sort();
}

async function makePersona(api: Api, key: string, name: string): Promise<void> {
  const made = await api.post('personas', { key, name, segment: { key: 'buyers', version: 1 } });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
}

async function saveRule(api: Api, rule: unknown): Promise<number> {
  const { draft } = (await api.get('segments/buyers')).body as { draft: { revision: number } };
  const saved = await api.patch('segments/buyers', { revision: draft.revision, rule });
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  return draft.revision + 1;
}

async function choose(page: Page, box: Locator, option: string | RegExp): Promise<void> {
  // By keys: on a busy machine a list may open after the press that opened it is over, and take the next one for it.
  await box.press('Enter');
  await page.getByRole('option', { name: option }).press('Enter');
  await expect(box).toContainText(option);
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

type Listed = { state: string; as_of: string; member_count: number };

/** Waits until the newest list of a version is written and holds this many, and says as of when it is. */
async function listOf(api: Api, version: number, members: number): Promise<string> {
  const newest = async () => {
    const { body } = await api.get(`segments/buyers/versions/${version}/snapshots`);
    return (body as { items: Listed[] }).items[0];
  };
  await expect
    .poll(async () => `${(await newest())?.state}, ${(await newest())?.member_count}`, { timeout: 30_000 })
    .toBe(`done, ${members}`);
  return (await newest())?.as_of ?? '';
}

test('publishing asks of each use whether it moves or stays, and what moved can be moved back', async ({
  signedIn,
}) => {
  test.slow();
  const { page, workspace, api } = signedIn;
  await bringPeopleIn(api);
  await publishBuyers(signedIn);
  await makePersona(api, 'maya', 'Maya');
  await makePersona(api, 'otto', 'Otto');
  const rule = { kind: 'all', rules: [{ kind: 'segment', segment: 'buyers', version: 1 }, paying] };
  await api.post('segments', { key: 'best', name: 'Best buyers', purpose: 'Visit them.', rule });
  const best = await api.post('segments/best/publish', { revision: 1, note: 'First version.' });
  expect(best.status, JSON.stringify(best.body)).toBe(201);
  await saveRule(api, { kind: 'all', rules: [paying, ordered(4)] });

  await page.goto(`/w/${workspace.slug}/segments/buyers`);
  const dialog = page.getByRole('dialog');
  await test.step('Otto stays, Maya and the other segment move', async () => {
    await expect(count(page)).toHaveText('3');
    await page.getByRole('button', { name: 'Publish v2' }).click();
    await expect(dialog.getByText('−3')).toBeVisible();
    await expect(dialog.getByLabel('Maya: move or stay')).toHaveText('Move to v2');
    await expect(dialog.getByLabel('Best buyers: move or stay')).toHaveText('Put v2 into its draft');
    await choose(page, dialog.getByLabel('Otto: move or stay'), 'Stay at v1');
    await expectNoAxeProblemsInBothThemes(page);
    await dialog.getByLabel(/What does this version change/).fill('Four orders.');
    await dialog.getByRole('button', { name: 'Publish v2' }).click();
    await expect(page.getByText(/is published, and 2 uses moved to it/)).toBeVisible();
    await expect.poll(() => usesOf(api, 'buyers')).toEqual(['best at v1', 'maya at v2', 'otto at v1']);
    const { draft } = (await api.get('segments/best')).body as { draft: { rule: unknown; changed: boolean } };
    expect(draft).toMatchObject({ changed: true, rule: { rules: [{ segment: 'buyers', version: 2 }, paying] } });
    await expect(page.getByRole('link', { name: /Otto at v1/ })).toBeVisible();
  });

  await test.step('both go back', async () => {
    await page.getByRole('button', { name: 'Move them back' }).click();
    await expect.poll(() => usesOf(api, 'buyers')).toEqual(['best at v1', 'maya at v1', 'otto at v1']);
    await expect(page.getByRole('link', { name: /Maya at v1/ })).toBeVisible();
    const { draft } = (await api.get('segments/best')).body as { draft: { rule: unknown; changed: boolean } };
    expect(draft).toMatchObject({ changed: false, rule });
  });

  await test.step('what stayed says that a newer version exists', async () => {
    await page.getByRole('link', { name: /Otto at v1/ }).click();
    await expect(page.getByText('Otto stands on v1 of Buyers.')).toBeVisible();
    await expect(page.getByTestId('persona-size')).toHaveText('6');
  });

  await test.step('going back asks the same', async () => {
    await page.goto(`/w/${workspace.slug}/segments/buyers/versions`);
    await page.getByRole('button', { name: 'Go back to v1' }).click();
    await choose(page, dialog.getByLabel('Best buyers: move or stay'), 'Stay at v1');
    await choose(page, dialog.getByLabel('Otto: move or stay'), 'Stay at v1');
    await dialog.getByLabel(/Why go back/).fill('Four was too many.');
    await dialog.getByRole('button', { name: 'Publish it as v3' }).click();
    await expect(page.getByText('the rule of v1 again', { exact: true })).toBeVisible();
    await expect.poll(() => usesOf(api, 'buyers')).toEqual(['best at v1', 'maya at v3', 'otto at v1']);
    await page.getByRole('button', { name: 'Move it back' }).click();
    await expect.poll(() => usesOf(api, 'buyers')).toEqual(['best at v1', 'maya at v1', 'otto at v1']);
  });
});

test('retires what nothing relies on, and restores it ready to be changed', async ({ signedIn }) => {
  test.slow();
  const { page, workspace, api } = signedIn;
  await bringPeopleIn(api);
  await publishBuyers(signedIn);
  await makePersona(api, 'maya', 'Maya');
  const here = `/w/${workspace.slug}/segments`;
  const more = page.getByRole('button', { name: 'More for Buyers' });
  await page.goto(`${here}/buyers`);
  await expect(count(page)).toHaveText('6');

  await test.step('not while Maya stands on it', async () => {
    await more.click();
    await page.getByRole('menuitem', { name: 'Retire' }).click();
    await expect(page.getByText(/still used by Maya \(v1\)/)).toBeVisible();
    await expect(page.getByText('published as v1', { exact: true })).toBeVisible();
  });

  await test.step('retired, it is read only and out of the list', async () => {
    expect((await api.patch('personas/maya', { revision: 1, segment: null })).status).toBe(200);
    await more.click();
    await page.getByRole('menuitem', { name: 'Retire' }).click();
    await expect(page.getByText('Buyers is retired.')).toBeVisible();
    await expect(page.getByText('retired', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Publish/ })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Condition', exact: true })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Refresh now' })).toBeHidden();
    await expectNoAxeProblemsInBothThemes(page);

    await page.goto(here);
    await expect(page.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Buyers', exact: true })).toBeHidden();
    await page.getByRole('button', { name: 'Show the retired ones' }).click();
    await expect(page.getByRole('combobox', { name: 'Show' })).toHaveText('Retired');
    await page.getByRole('link', { name: 'Buyers', exact: true }).click();
  });

  await test.step('restored, it goes on where it was', async () => {
    await more.click();
    await page.getByRole('menuitem', { name: 'Restore' }).click();
    await expect(page.getByText('published as v1', { exact: true })).toBeVisible();
    await row(page, /order/).getByLabel('How many times').fill('4');
    await row(page, /order/).getByLabel('How many times').press('Enter');
    await expect(count(page)).toHaveText('3');
    await expect(page.getByText(/^Saved/)).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('undone from the note, too', async () => {
    await more.click();
    await page.getByRole('menuitem', { name: 'Retire' }).click();
    await page
      .getByRole('region', { name: /Notifications/ })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(page.getByText('draft from v1')).toBeVisible();
    const retiredAt = async () => ((await api.get('segments/buyers')).body as { retired_at: string | null }).retired_at;
    await expect.poll(retiredAt).toBeNull();
  });
});

const six = ['p13', 'p14', 'p3', 'p4', 'p8', 'p9'];

test('lists and downloads the members of the newest list, of an older list and of an older version', async ({
  signedIn,
}) => {
  test.slow();
  const { page, workspace, api } = signedIn;
  await bringPeopleIn(api);
  await publishBuyers(signedIn);
  const older = await listOf(api, 1, 6);
  await bringOneMoreIn(api);
  const newer = await listOf(api, 1, 7);
  const members = page.getByRole('region', { name: 'Members' });
  const download = async (item: string): Promise<Download> => {
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    const link = page.getByRole('menuitem', { name: item });
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    return file;
  };
  await page.goto(`/w/${workspace.slug}/segments/buyers/members`);

  await test.step('the newest list, as a file for a spreadsheet', async () => {
    await expect(members.getByText(/^7 members of v1/)).toBeVisible();
    await expect(members.getByRole('link', { name: 'p99' })).toBeVisible();
    const file = await download('CSV, for a spreadsheet');
    expect(file.suggestedFilename()).toBe('buyers-v1-members.csv');
    const [head, ...lines] = (await textOf(file)).trim().split(/\r?\n/);
    expect(head).toBe('profile_id,segment,version,as_of,known_at');
    expect(lines.map((line) => line.split(',').slice(0, 4))).toEqual(
      expect.arrayContaining([...six, 'p99'].map((id) => [id, 'buyers', '1', newer])),
    );
    expect(lines).toHaveLength(7);
  });

  await test.step('the list before, in the address, and as lines of JSON', async () => {
    await page.getByRole('combobox', { name: 'As of' }).click();
    // The oldest one: more may have been counted meanwhile.
    await page.getByRole('option', { name: /as of/ }).last().click();
    await page.keyboard.press('Escape');
    await expect(members.getByText(/^6 members of v1/)).toBeVisible();
    await expect(members.getByRole('link', { name: 'p99' })).toBeHidden();
    await page.reload();
    await expect(members.getByText(/^6 members of v1/)).toBeVisible();
    await expectNoAxeProblemsInBothThemes(page);
    const file = await download('NDJSON, one profile a line');
    expect(file.suggestedFilename()).toBe('buyers-v1-members.ndjson');
    const lines = (await textOf(file)).trim().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as { profile_id: string; as_of: string });
    expect(rows.map((line) => line.profile_id).sort()).toEqual(six);
    expect(new Set(rows.map((line) => line.as_of))).toEqual(new Set([older]));
  });

  await test.step('another version', async () => {
    const revision = await saveRule(api, { kind: 'all', rules: [paying, ordered(4)] });
    await api.post('segments/buyers/publish', { revision, note: 'Four orders.' });
    await listOf(api, 2, 3);
    await page.goto(`/w/${workspace.slug}/segments/buyers/members`);
    await expect(members.getByText(/^3 members of v2/)).toBeVisible();
    await choose(page, page.getByRole('combobox', { name: 'Version' }), 'v1');
    await expect(members.getByText(/^7 members of v1/)).toBeVisible();
    expect((await download('CSV, for a spreadsheet')).suggestedFilename()).toBe('buyers-v1-members.csv');
  });

  await test.step('the menu of the segment gives the newest version and the definition', async () => {
    await page.goto(`/w/${workspace.slug}/segments/buyers`);
    await expect(count(page)).toHaveText('3');
    for (const [item, name] of [
      ['Members of v2 as CSV', 'buyers-v2-members.csv'],
      ['Definition as a file', 'buyers.segment.json'],
    ] as const) {
      await page.getByRole('button', { name: 'More for Buyers' }).click();
      const link = page.getByRole('menuitem', { name: item });
      const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(file.suggestedFilename(), item).toBe(name);
    }
  });
});
