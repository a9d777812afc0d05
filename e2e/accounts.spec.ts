import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { count, makeBuyers, row } from './buyers';
import { expect, type SignedIn, test } from './fixtures';
import { expectNoAxeProblemsInBothThemes } from './page-checks';

const password = 'a sentence to keep';
const newAddress = () => `ida-${randomUUID().slice(0, 8)}@example.org`;

function settingsOf({ workspace }: SignedIn, page = ''): string {
  return `/w/${workspace.slug}/settings${page}`;
}

async function signInAs(page: Page, email: string, secret: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function openWindow(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ baseURL })).newPage();
}

/** Makes a link in the settings, as somebody would, and reads it off the dialog. */
async function invite(owner: SignedIn, role: string): Promise<string> {
  await owner.page.goto(settingsOf(owner, '/members'));
  await owner.page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = owner.page.getByRole('dialog');
  await dialog.getByLabel('Role').click();
  await owner.page.getByRole('option', { name: role }).click();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByLabel('Invitation link').inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return link;
}

/** A new person opens the link and joins by it. */
async function joinBy(link: string, page: Page): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill('Ida');
  await page.getByLabel('Email address').fill(newAddress());
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: /^Join / }).click();
  await page.waitForURL(/\/w\//, { waitUntil: 'commit' });
}

test('somebody signs up, gets a workspace of their own, signs out and comes back', async ({ page }) => {
  const email = newAddress();
  await page.goto('/sign-up');
  await expectNoAxeProblemsInBothThemes(page);
  await page.getByLabel('Your name').fill('Ida Lind');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill('password123');
  await page.getByLabel('Name of your workspace').fill('Lantern & Ink');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByText('one of the first that people try')).toBeVisible();

  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.waitForURL(/\/w\/lantern-ink/);

  await page.getByRole('button', { name: 'Ida Lind' }).first().click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL(/\/sign-in/, { waitUntil: 'commit' });
  await expectNoAxeProblemsInBothThemes(page);
  await signInAs(page, email, password);
  await page.waitForURL(/\/w\/lantern-ink/, { waitUntil: 'commit' });
});

test('a wrong password and an unknown address get the same answer', async ({ signedIn, page }) => {
  const answers: (string | null)[] = [];
  for (const email of [signedIn.person.email, newAddress()]) {
    await signInAs(page, email, 'not the right one');
    answers.push(await page.getByRole('main').getByRole('alert').textContent());
  }
  expect(answers[0]).toContain('The email address or the password is not right.');
  expect(answers[1]).toBe(answers[0]);
});

test('signing in leads on to the page that was asked for, and never to another site', async ({ signedIn, page }) => {
  const settings = settingsOf(signedIn, '/members');
  for (const [next, expected] of [
    [settings, new RegExp(`${settings}$`)],
    ['//evil.example/', /\/w\//],
  ] as const) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByLabel('Email address').fill(signedIn.person.email);
    await page.getByLabel('Password').fill(signedIn.person.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(expected, { waitUntil: 'commit' });
  }
});

test('somebody is invited by a link with a role, is given another one, and is removed', async ({
  signedIn: owner,
  browser,
  baseURL,
}) => {
  test.slow();
  const link = await invite(owner, 'Viewer');
  const ida = await openWindow(browser, baseURL);
  await ida.goto(link);
  await expectNoAxeProblemsInBothThemes(ida);
  await joinBy(link, ida);

  // A viewer sees the settings, and cannot change them.
  await ida.goto(settingsOf(owner));
  await expect(ida.getByText('Owners and admins can change these.')).toBeVisible();
  await expect(ida.getByRole('link', { name: 'API keys' })).toHaveCount(0);

  await owner.page.goto(settingsOf(owner, '/members'));
  await owner.page.getByLabel('Role of Ida').click();
  await owner.page.getByRole('option', { name: 'Admin' }).click();
  await expect(owner.page.getByText('Ida now has the role admin.')).toBeVisible();
  await ida.reload();
  await expect(ida.getByRole('button', { name: 'Save the settings' })).toBeVisible();

  await owner.page.getByRole('button', { name: 'Remove Ida' }).click();
  await owner.page.getByRole('alertdialog').getByRole('button', { name: 'Remove Ida' }).click();
  await expect(owner.page.getByText('Ida is no longer in this workspace.')).toBeVisible();
  await ida.reload();
  await expect(ida.getByRole('button', { name: 'Save the settings' })).toHaveCount(0);

  // The link has let its one person in.
  await ida.goto(link);
  await expect(ida.getByRole('heading', { name: 'This invitation opens nothing' })).toBeVisible();
  await expect(ida.getByText('This invitation has been used.')).toBeVisible();
  await ida.context().close();
});

test('the last owner stays, and is told why', async ({ signedIn: owner }) => {
  const { page } = owner;
  await page.goto(settingsOf(owner, '/members'));
  await page.getByLabel(`Role of ${owner.person.name}`).click();
  await page.getByRole('option', { name: 'Viewer' }).click();
  await expect(page.getByText('This is the only owner')).toBeVisible();
  await expect(page.getByLabel(`Role of ${owner.person.name}`)).toHaveText('Owner');

  await page.goto(settingsOf(owner, '/account'));
  await page.getByRole('button', { name: /^Leave / }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Leave / })
    .click();
  await expect(page.getByRole('alertdialog').getByRole('alert')).toContainText('This is the only owner');
});

