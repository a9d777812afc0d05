import { conflictDialog, expectSaved, writeWithoutNet } from './documents';
import { expect, test } from './fixtures';
import { atWidth, expectNoAxeProblemsInBothThemes, expectNoSidewaysScroll } from './page-checks';

const cell = /^Tries it: What they do/;

test('a map is made from a template, written in, taken back, kept and gone back to', async ({ signedIn }) => {
  const { page, workspace } = signedIn;
  await page.goto(`/w/${workspace.slug}/maps`);
  await page.getByRole('button', { name: /From stranger to habit/ }).click();
  await page.getByRole('button', { name: 'Make the map' }).click();
  await page.waitForURL(/\/maps\/[a-z0-9-]+$/);

  await page.getByRole('button', { name: cell }).click();
  await page.getByRole('textbox', { name: cell }).fill('Pastes yesterday’s notes.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: cell })).toBeFocused();
  await page.getByRole('button', { name: /^Mood at Tries it/ }).click();
  await page.getByRole('menuitemradio', { name: 'Annoyed' }).click();
  await page.getByRole('button', { name: 'Change Comes back' }).click();
  await page.getByRole('menuitem', { name: 'Take away' }).click();
  await expect(page.getByRole('columnheader', { name: /Comes back/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByRole('columnheader', { name: /Comes back/ })).toBeVisible();
  const heads = page.getByRole('columnheader');
  await page.getByRole('button', { name: 'Tries it. Rename' }).press('Alt+ArrowLeft');
  await expect(heads.first()).toContainText('Tries it');
  await expect(page.getByRole('button', { name: 'Tries it. Rename' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(heads.first()).toContainText('Hears of it');
  await expectSaved(page);
  await expectNoAxeProblemsInBothThemes(page);

  await page.reload();
  await expect(page.getByText('Pastes yesterday’s notes.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mood at Tries it: Annoyed' })).toBeVisible();
  await atWidth(page, 'narrow');
  await expect(page.getByRole('columnheader')).toHaveCount(0);
  await expect(page.getByRole('button', { name: cell })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await atWidth(page, 'wide');

  await page.goto(`${page.url()}/versions`);
  await page.getByRole('button', { name: 'Keep it as it stands' }).click();
  await expect(page.getByRole('link', { name: 'Version 2' })).toBeVisible();
  await page.getByRole('button', { name: 'Go back to version 1' }).click();
  await expect(page.getByText('Back to version 1.')).toBeVisible();
});

test('of two who write in one cell neither is lost, and what cannot be sent waits', async ({ signedIn }) => {
  const { page, workspace, api } = signedIn;
  const place = { id: 'a.does', stage: 'a', lane: 'does', emotion: null };
  const content = {
    stages: [{ id: 'a', name: 'Tries it', event: null }],
    lanes: [{ id: 'does', kind: 'actions', name: 'What they do' }],
    cells: [{ ...place, text: 'Looks around.' }],
  };
  expect((await api.post('journey-maps', { key: 'way', name: 'The way', content })).status).toBe(201);
  await page.goto(`/w/${workspace.slug}/maps/way`);
  await page.getByRole('button', { name: cell }).click();
  const theirs = { kind: 'set', list: 'cells', id: 'a.does', field: 'text', was: 'Looks around.', is: 'Theirs.' };
  expect((await api.post('journey-maps/way/edits', { edits: [theirs] })).status).toBe(200);
  await page.getByRole('textbox', { name: cell }).fill('Mine.');
  await page.keyboard.press('Control+Enter');

  await expect(conflictDialog(page).getByText('Theirs.')).toBeVisible();
  await conflictDialog(page).getByRole('button', { name: 'Keep mine' }).click();
  await expectSaved(page);
  expect((await api.get('journey-maps/way')).body).toMatchObject({ content: { cells: [{ text: 'Mine.' }] } });

  await writeWithoutNet(page, 'journey-maps/way', async () => {
    await page.getByRole('button', { name: cell }).click();
    await page.getByRole('textbox', { name: cell }).fill('Written without a net.');
    await page.keyboard.press('Control+Enter');
  });
  expect((await api.get('journey-maps/way')).body).toMatchObject({
    content: { cells: [{ text: 'Written without a net.' }] },
  });
});
