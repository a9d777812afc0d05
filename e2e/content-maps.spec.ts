import type { Locator, Page } from '@playwright/test';
import { conflictDialog, expectSaved, writeWithoutNet } from './documents';
import { type Api, expect, test } from './fixtures';
import { atWidth, expectNoAxeProblemsInBothThemes, expectNoSidewaysScroll } from './page-checks';

const stages = [
  { id: 'before', name: 'Before the launch' },
  { id: 'day', name: 'On the day' },
];
const piece = (id: string, title: string) => ({ id, persona: 'maya', stage: 'before', title });

async function putMayaOnStage(api: Api): Promise<void> {
  expect((await api.post('personas', { key: 'maya', name: 'Maya' })).status).toBe(201);
  const claim = { section: 'needs', text: 'See an example first' };
  expect((await api.post('personas/maya/claims', claim)).status).toBe(201);
}

async function drag(page: Page, handle: Locator, target: Locator): Promise<void> {
  const from = await handle.boundingBox();
  const to = await target.boundingBox();
  if (!from || !to) throw new Error('What is dragged and where to are on the screen.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
  await page.mouse.up();
}

const cardOf = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });

test('pieces are planned where a need has none, moved by mouse and keys, and come in from a file that is half wrong', async ({
  signedIn,
}) => {
  const { page, workspace, api } = signedIn;
  await putMayaOnStage(api);
  await page.goto(`/w/${workspace.slug}/content`);
  await page.getByRole('button', { name: 'Make the first one' }).click();
  await page.getByRole('radio', { name: /A launch/ }).click();
  await page.getByRole('button', { name: 'Make the content map' }).click();
  await page.waitForURL(/\/content\/[a-z0-9-]+$/);

  const hole = page.getByRole('listitem').filter({ hasText: 'Maya needs "See an example first"' });
  await hole.getByRole('button', { name: 'Plan a piece' }).click();
  await page.getByRole('dialog').getByLabel('Title').fill('Three drafts, line by line');
  await page.keyboard.press('Enter');
  await expect(cardOf(page, 'Three drafts').getByText('Need: See an example first')).toBeVisible();
  await page.getByRole('button', { name: 'Add a piece for Maya in On the day' }).click();
  const piece = page.getByRole('dialog', { name: 'A new piece of content' });
  await piece.getByLabel('Title').fill('The post');
  const pick = async (text: string) => {
    await piece.getByRole('combobox', { name: 'Channel' }).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await pick('a wall '.repeat(15));
  await piece.getByRole('button', { name: 'Add it' }).click();
  await expect(piece.getByRole('alert')).toHaveText('A channel has at most 80 characters.');
  await pick('A wall');
  await piece.getByRole('button', { name: 'Add it' }).click();
  await expect(piece).toHaveCount(0);

  const handle = cardOf(page, 'Three drafts').locator('[data-drag-handle]');
  await drag(page, handle, page.getByRole('button', { name: 'Add a piece for Maya in On the day' }));
  const onTheDay = page.getByRole('row', { name: /^Maya/ }).getByRole('cell').nth(1);
  const titles = onTheDay.getByRole('button', { name: /^(Three drafts|The post)/ });
  await expect(titles).toHaveText(['The post', 'Three drafts, line by line']);
  await page.getByRole('button', { name: 'The post', exact: true }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(titles).toHaveText(['Three drafts, line by line', 'The post']);
  await expect(page.getByRole('button', { name: 'The post', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Change Three drafts, line by line' }).press('Enter');
  await page.getByRole('menuitemradio', { name: 'Live' }).press('Enter');
  await expect(cardOf(page, 'Three drafts').getByText('Live')).toBeVisible();
  await expectSaved(page);
  await expectNoAxeProblemsInBothThemes(page);

  const file = (text: string) => ({ name: 'pieces.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const rows = [
    'persona,stage,title',
    'Maya,Before the launch,The teaser',
    'Priya,Before the launch,For somebody else',
  ];
  await page.getByLabel('A file of pieces').setInputFiles(file(rows.join('\n')));
  const leftOut = page.getByRole('dialog', { name: '1 line left out' });
  await expect(leftOut.getByText('There is no persona "Priya" on this map.')).toBeVisible();
  await leftOut.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'The teaser', exact: true })).toBeVisible();
  await page
    .getByRole('listitem')
    .filter({ hasText: '1 piece came in.' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByRole('button', { name: 'The teaser', exact: true })).toHaveCount(0);
  await page.getByLabel('A file of pieces').setInputFiles(file('a,b\n"half a line'));
  await expect(page.getByRole('dialog', { name: 'Nothing came in' })).toBeVisible();
  await page.keyboard.press('Escape');

  await atWidth(page, 'narrow');
  await expect(page.getByRole('heading', { name: 'Maya', level: 3 }).first()).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('of two who write one title both are shown, what is gone says so, and what cannot be sent waits', async ({
  signedIn,
}) => {
  const { page, workspace, api } = signedIn;
  await putMayaOnStage(api);
  const content = { personas: [{ id: 'maya' }], stages, items: [piece('a', 'First words'), piece('b', 'The other')] };
  expect((await api.post('content-maps', { key: 'plan', name: 'The plan', content })).status).toBe(201);
  await page.goto(`/w/${workspace.slug}/content/plan`);
  const editTitle = async (from: string, to: string, meanwhile: unknown) => {
    await page.getByRole('button', { name: from, exact: true }).click();
    await expect(page.getByRole('dialog').getByLabel('Title')).toHaveValue(from);
    expect((await api.post('content-maps/plan/edits', { edits: [meanwhile] })).status).toBe(200);
    await page.getByRole('dialog').getByLabel('Title').fill(to);
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  };

  const set = { kind: 'set', list: 'items', field: 'title' };
  await editTitle('First words', 'Mine', { ...set, id: 'a', was: 'First words', is: 'Theirs' });
  await expect(conflictDialog(page).getByText('Mine', { exact: true })).toBeVisible();
  await conflictDialog(page).getByRole('button', { name: 'Take theirs' }).click();
  await expect(page.getByRole('button', { name: 'Theirs', exact: true })).toBeVisible();
  await expectSaved(page);

  const { items } = Object((await api.get('content-maps/plan')).body).content;
  await editTitle('The other', 'Too late', { kind: 'remove', list: 'items', item: items[1], after: 'a' });
  await expect(conflictDialog(page).getByText('Nothing: it was taken away.')).toBeVisible();
  await conflictDialog(page).getByRole('button', { name: 'Leave it' }).click();
  await expect(page.getByRole('button', { name: 'The other', exact: true })).toHaveCount(0);

  await writeWithoutNet(page, 'content-maps/plan', async () => {
    await page.getByRole('button', { name: 'Change Theirs' }).click();
    await page.getByRole('menuitemradio', { name: 'On the day' }).click();
  });
  expect((await api.get('content-maps/plan')).body).toMatchObject({
    content: { items: [{ title: 'Theirs', stage: 'day' }] },
  });
});