test('an invitation that was taken back opens nothing', async ({ signedIn: owner, page }) => {
  const link = await invite(owner, 'Editor');
  await owner.page.getByRole('button', { name: 'Take back' }).click();
  await owner.page.getByRole('button', { name: 'Take it back' }).click();
  await expect(owner.page.getByText('No invitation is out.')).toBeVisible();
  await page.goto(link);
  await expect(page.getByText('This invitation was taken back.')).toBeVisible();
  await expectNoAxeProblemsInBothThemes(page);
});

test('a one-time link that is not known, or was used, says so and leads to signing in', async ({ page }) => {
  await page.goto('/enter/made-up');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This link has been used or has expired.');
  await expectNoAxeProblemsInBothThemes(page);
  await page.getByRole('link', { name: 'sign in with a password' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('a new password ends the other browser, and this one goes on', async ({ signedIn, page: other }) => {
  const { page, person } = signedIn;
  await signInAs(other, person.email, person.password);
  await other.waitForURL(/\/w\//, { waitUntil: 'commit' });
  await other.goto(`/w/${signedIn.workspace.slug}/personas/new`);
  await other.getByLabel('Name', { exact: true }).fill('Nora');

  await page.goto(settingsOf(signedIn, '/account'));
  await page.getByLabel('Current password').fill('not the right one');
  await page.getByLabel('New password').fill('another sentence to keep');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('That is not your current password.')).toBeVisible();
  await page.getByLabel('Current password').fill(person.password);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('Every other sign-in has ended')).toBeVisible();

  // What was being written over there is not saved, and not lost.
  await other.getByRole('button', { name: 'Make this persona' }).click();
  await expect(other.getByText('You are signed out. Sign in, then try again.')).toBeVisible();
  await expect(other.getByLabel('Name', { exact: true })).toHaveValue('Nora');

  // Signing in again leads back to the very page that was asked for.
  const asked = `/w/${signedIn.workspace.slug}/segments?show=retired`;
  await other.goto(asked);
  await other.waitForURL(/\/sign-in/, { waitUntil: 'commit' });
  await other.getByLabel('Email address').fill(person.email);
  await other.getByLabel('Password').fill('another sentence to keep');
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.waitForURL(`**${asked}`, { waitUntil: 'commit' });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Password' })).toBeVisible();
});

test('a sign-in that ends while a segment is edited loses nothing', async ({ signedIn }) => {
  const { page, person, workspace } = signedIn;
  await makeBuyers(signedIn);
  const address = `/w/${workspace.slug}/segments/buyers`;
  await page.goto(address);
  const times = row(page, /order/).getByLabel('How many times');
  await expect(times).toHaveValue('3');
  await expect(count(page)).toHaveText('0');
  await page.context().clearCookies();
  await times.fill('4');
  await times.press('Enter');
  await page.getByRole('button', { name: 'Not saved' }).click();
  await expect(page.getByText('You are signed out. Sign in, then try again.').last()).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(address);

  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Sign in, in a new tab' }).click(),
  ]);
  await beside.getByLabel('Email address').fill(person.email);
  await beside.getByLabel('Password').fill(person.password);
  await beside.getByRole('button', { name: 'Sign in' }).click();
  await beside.waitForURL(/\/w\//, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Save again' }).click();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.reload();
  await expect(times).toHaveValue('4');
});

test('an API key is shown once, works over HTTP, and stops when it is revoked', async ({
  signedIn,
  playwright,
  baseURL,
}) => {
  const { page } = signedIn;
  await page.goto(settingsOf(signedIn, '/api-keys'));
  await expect(page.getByText('No program signs in here yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Make an API key' }).click();
  await page.getByLabel('Name').fill('Nightly import');
  await page.getByRole('radio', { name: 'Write' }).click();
  await page.getByRole('button', { name: 'Make the key' }).click();
  const key = await page.getByLabel('API key', { exact: true }).inputValue();
  await expectNoAxeProblemsInBothThemes(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: /Nightly import/ })).toBeVisible();
  await page.reload();
  expect(await page.content()).not.toContain(key);

  const program = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${key}` },
  });
  const answer = await program.get('/api/v1/workspace');
  expect(await answer.json()).toMatchObject({ slug: signedIn.workspace.slug });
  expect((await program.patch('/api/v1/workspace', { data: { currency: 'EUR' } })).status()).toBe(403);

  await page.getByRole('button', { name: 'Revoke the key for Nightly import' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke the key' }).click();
  await expect(page.getByText('opens nothing any more')).toBeVisible();
  expect((await program.get('/api/v1/workspace')).status()).toBe(401);
  await program.dispose();
});

test('settings are saved, undone, and written down with their difference', async ({ signedIn }) => {
  const { page } = signedIn;
  await page.goto(settingsOf(signedIn));
  await page.getByLabel('Currency').fill('EUR');
  await page.getByLabel('Time zone').click();
  await page.getByPlaceholder('Search time zones').fill('Berlin');
  await page.getByRole('option', { name: 'Europe/Berlin' }).click();
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Currency')).toHaveValue('USD');

  await page.goto(settingsOf(signedIn, '/audit'));
  const rows = page.getByRole('row', { name: /changed the settings of/ });
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText('currency: USD to EUR');
  await page.getByLabel('What').click();
  await page.getByRole('option', { name: 'API keys' }).click();
  await expect(page.getByText('Nothing was written down that fits these filters.')).toBeVisible();
  await expect(page).toHaveURL(/action=api_key/);
});

test('in a low window the sidebar scrolls, and the switcher keeps its height', async ({ signedIn }) => {
  const { page, workspace } = signedIn;
  const switcher = page.getByRole('button', { name: /switch workspace/ }).first();
  const heightIn = async (window: number) => {
    await page.setViewportSize({ width: 1440, height: window });
    return (await switcher.boundingBox())?.height;
  };
  await page.goto(`/w/${workspace.slug}`);
  await expect(switcher).toBeVisible();
  const whole = await heightIn(1200);
  expect(whole).toBeGreaterThan(0);
  expect(await heightIn(500)).toBe(whole);
});

test('a second workspace is made, and the switcher leads from one to the other', async ({ signedIn }) => {
  const { page, workspace } = signedIn;
  await page.goto('/workspaces/new');
  await expectNoAxeProblemsInBothThemes(page);
  await page.getByLabel('Name').fill(`Second ${randomUUID().slice(0, 8)}`);
  await page.getByRole('button', { name: 'Make the workspace' }).click();
  await page.waitForURL(/\/w\/second-/);
  await page
    .getByRole('button', { name: /switch workspace/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: workspace.name }).click();
  await page.waitForURL(new RegExp(`/w/${workspace.slug}`), { waitUntil: 'commit' });
  // The page remembers where somebody was once it runs, not when its address changes.
  const remembered = async () =>
    (await page.context().cookies()).find(({ name }) => name === 'dramatis-workspace')?.value;
  await expect.poll(remembered).toBe(workspace.slug);
  await page.goto('/');
  await page.waitForURL(new RegExp(`/w/${workspace.slug}`), { waitUntil: 'commit' });
});
