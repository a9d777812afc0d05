import { conflictDialog, expectSaved, goToPersonas, holdEdits, writeWithoutNet } from './documents';
import { type Api, expect, test } from './fixtures';
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

  await page.getByRole('button', { name: cell }).click();
  expect((await api.delete('journey-maps/way')).status).toBe(200);
  await page.getByRole('textbox', { name: cell }).fill('Written too late.');
  await page.keyboard.press('Control+Enter');
  const refused = page.getByRole('alert').filter({ hasText: 'Not saved' });
  await expect(refused.getByText('Written too late.')).toBeVisible();
  await refused.getByRole('button', { name: 'Close' }).click();
  await expect(refused).toHaveCount(0);
});

async function makeWay(api: Api): Promise<void> {
  const content = {
    stages: [{ id: 'a', name: 'Tries it', event: null }],
    lanes: [{ id: 'does', kind: 'actions', name: 'What they do' }],
    cells: [{ id: 'a.does', stage: 'a', lane: 'does', text: 'Looks around.', emotion: null }],
  };
  expect((await api.post('journey-maps', { key: 'way', name: 'The way', content })).status).toBe(201);
}

test('what is written right before somebody leaves is kept, also in a field that was still open', async ({
  signedIn,
}) => {
  const { page, workspace, api } = signedIn;
  await makeWay(api);
  const content = async () => Object((await api.get('journey-maps/way')).body).content;
  await page.goto(`/w/${workspace.slug}/maps`);
  await page.getByRole('link', { name: /The way/ }).click();
  const letGo = await holdEdits(page, 'journey-maps/way');
  await page.getByRole('button', { name: 'Tries it. Rename' }).click();
  await page.getByRole('textbox', { name: 'Name of stage 1' }).fill('Tries it once');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Tries it once. Rename' })).toBeFocused();
  await page.getByRole('button', { name: /^Tries it once: What they do/ }).click();
  await page.getByRole('textbox', { name: /What they do/ }).fill('Written on the way out.');
  await goToPersonas(page);
  letGo();
  await expect
    .poll(content)
    .toMatchObject({ stages: [{ name: 'Tries it once' }], cells: [{ text: 'Written on the way out.' }] });

  await page.goBack();
  await page.getByRole('button', { name: /What they do: Written on the way out\./ }).click();
  await page.getByRole('textbox', { name: /What they do/ }).fill('Written and left by the keys.');
  await page.goBack();
  await expect.poll(content).toMatchObject({ cells: [{ text: 'Written and left by the keys.' }] });
  await page.goForward();
  await expect(page.getByText('Written and left by the keys.').first()).toBeVisible();
});

test('from another page a change is taken back, and one that could not be sent is sent again', async ({ signedIn }) => {
  const { page, workspace, api } = signedIn;
  await makeWay(api);
  const stages = async () => Object((await api.get('journey-maps/way')).body).content.stages;
  await page.goto(`/w/${workspace.slug}/maps/way`);
  await page.getByRole('button', { name: 'Change Tries it' }).click();
  await page.getByRole('menuitem', { name: 'Take away' }).click();
  await goToPersonas(page);
  await expect.poll(stages).toEqual([]);
  const toast = page.getByRole('listitem').filter({ hasText: '"Tries it" is off the map' });
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(stages).toMatchObject([{ name: 'Tries it' }]);
  await page.goBack();
  await expect(page.getByRole('button', { name: cell })).toContainText('Looks around.');

  const edits = '**/journey-maps/way/edits';
  await page.route(edits, (route) => route.abort());
  await page.getByRole('button', { name: cell }).click();
  await page.getByRole('textbox', { name: cell }).fill('Written without a net.');
  await goToPersonas(page);
  const unsent = page.getByRole('listitem').filter({ hasText: 'What you wrote in "The way" is not saved.' });
  await expect(unsent).toBeVisible();
  await page.unroute(edits);
  await unsent.getByRole('button', { name: 'Try again' }).click();
  await expect
    .poll(async () => Object((await api.get('journey-maps/way')).body).content.cells)
    .toMatchObject([{ text: 'Written without a net.' }]);
});
