import { expect, test } from './fixtures';
import { atWidth, expectNoAxeProblemsInBothThemes, expectNoSidewaysScroll } from './page-checks';

const transcript = `[00:00:04] Ines: When do you write?
[00:00:09] Wren: Before nine, because at nine the phone starts.
[00:00:20] Ines: And what do you do with what comes out?
[00:00:24] Wren: I want something to push against.`;

test('a researcher brings in a transcript, marks words, tags them and writes a finding that stands on them', async ({
  joined,
}) => {
  test.setTimeout(180_000);
  const { page, workspace, api } = await joined('researcher');
  await api.post('participants', { pseudonym: 'Wren', about: 'copywriter', consent_scope: 'company' });
  await page.goto(`/w/${workspace.slug}/research`);
  await page.getByRole('button', { name: 'Begin the first study' }).click();
  await page.getByRole('dialog').getByLabel(/^Name/).fill('How mornings go');
  await page.getByRole('button', { name: 'Begin the study' }).click();
  await page.waitForURL(/research\/studies\/how-mornings-go$/);

  await page.getByRole('button', { name: 'Add the first interview' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Or paste the transcript/).fill(transcript);
  await dialog.getByLabel(/^Title/).fill('Wren, first');
  await dialog.getByLabel(/^Interviewer/).fill('Ines');
  await dialog.getByRole('combobox', { name: /Participant/ }).click();
  await page.getByRole('option', { name: /Wren/ }).click();
  await page.getByRole('button', { name: 'Add the interview' }).click();
  await page.waitForURL(/research\/interviews\//);

  await page.getByText('I want something to push against.').click({ clickCount: 3 });
  await page.getByLabel('Find or make a tag').fill('push back');
  await page.getByRole('button', { name: 'Make “push back”' }).click();
  await expect(page.locator('mark')).toHaveText('I want something to push against.');
  await expect(page.getByRole('article')).toContainText('push back');
  await expectNoAxeProblemsInBothThemes(page);

  await page.getByRole('button', { name: 'Correct line 2' }).click();
  await page.getByLabel('Line 2 as it should read').fill('Before nine, because at nine the phones start.');
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await expect(page.getByText('It came in as “Before nine, because at nine the phone starts.”')).toBeVisible();
  await page.getByRole('button', { name: 'Highlight line 2' }).click();
  await page.getByRole('button', { name: 'Highlight', exact: true }).click();
  await expect(page.locator('mark').first()).toHaveText('Before nine, because at nine the phones start.');

  await page.goto(`/w/${workspace.slug}/research/findings`);
  await page.getByRole('button', { name: 'Write a finding' }).click();
  await page.getByLabel(/What you found/).fill('Writers want something to argue with.');
  await page.getByRole('checkbox', { name: /I want something to push against/ }).check();
  await page.getByRole('button', { name: 'Keep the finding' }).click();
  await expect(page.getByRole('heading', { name: 'Writers want something to argue with.' })).toBeVisible();
  await expect(page.getByText('1 quote from 1 person')).toBeVisible();

  await page.goto(`/w/${workspace.slug}/research/search?q=push`);
  await expect(page.locator('mark').first()).toHaveText('push');

  // Personas are drafted by a researcher, and published by others.
  expect((await api.post('personas', { key: 'wren', name: 'Wren' })).status).toBe(201);
  await page.goto(`/w/${workspace.slug}/personas/wren`);
  await expect(page.getByRole('button', { name: 'Add a claim: Behaviours' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Publish/ })).toHaveCount(0);
});

test('an interview that consent no longer covers shows no word of it, and says why', async ({ signedIn }) => {
  const { page, workspace, api } = signedIn;
  await api.post('studies', { key: 'mornings', name: 'Mornings' });
  const participant = (await api.post('participants', { pseudonym: 'Wren' })).body as { id: string };
  const made = await api.post('interviews', {
    study: 'mornings',
    title: 'First',
    held_at: '2026-03-02T10:00:00Z',
    participant_id: participant.id,
    transcript: { text: transcript },
  });
  await api.patch(`participants/${participant.id}`, { revision: 1, consent_withdrawn: true });
  await page.goto(`/w/${workspace.slug}/research/interviews/${(made.body as { id: string }).id}`);
  await expect(page.getByText('The participant has withdrawn their consent')).toBeVisible();
  await expect(page.getByText('the phone starts')).toHaveCount(0);
});

// The other rooms of research can be clicked to, so every-page.spec.ts judges them.
test('what a search finds is accessible and readable at 390 px', async ({ demo }) => {
  test.setTimeout(120_000);
  const { page, workspace } = demo;
  await page.goto(`/w/${workspace.slug}/research/search?q=morning`);
  await expect(page.locator('mark').first()).toBeVisible();
  await expectNoAxeProblemsInBothThemes(page);
  await atWidth(page, 'narrow');
  await expectNoSidewaysScroll(page);
});

const answers = `customer_id,Why did you leave?
c1,It never remembered where I was when I came back.
c2,"Too dear, for what I did with it."
c3,
`;

test('answers of a survey come in as notes, and their quotes are put together on a board', async ({ signedIn }) => {
  test.setTimeout(120_000);
  const { page, workspace, api } = signedIn;
  await api.post('studies', { key: 'leaving', name: 'Why they left', method: 'survey' });
  await page.goto(`/w/${workspace.slug}/research/studies/leaving`);
  await page.getByRole('button', { name: 'Bring in answers' }).click();
  const file = { name: 'left.csv', mimeType: 'text/csv', buffer: Buffer.from(answers) };
  await page.getByLabel(/Drop a file of answers/).setInputFiles(file);
  await expect(page.getByRole('combobox', { name: 'What Why did you leave? becomes' })).toContainText('open question');
  await page.getByRole('button', { name: 'Bring in 3 rows' }).click();
  await expect(page.getByText('2 answers, 2 new participants, 1 row not taken.').first()).toBeVisible();
  await expect(page.getByText('Line 4.')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('link', { name: 'Respondent 2' })).toBeVisible();

  const { items } = (await api.get('notes?study=leaving')).body as { items: { id: string; beginning: string }[] };
  for (const { id, beginning } of items) await api.post('highlights', { note_id: id, quote: beginning });
  await page.getByRole('link', { name: 'Quotes in groups', exact: true }).click();
  await page.getByRole('button', { name: 'Make a group' }).click();
  await page.getByLabel(/What they are about/).fill('Memory');
  await page.getByRole('dialog').getByRole('button', { name: 'Make the group' }).click();
  const loose = page.getByRole('region', { name: 'Not grouped yet' });
  const memory = page.getByRole('region', { name: 'Memory' });
  const remembered = loose.getByRole('listitem').filter({ hasText: 'never remembered' });
  await remembered.getByRole('button', { name: 'Move the quote' }).click();
  await page.getByRole('menuitem', { name: 'Memory' }).click();
  await expect(memory).toContainText('1 quote from 1 person');
  await loose.getByRole('button', { name: 'Move the quote' }).press('Alt+ArrowRight');
  await expect(memory).toContainText('2 quotes from 2 people');
  await expectNoAxeProblemsInBothThemes(page);
  await page.getByRole('button', { name: 'More about Memory' }).click();
  await page.getByRole('menuitem', { name: 'Write a finding from this group' }).click();
  await page.getByLabel(/What you found/).fill('They left when it did not keep their place.');
  await page.getByRole('button', { name: 'Keep the finding' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.goto(`/w/${workspace.slug}/research/findings`);
  await expect(page.getByText('2 quotes from 2 people')).toBeVisible();
});

test('a note saves itself, and what is written in two windows at once is all in it', async ({ signedIn }) => {
  const { page, workspace, api } = signedIn;
  const note = (await api.post('notes', { title: 'Field', html: '<p>Coffee first.</p>' })).body as { id: string };
  const path = `/w/${workspace.slug}/research/notes/${note.id}`;
  const other = await page.context().newPage();
  const words = { name: 'The note' };
  for (const window of [page, other]) {
    await window.goto(path);
    await expect(window.getByRole('textbox', words)).toContainText('Coffee first.');
  }
  await other.getByRole('textbox', words).press('ControlOrMeta+End');
  await other.keyboard.press('Enter');
  await other.keyboard.type('From somewhere else.');
  const revision = async () => ((await api.get(`notes/${note.id}`)).body as { revision: number }).revision;
  await expect.poll(revision, { timeout: 30_000 }).toBe(2);

  const text = page.getByRole('textbox', words);
  await text.press('ControlOrMeta+Home');
  await page.keyboard.type('No mail. ');
  await expect(text).toContainText('From somewhere else.', { timeout: 30_000 });
  await expect(text).toContainText('No mail. Coffee first.');
  await expect.poll(async () => JSON.stringify((await api.get(`notes/${note.id}`)).body)).toMatch(/No mail[^}]*Coffee/);
});
