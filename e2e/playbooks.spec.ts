import { expect, type SignedIn, test } from './fixtures';
import { expectNoAxeProblems, expectNoSidewaysScroll } from './page-checks';

const saved = ({ page }: SignedIn) => page.getByRole('status').filter({ hasText: 'Saved' });
const section = ({ page }: SignedIn, name: string) => page.getByRole('region', { name, exact: true });

test('a playbook is made for a launch, filled, put in order and kept', async ({ signedIn }) => {
  const { page, workspace, api } = signedIn;
  await api.post('personas', { key: 'maya', name: 'Maya', sections: { needs: ['An example first'] } });
  await page.goto(`/w/${workspace.slug}/playbooks`);
  await page.getByRole('button', { name: /^A launch/ }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('The spring launch');
  await page.getByRole('checkbox', { name: 'Maya' }).check();
  await page.getByRole('button', { name: 'Make the playbook' }).click();
  await page.waitForURL(/\/playbooks\/the-spring-launch$/);
  await expect(section(signedIn, 'Whom it is for').getByText('Needs: An example first')).toBeVisible();

  await page.getByRole('button', { name: /^Words of Why now/ }).click();
  await page.getByRole('textbox', { name: 'Words of Why now' }).fill('Their rules, once.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Add a channel' }).click();
  const dialog = page.getByRole('dialog', { name: 'A new channel' });
  await dialog.getByRole('textbox', { name: /^Channel/ }).fill('Newsletter');
  await dialog.getByRole('textbox', { name: /^Message/ }).fill('See the rule that did it.');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await page.getByRole('button', { name: 'Add a KPI' }).click();
  const kpi = page.getByRole('dialog', { name: 'A new KPI' });
  await kpi.getByRole('textbox', { name: /^Name/ }).fill('Calls booked');
  await kpi.getByRole('button', { name: 'Add it' }).click();
  await expect(section(signedIn, 'How we know that it worked')).toContainText('No event measures this yet');

  await page.getByRole('button', { name: 'Change What we try first' }).click();
  await page.getByRole('menuitem', { name: 'Take away' }).click();
  await expect(section(signedIn, 'What we try first')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await page.getByRole('button', { name: 'If it goes wrong. Rename' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('heading', { level: 2 }).last()).toContainText('What we try first');
  await expect(saved(signedIn)).toBeVisible();
  await expectNoAxeProblems(page);

  await page.goto(`/w/${workspace.slug}/playbooks/the-spring-launch/versions`);
  await page.getByRole('button', { name: 'Keep it as it stands' }).click();
  await expect(page.getByText('Added 1 channel.')).toBeVisible();
});

test('it is shown as slides, and read on a phone by whoever has its link', async ({ signedIn }) => {
  const { page, workspace, api } = signedIn;
  const content = {
    sections: [
      { id: 'why', kind: 'text', name: 'Why', text: 'Their rules, once.' },
      { id: 'where', kind: 'channels', name: 'Where' },
    ],
    channels: [{ id: 'news', section: 'where', channel: 'Newsletter', message: 'See the rule that did it.' }],
  };
  await api.post('playbooks', { key: 'book', name: 'The book', content });
  await page.goto(`/w/${workspace.slug}/playbooks/book`);
  await page.getByRole('radio', { name: '16:9' }).click();
  await expect(page.getByRole('region', { name: 'Page 3 of 3' })).toContainText('See the rule that did it.');
  await expectNoAxeProblems(page);

  const link = await api.post('playbooks/book/links', { name: 'The agency', expires_in_days: 7 });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(String(Object(link.body).path));
  await expect(page.getByText('See the rule that did it.')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectNoAxeProblems(page);
});

test('of two who write in one place neither is lost, and what is gone says so and stays', async ({ signedIn }) => {
  const { page, workspace, api } = signedIn;
  const content = {
    goal: 'Sell more.',
    sections: [{ id: 'what', kind: 'content', name: 'What we show', map: 'plan' }],
  };
  const piece = { id: 'a', persona: 'maya', stage: 's', title: 'See it work' };
  const plan = { personas: [{ id: 'maya' }], stages: [{ id: 's', name: 'Looks' }], items: [piece] };
  await api.post('personas', { key: 'maya', name: 'Maya' });
  await api.post('content-maps', { key: 'plan', name: 'The plan', content: plan });
  expect((await api.post('playbooks', { key: 'book', name: 'The book', content })).status).toBe(201);
  await page.goto(`/w/${workspace.slug}/playbooks/book`);
  await expect(section(signedIn, 'What we show').getByRole('rowheader', { name: 'See it work' })).toBeVisible();

  await page.getByRole('button', { name: /^Goal/ }).click();
  const theirs = { kind: 'put', field: 'goal', was: 'Sell more.', is: 'Theirs.' };
  expect((await api.post('playbooks/book/edits', { edits: [theirs] })).status).toBe(200);
  await page.getByRole('textbox', { name: 'Goal' }).fill('Mine.');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Somebody else wrote here meanwhile' });
  await expect(dialog.getByText('Theirs.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(saved(signedIn)).toBeVisible();
  expect((await api.get('playbooks/book')).body).toMatchObject({ content: { goal: 'Mine.' } });

  await api.delete('content-maps/plan');
  await page.reload();
  await expect(section(signedIn, 'What we show')).toContainText('The content map "The plan" was archived.');
  await api.post('content-maps/plan/restore', {});
  await page.reload();
  await expect(section(signedIn, 'What we show').getByRole('rowheader', { name: 'See it work' })).toBeVisible();
});
